public import Statistics
public import Survey

/// A wave whose respondents each carry a weight, and the means to give them R
/// replicate weights, block of rows by block of rows.
///
/// Rows stand in the order of the design: by stratum, then by sampling unit.
public struct WeightedWave: Sendable {
  public let wave: Wave
  /// Per respondent, positive; sums to staff in post where raked.
  public let weights: [Double]
  public let design: SampleDesign
  public let summary: WeightingSummary
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
    let start = wave.weights ?? Array(repeating: 1, count: wave.respondents)
    let cells = try frame.cells(of: wave)
    let trimmed = try Self.weights(start, cells, wave.id, data)

    self.wave = wave
    weights = trimmed.weights
    design = try frame.design(of: wave)
    calibration = cells.map { Calibration(cells: $0, designWeights: start) }
    let replications = try Replications(
      weights: trimmed.weights, design: design, cells: cells, wave: wave, data: data)
    (replication, draws) = (replications.named, replications.draws)
    summary = WeightingSummary(
      wave: wave.id, weights: trimmed, raked: cells == nil ? [] : data.design.rake,
      method: data.estimation.method, replication: replication,
      population: design.strata.contains { $0.population != nil } ? data.population?.total : nil)
  }

  private static func weights(
    _ start: [Double], _ cells: RakingCells?, _ wave: String, _ data: SurveyData
  ) throws(WeightingError) -> TrimmedWeights {
    guard let cells else {
      return TrimmedWeights(weights: start, iterations: 0, largestError: 0, movedMass: 0)
    }
    do {
      return try cells.rake(units: start, limit: data.design.trim)
    } catch {
      switch error {
      case .noFixedPoint: throw .trimNotMet(wave: wave, limit: data.design.trim ?? 0)
      case .raking(let error):
        throw WeightingError(error, cells: cells, wave: wave, data: data)
      }
    }
  }
}

extension WeightingError {
  init(_ error: RakingError, cells: RakingCells, wave: String, data: SurveyData) {
    func name(_ margin: Int, _ level: Int) -> (segment: String, level: String) {
      let segmentation = data.segmentations[cells.segmentations[margin]]
      let known = segmentation.levels.indices.contains(level)
      return (segmentation.id, known ? segmentation.levels[level] : "not known")
    }
    switch error {
    case .emptyLevel(let margin, let level):
      let (segment, level) = name(margin, level)
      self = .nobodyAt(segment: segment, level: level, wave: wave)
    case .emptyTarget(let margin, let level):
      let (segment, level) = name(margin, level)
      self = .noStaffAt(segment: segment, level: level, wave: wave)
    case .notConverged(let margin, let level, let amount):
      let (segment, level) = name(margin, level)
      self = .marginNotMet(segment: segment, level: level, wave: wave, error: amount)
    }
  }
}

extension WeightingSummary {
  init(
    wave: String, weights trimmed: TrimmedWeights, raked: [String], method: ReplicationMethod,
    replication: Replication, population: Int?
  ) {
    let weights = trimmed.weights
    let sum = weights.reduce(0, +)
    let squares = weights.reduce(0) { $0 + $1 * $1 }
    let effective = squares > 0 ? sum * sum / squares : 0
    self.init(
      wave: wave, respondents: weights.count, effectiveRespondents: effective,
      efficiency: weights.isEmpty ? 0 : effective / Double(weights.count), raked: raked,
      iterations: trimmed.iterations, largestMarginError: trimmed.largestError,
      trimmedMass: 100 * trimmed.movedMass, smallest: weights.min() ?? 0,
      largest: weights.max() ?? 0, method: method, replicates: replication.replicates,
      lostReplicates: replication.lost.count, finitePopulation: population)
  }
}
