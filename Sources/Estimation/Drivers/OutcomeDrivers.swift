internal import LinearAlgebra
internal import Statistics
public import Survey
internal import Weighting

extension EstimatedWave {
  /// What goes with the study's outcome, with percentile intervals over replicates; nil
  /// where the wave has no outcome, or nothing else to explain it.
  ///
  /// Costs 2^k · k steps per replicate for k ≤ 15 constructs.
  public func drivers() -> OutcomeDrivers? {
    driverMoments.map { OutcomeDrivers($0, wave: wave, confidence: plan.confidence) }
  }
}

/// Weighted moments of the construct scores of respondents who have them all, the
/// outcome last, in the full sample and in every replicate.
struct DriverMoments: Sendable {
  let drivers: [Construct]
  let outcome: Construct
  /// Respondents with every score.
  let n: Int
  /// (1 + R) × (1 + k + k(k + 1)/2) for k drivers and outcome; see ``momentColumns(_:where:)``.
  let sums: Matrix

  /// nil where the wave did not ask the outcome, or asked nothing else.
  init?(of wave: Wave, codebook: Codebook, _ replicates: ReplicateTotals) {
    let asked = codebook.constructs.filter { construct in
      construct.items.contains { wave.answers[$0] != nil }
    }
    let drivers = asked.filter { !$0.isOutcome }
    guard let outcome = asked.first(where: \.isOutcome), !drivers.isEmpty else { return nil }
    let k = drivers.count + 1
    let panel = RatioPanel(
      ratios: [], columns: 1 + k + k * (k + 1) / 2, respondents: wave.respondents
    ) { rows in
      let answers = (drivers + [outcome]).compactMap {
        ConstructAnswers($0, wave, codebook, rows: rows)
      }
      let isComplete = (0..<rows.count).map { row in answers.allSatisfy { $0.isScored[row] > 0 } }
      let columns = momentColumns(answers.map(\.scores), where: isComplete)
      return Matrix(rows: rows.count, columns: 1 + k + k * (k + 1) / 2, columnMajor: columns)
    }
    (self.drivers, self.outcome) = (drivers, outcome)
    n = panel.blocks.reduce(0) { count, block in
      let values = panel.values(of: block)
      return (0..<values.rows).reduce(count) { values[$1, 0] > 0 ? $0 + 1 : $0 }
    }
    sums = replicates.sums(of: panel)
  }

  /// Row 0 is the full sample.
  fileprivate func shares(row: Int) throws(DriversError) -> DriverShares {
    guard let covariance = Matrix(covarianceOf: drivers.count + 1, moments: sums, row: row) else {
      throw .tooFewRespondents(0, least: drivers.count + 2)
    }
    return try DriverShares(covariance: covariance, respondents: n)
  }
}

extension OutcomeDrivers {
  fileprivate init(_ moments: DriverMoments, wave: String, confidence: Double) {
    self.init(
      wave: wave, outcome: moments.outcome.id, n: moments.n,
      shares: moments.drivers.map { DriverShare(construct: $0.id) })
    let sample: DriverShares
    do { sample = try moments.shares(row: 0) } catch {
      note = error.explanation(moments.drivers.map(\.title))
      return
    }
    method = sample.method == .shapley ? .shapley : .relativeWeights
    rSquared = 100 * sample.rSquared
    guard let percentages = sample.percentages else {
      note = "the outcome goes with none of the other constructs"
      return
    }
    for driver in shares.indices { shares[driver].share = percentages[driver] }
    formIntervals(moments, confidence: confidence)
  }

  private mutating func formIntervals(_ moments: DriverMoments, confidence: Double) {
    let replicates = (1..<moments.sums.rows).compactMap { try? moments.shares(row: $0) }
    let percentages = replicates.compactMap(\.percentages)
    lostReplicates = moments.sums.rows - 1 - percentages.count
    rSquaredInterval = Interval(
      percentilesOf: replicates.map { 100 * $0.rSquared }, confidence: confidence)
    for driver in shares.indices {
      shares[driver].interval = Interval(
        percentilesOf: percentages.map { $0[driver] }, confidence: confidence)
    }
  }
}

extension DriversError {
  /// In words, with the constructs' titles.
  fileprivate func explanation(_ titles: [String]) -> String {
    func names(_ drivers: [Int]) -> String { drivers.map { titles[$0] }.joined(separator: ", ") }
    return switch self {
    case .noDrivers: "no other construct was asked"
    case .tooFewRespondents(let n, let least):
      "\(n) respondents have every score; it takes \(least)"
    case .constantOutcome: "everybody scores alike on the outcome"
    case .constantDrivers(let drivers): "everybody scores alike on: \(names(drivers))"
    case .collinearDrivers(let drivers):
      "these scores are made of each other and cannot be told apart: \(names(drivers))"
    case .noConvergence: "the constructs’ correlations could not be taken apart"
    }
  }
}
