/// How n units came into the sample: strata, primary sampling units (PSUs)
/// nested in them, and how many units each stratum has in the population.
///
/// Later code never looks at a unit's stratum or cluster again: it hands
/// weighted influence values to ``variances(of:)``.
public struct SampleDesign: Sendable, Equatable {
  /// PSU of each unit, 0 ..< ``clusters``.
  public let clusterOfUnit: [Int32]
  /// Stratum of each PSU, 0 ..< `strata.count`.
  public let stratumOfCluster: [Int32]
  public let strata: [Stratum]
  /// Each unit is its own PSU, in order, so unit totals are PSU totals.
  public let isUnclustered: Bool

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

  public var units: Int { clusterOfUnit.count }
  public var clusters: Int { stratumOfCluster.count }
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
    let stratumOfUnit = strata ?? Array(repeating: 0, count: units)
    precondition(stratumOfUnit.count == units, "one stratum per unit")
    let count = Int(stratumOfUnit.max() ?? 0) + 1

    if let clusters {
      precondition(clusters.count == units, "one cluster per unit")
      (clusterOfUnit, stratumOfCluster) = Self.nest(clusters, in: stratumOfUnit)
    } else {
      clusterOfUnit = (0..<Int32(units)).map { $0 }
      stratumOfCluster = stratumOfUnit
    }
    isUnclustered = clusters == nil

    var sizes = [Int](repeating: 0, count: count)
    for stratum in stratumOfCluster { sizes[Int(stratum)] += 1 }
    let lonelyOnes = (0..<count).filter { sizes[$0] == 1 }
    if strata != nil, lonely == .fail, !lonelyOnes.isEmpty { throw .lonelyStrata(lonelyOnes) }
    self.strata = (0..<count).map { index in
      Stratum(
        clusters: sizes[index],
        population: clusters == nil && index < populations.count ? populations[index] : nil,
        rule: sizes[index] == 1 ? LonelyRule(lonely) : .centred)
    }
  }

  private static func nest(
    _ clusters: [Int32], in strata: [Int32]
  ) -> (ofUnit: [Int32], stratumOf: [Int32]) {
    var numbers: [Int64: Int32] = [:]
    var stratumOf: [Int32] = []
    let ofUnit = zip(clusters, strata).map { cluster, stratum in
      let key = Int64(stratum) << 32 | Int64(UInt32(bitPattern: cluster))
      if let number = numbers[key] { return number }
      numbers[key] = Int32(stratumOf.count)
      stratumOf.append(stratum)
      return Int32(stratumOf.count - 1)
    }
    return (ofUnit, stratumOf)
  }

  /// PSUs minus strata among some units, the degrees of freedom of a domain estimate.
  ///
  /// Source: Korn & Graubard (1999), Analysis of Health Surveys, ch. 5.2.
  public func degreesOfFreedom(ofUnits active: [Int]) -> Int {
    if isUnclustered, strata.count == 1 { return active.count - 1 }
    var clusterSeen = [Bool](repeating: false, count: clusters)
    var stratumSeen = [Bool](repeating: false, count: strata.count)
    var df = 0
    for unit in active {
      let cluster = Int(clusterOfUnit[unit])
      guard !clusterSeen[cluster] else { continue }
      clusterSeen[cluster] = true
      df += 1
      let stratum = Int(stratumOfCluster[cluster])
      guard !stratumSeen[stratum] else { continue }
      stratumSeen[stratum] = true
      df -= 1
    }
    return df
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
