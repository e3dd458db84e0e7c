public import Statistics
public import Survey

/// A wave whose respondents each carry a weight, and the means to give them R
/// replicate weights, block of rows by block of rows.
///
/// Rows stand in the order of the design: by stratum, then by sampling unit.
public struct WeightedWave: Sendable {
  public let wave: Wave
  /// Per respondent; they sum to staff in post where they are calibrated, and only
  /// linear calibration makes some of them negative.
  public let weights: RespondentWeights
  public let design: SampleDesign
  public let summary: WeightingSummary
  /// What weights were fitted over; nil where nothing was fitted.
  public let cells: WeightedCells?
  package let calibration: Calibration?
  /// Replicates by the method that the study names; standard errors are made of them.
  public let replication: Replication
  /// Bootstrap replicates, for what needs draws; the same where the method is one.
  public let draws: Replication
}

extension WeightedWave {
  /// Weights one wave of a study.
  ///
  /// - Throws: ``WeightingError`` that names the margin, level or stratum in the way.
  public init(_ wave: Wave, of data: SurveyData) throws(WeightingError) {
    let wave = wave.inDesignOrder()
    let frame = SamplingFrame(data)
    let start = RespondentWeights(start: wave.weights, count: wave.respondents)
    let cells = try frame.cells(of: wave)
    let fitted = try Self.weights(start, cells, wave.id, data.design)

    self.wave = wave
    weights = fitted.weights
    design = try frame.design(of: wave)
    self.cells = cells.map { WeightedCells($0, segments: data.design.margins.flatMap(\.self)) }
    calibration = cells.map { Calibration(cells: $0, pull: fitted.pull) }
    let replications = try Replications(
      fitted, design: design, cells: cells, wave: wave, data: data)
    (replication, draws) = (replications.named, replications.draws)
    summary = WeightingSummary(
      wave: wave.id, fitted, by: cells == nil ? nil : data.design,
      method: data.estimation.method, replication: replication,
      population: design.strata.contains { $0.population != nil } ? data.population?.total : nil)
  }

  private static func weights(
    _ start: RespondentWeights, _ cells: CalibrationCells?, _ wave: String, _ design: DesignPlan
  ) throws(WeightingError) -> FittedWeights {
    guard let cells else { return FittedWeights(asTheyAre: start) }
    do {
      return try cells.fit(units: start, limit: design.trim)
    } catch {
      switch error {
      case .noFixedPoint: throw .trimNotMet(wave: wave, limit: design.trim ?? 0)
      case .calibration(let error): throw WeightingError(error, cells: cells, wave: wave)
      }
    }
  }
}

extension WeightingError {
  init(_ error: CalibrationError, cells: CalibrationCells, wave: String) {
    func level(_ margin: Int, _ level: Int) -> String {
      let levels = cells.margins[margin].levels
      return levels.indices.contains(level) ? levels[level] : "not known"
    }
    switch error {
    case .emptyLevel(let margin, let number):
      self = .nobodyAt(
        segment: cells.margins[margin].name, level: level(margin, number), wave: wave)
    case .emptyTarget(let margin, let number):
      self = .noStaffAt(
        segment: cells.margins[margin].name, level: level(margin, number), wave: wave)
    case .notConverged(let margin, let number, let amount):
      self = .marginNotMet(
        segment: cells.margins[margin].name, level: level(margin, number), wave: wave,
        error: amount)
    }
  }
}

extension WeightingSummary {
  /// `design` is nil where weights were left as the design has them.
  init(
    wave: String, _ fitted: FittedWeights, by design: DesignPlan?, method: ReplicationMethod,
    replication: Replication, population: Int?
  ) {
    let weights = fitted.weights
    let effective = kishEffective(weights)
    self.init(
      wave: wave, respondents: weights.count, effectiveRespondents: effective,
      efficiency: weights.isEmpty ? 0 : effective / Double(weights.count),
      raked: design.map { $0.margins.flatMap(\.self) } ?? [],
      iterations: fitted.iterations, largestMarginError: fitted.largestError,
      trimmedMass: 100 * fitted.movedMass, smallest: weights.min() ?? 0,
      largest: weights.max() ?? 0, method: method, replicates: replication.replicates,
      lostReplicates: replication.lost.count, finitePopulation: population,
      calibration: design?.method, negative: weights.count { $0 < 0 })
  }
}
