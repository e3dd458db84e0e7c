/// What the items of one wave measure, whatever they are grouped as: how many factors stand
/// behind them, and on which each item loads.
public struct Structure: Sendable, Equatable {
  public let wave: String
  /// Item ids analysed, in codebook order.
  public let items: [String]
  /// Items asked and left out: answered by fewer than half, or by everybody alike.
  public let leftOut: [String]
  /// Respondents who answered both items of the pair that the fewest answered.
  public var n: Int
  /// Kaiser, Meyer and Olkin's adequacy; nil where the items determine each other.
  public var adequacy: Double?
  /// The same of each item; empty where there is none.
  public var itemAdequacy: [Double] = []
  /// nil where the items determine each other, or too few people answered.
  public var sphericity: SphericityTest?
  /// By rank, largest first.
  public var eigenvalues: [ChanceEigenvalue]
  /// Per item; empty where `note` says why.
  public var loadings: [ItemLoadings]
  /// Correlations of the factors, a row per factor.
  public var factorCorrelations: [[Double]]
  /// Every construct, after one of all items (construct nil).
  public var general: [GeneralShare]
  public var homes: [ConstructHome]
  public var caveats: StructureCaveats
  /// Why there are no loadings.
  public var note: String?

  public init(wave: String, items: [String], leftOut: [String], n: Int) {
    (self.wave, self.items, self.leftOut, self.n) = (wave, items, leftOut, n)
    (eigenvalues, loadings, factorCorrelations, general, homes) = ([], [], [], [], [])
    caveats = StructureCaveats()
  }

  /// How many factors stand out from chance.
  public var factors: Int { factorCorrelations.count }
}

/// Bartlett's test that no two items correlate.
public struct SphericityTest: Sendable, Equatable {
  public var chiSquared: Double
  public var df: Int
  public var p: Double

  public init(chiSquared: Double, df: Int, p: Double) {
    (self.chiSquared, self.df, self.p) = (chiSquared, df, p)
  }
}

/// How large an eigenvalue is, and how large chance makes it.
public struct ChanceEigenvalue: Sendable, Equatable {
  public var value: Double
  /// 95th percentiles of unrelated items: normal, and with the answers given.
  public var normal95: Double
  public var resampled95: Double

  public init(value: Double, normal95: Double, resampled95: Double) {
    (self.value, self.normal95, self.resampled95) = (value, normal95, resampled95)
  }
}

/// One item's loadings on the factors, after oblique rotation.
public struct ItemLoadings: Sendable, Equatable {
  public let item: String
  public let construct: String
  public var loadings: [Double]
  /// The share of the item's variance that the factors explain.
  public var communality: Double

  public init(item: String, construct: String, loadings: [Double], communality: Double) {
    (self.item, self.construct) = (item, construct)
    (self.loadings, self.communality) = (loadings, communality)
  }

  /// The factor of the largest loading, whatever its sign, from 0; the first of several.
  public var strongest: Int? {
    loadings.indices.max { (loadings[$0].magnitude, -$0) < (loadings[$1].magnitude, -$1) }
  }
}

/// How much of a total score one general factor explains.
public struct GeneralShare: Sendable, Equatable {
  /// nil: all items.
  public let construct: String?
  public let items: Int
  /// ω_hierarchical and ω_total; nil with the reason in `note`.
  public var hierarchical: Double?
  public var total: Double?
  public var note: String?

  public init(
    construct: String?, items: Int, hierarchical: Double? = nil, total: Double? = nil,
    note: String? = nil
  ) {
    (self.construct, self.items, self.note) = (construct, items, note)
    (self.hierarchical, self.total) = (hierarchical, total)
  }
}

/// The factor that explains most of a construct's items, if one does.
public struct ConstructHome: Sendable, Equatable {
  public let construct: String
  /// From 0; nil where the construct's items draw on several factors, a little on each.
  public let factor: Int?
  /// Its items that load most on another factor.
  public let strays: [String]

  public init(construct: String, factor: Int?, strays: [String]) {
    (self.construct, self.factor, self.strays) = (construct, factor, strays)
  }
}

/// What a reader must know before trusting loadings.
public struct StructureCaveats: Sendable, Equatable {
  /// Correlations did not fit together and were made to.
  public var isSmoothed: Bool
  /// An item without a variance of its own: probably too many factors.
  public var isHeywood: Bool
  public var converged: Bool
  /// The rotation has several solutions that are nearly as good.
  public var isAmbiguous: Bool

  public init(
    isSmoothed: Bool = false, isHeywood: Bool = false, converged: Bool = true,
    isAmbiguous: Bool = false
  ) {
    (self.isSmoothed, self.isHeywood) = (isSmoothed, isHeywood)
    (self.converged, self.isAmbiguous) = (converged, isAmbiguous)
  }
}
