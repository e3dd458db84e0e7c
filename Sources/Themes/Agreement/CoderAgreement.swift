internal import Statistics
public import Survey

/// How far the coders of a wave's interviews agree, on what, and on how much of the material.
public struct CoderAgreement: Sendable, Equatable {
  public let overlap: CodingOverlap
  /// Over all codes, then per code; empty where no unit was read by two coders.
  public let all: [Agreement]
  /// The same for each pair of coders, where there are three or more.
  public let pairs: [Agreement]
  public let toMend: [CodeToMend]

  public init(
    overlap: CodingOverlap, all: [Agreement], pairs: [Agreement], toMend: [CodeToMend]
  ) {
    (self.overlap, self.all, self.pairs, self.toMend) = (overlap, all, pairs, toMend)
  }
}

extension CoderAgreement {
  /// Pairs of coders that are told apart: those of ten coders.
  static let mostPairs = 45
  /// More than that are no coders: work grows by the square of those who read one unit.
  static let mostCoders = 50

  /// Only units that two coders or more read count, and a unit that both read and neither
  /// coded is one they agree on.
  ///
  /// Of each code, whether it was given: percent and Cohen's κ over pairs of coders,
  /// Krippendorff's α and Gwet's AC1 over all coders.  `all` pools these decisions over every
  /// code that anybody gave to a shared unit, and has besides, α of sets of codes
  /// (multi-valued), of severity (ordinal) and of polarity (nominal) where two coders gave
  /// one code.  Intervals are percentiles over resampled units, the same for every code.
  public init(
    _ interviews: Interviews, wave: String, confidence: Double, replicates: Int, seed: UInt64
  ) {
    let read = ReadUnits(interviews)
    let shared = read.shared
    overlap = CodingOverlap(read, of: interviews, wave: wave)
    let ask = AgreementQuestion(
      interviews: interviews, wave: wave, confidence: confidence, replicates: replicates,
      seed: seed)
    guard overlap.reason == nil else {
      (all, pairs, toMend) = ([], [], [])
      return
    }
    let presence = ask.presence(in: shared)
    let alphas = presence.filter { $0.statistic == "alpha" && $0.code != "all" }
    all =
      presence.prefix(4) + ask.ofSets(in: shared) + ask.onDetails(of: shared)
      + presence.dropFirst(4)
    pairs = ask.pairs(in: shared)
    toMend = codesToMend(alphas, in: shared, of: interviews)
  }
}

/// What is asked of units: whose they are, and how intervals are made.
struct AgreementQuestion {
  let interviews: Interviews
  let wave: String
  let confidence: Double
  let replicates: Int
  let seed: UInt64

  func resamples(of units: Int) -> UnitResamples {
    UnitResamples(units: units, replicates: replicates, seed: seed)
  }

  /// A row from the coefficient over all units and those of resamples.
  func row(
    _ code: String, _ statistic: String, _ whole: AgreementCoefficient,
    _ drawn: [AgreementCoefficient], n: Int
  ) -> Agreement {
    var row = Agreement(
      wave: wave, code: code, statistic: statistic, estimate: whole.estimate, interval: nil, n: n)
    row.note = whole.reason
    guard let value = whole.value else { return row }
    guard value < (statistic == "percent" ? 100 : 1) else {
      row.note = "the coders never differed: no interval"
      return row
    }
    let resampled = ResampledInterval(drawn, confidence: confidence)
    row.lost = resampled.lost
    row.interval = resampled.limits.map { Interval(lower: $0.lower, upper: $0.upper) }
    if row.interval == nil { row.note = "fewer than half of the resamples have a value" }
    return row
  }
}

extension AgreementCoefficient {
  var reason: String? {
    switch self {
    case .value: nil
    case .noVariation: "no variation: every coder gave the same throughout"
    case .nothingShared: "not estimable: two coders gave nothing that can be compared"
    case .tooFewLabels: "not estimable: too few codes to tell what chance would give"
    }
  }
}
