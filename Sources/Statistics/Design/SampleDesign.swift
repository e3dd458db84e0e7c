/// How n units came into the sample: strata, primary sampling units (PSUs)
/// nested in them, and how many units each stratum has in the population.
///
/// Later code never looks at a unit's stratum or cluster again: it hands
/// weighted influence values to ``variances(of:)``.
public struct SampleDesign: Sendable, Equatable {
  public let units: Int
  public let strata: [Stratum]
  /// PSU of each unit; nil where each is its own, in order.
  let clusterOfUnit: [Int32]?
  /// Stratum of each PSU; nil where PSUs stand sorted by stratum, so that sizes tell.
  let stratumOfCluster: [Int32]?
  /// First PSU of each stratum where they stand sorted, and their number at the end.
  let firstOfStratum: [Int]

  /// One stratum.
  public struct Stratum: Sendable, Equatable {
    /// Sampled PSUs, nₕ.
    public let clusters: Int
    /// Units in the population, Nₕ; nil: no finite population correction.
    public let population: Double?
    let rule: LonelyRule
  }

  /// How a stratum's totals become a variance.
  enum LonelyRule: Sendable, Equatable {
    /// Two PSUs or more.
    case centred
    /// Lonely, and known to be there whatever sample is drawn: adds nothing.
    case certain
    /// Lonely, measured from zero, which is the mean of linearised totals.
    case fromZero
    /// Lonely, taken to vary as the other strata do on average.
    case likeOthers
  }

  /// What to do about a stratum with one PSU, which shows no spread.
  public enum LonelyPolicy: Sendable, Equatable {
    case fail, certainty, adjust, average
  }

  public var clusters: Int { firstOfStratum.last ?? 0 }
  /// Each unit is its own PSU, in order, so unit totals are PSU totals.
  public var isUnclustered: Bool { clusterOfUnit == nil }
}

/// A fact about a sample that its design cannot live with.
public enum SampleDesignError: Error, Sendable, Equatable {
  /// These strata have a single PSU and no policy says what that means.
  case lonelyStrata([Int])
}

extension SampleDesign {
  /// A design of n units.  `strata` is the stratum of each unit (nil: one stratum);
  /// `clusters` its PSU, any numbers, the same number in two strata being two PSUs
  /// (nil: each unit its own); `populations` is Nₕ in units per stratum, used only
  /// without clusters, since the share of PSUs sampled is not known.
  ///
  /// - Throws: ``SampleDesignError/lonelyStrata(_:)`` under ``LonelyPolicy/fail``
  ///   where strata are given.
  public init(
    units: Int, strata: [Int32]? = nil, clusters: [Int32]? = nil, populations: [Double?] = [],
    lonely: LonelyPolicy = .fail
  ) throws(SampleDesignError) {
    precondition(strata.map { $0.count == units } ?? true, "one stratum per unit")
    precondition(clusters.map { $0.count == units } ?? true, "one cluster per unit")
    let nested = clusters.map { Self.nest($0, in: strata) }
    let stratumOfCluster = nested?.stratumOf ?? strata
    let count = Int(stratumOfCluster?.max() ?? 0) + 1
    let sizes = Self.sizes(stratumOfCluster, strata: count, units: units)
    let lonelyOnes = (0..<count).filter { sizes[$0] == 1 }
    if strata != nil, lonely == .fail, !lonelyOnes.isEmpty { throw .lonelyStrata(lonelyOnes) }

    (self.units, clusterOfUnit) = (units, nested?.ofUnit)
    firstOfStratum = sizes.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
    let isSorted = stratumOfCluster.map { zip($0, $0.dropFirst()).allSatisfy { $0 <= $1 } } ?? true
    self.stratumOfCluster = isSorted ? nil : stratumOfCluster
    self.strata = (0..<count).map { index in
      Stratum(
        clusters: sizes[index],
        population: clusters == nil && index < populations.count ? populations[index] : nil,
        rule: sizes[index] == 1 ? LonelyRule(lonely) : .centred)
    }
  }

  /// PSUs per stratum; `stratumOfCluster` is nil where every unit is a PSU of the one stratum.
  private static func sizes(_ stratumOfCluster: [Int32]?, strata: Int, units: Int) -> [Int] {
    guard let stratumOfCluster else { return [units] }
    var sizes = [Int](repeating: 0, count: strata)
    for stratum in stratumOfCluster { sizes[Int(stratum)] += 1 }
    return sizes
  }

  private static func nest(
    _ clusters: [Int32], in strata: [Int32]?
  ) -> (ofUnit: [Int32], stratumOf: [Int32]) {
    var numbers: [Int64: Int32] = [:]
    var stratumOf: [Int32] = []
    let ofUnit = clusters.enumerated().map { unit, cluster in
      let stratum = strata?[unit] ?? 0
      let key = Int64(stratum) << 32 | Int64(UInt32(bitPattern: cluster))
      if let number = numbers[key] { return number }
      numbers[key] = Int32(stratumOf.count)
      stratumOf.append(stratum)
      return Int32(stratumOf.count - 1)
    }
    return (ofUnit, stratumOf)
  }
}

extension SampleDesign.LonelyRule {
  init(_ policy: SampleDesign.LonelyPolicy) {
    switch policy {
    case .fail, .certainty: self = .certain
    case .adjust: self = .fromZero
    case .average: self = .likeOthers
    }
  }
}
