internal import LinearAlgebra
internal import Statistics
public import Survey
internal import Weighting

extension EstimatedWave {
  /// How much people of one unit answer alike, on the index and every construct: of the
  /// sampling units where the study has them, else of each segmentation of three or
  /// more levels.
  ///
  /// Unweighted: the question is whether respondents of a unit agree.  One pass over
  /// blocks of respondents.
  public func unitClimates() -> [UnitClimate] {
    let scores = RatioPanel(scoresOf: weighted.wave, codebook: codebook, includesItems: false)
    let means = scores.ratios.filter { $0.statistic == .mean }
    let items = means.map { CompleteItems(of: $0.measure, weighted.wave, codebook) }
    let unitings = unitings
    var tallies = unitings.map { UnitTallies($0, items) }
    for block in scores.blocks {
      let values = scores.values(of: block)
      for (index, uniting) in unitings.enumerated() {
        tallies[index].add(block, values, means, items, by: uniting)
      }
    }
    return zip(unitings, tallies).flatMap { uniting, tally in
      tally.people.filter { $0 > 0 }.count < 3
        ? []
        : means.indices.map { measure in
          UnitClimate(
            wave, uniting.segment, means[measure].measure, tally, measure,
            labels: items[measure].labels, confidence: plan.confidence)
        }
    }
  }

  private var unitings: [Uniting] {
    let design = weighted.design
    guard design.isUnclustered else {
      return [
        Uniting(segment: UnitClimate.samplingUnits, count: design.clusters) {
          design.cluster(ofUnit: $0)
        }
      ]
    }
    return groupings.compactMap { grouping in
      guard let segmentation = grouping.segmentation else { return nil }
      let codes = grouping.codes
      return Uniting(segment: segmentation.id, count: segmentation.levels.count) { Int(codes[$0]) }
    }
  }
}

extension UnitClimate {
  /// Of one measure, the `index`th of the tallies.
  fileprivate init(
    _ wave: String, _ segment: String, _ measure: Measure, _ tallies: UnitTallies, _ index: Int,
    labels: [Int], confidence: Double
  ) {
    let scores = tallies.scores[index]
    let peopled = scores.indices.filter { tallies.people[$0] > 0 }
    let complete = labels.isEmpty ? [] : peopled.map { tallies.labels[index][$0] }
    let counts = peopled.map { scores[$0].count } + complete.map { $0[0].count }
    self.init(
      wave: wave, segment: segment, measure: measure,
      units: scores.filter { $0.count > 0 }.count, n: scores.reduce(0) { $0 + $1.count },
      smallestUnit: counts.min() ?? 0)
    formCorrelation(scores, confidence: confidence)
    agreement = UnitAgreement(
      complete.compactMap { try? WithinUnitAgreement(items: $0, labels: labels) })
  }

  private mutating func formCorrelation(_ scores: [RunningMoments], confidence: Double) {
    do {
      let correlation = try IntraclassCorrelation(scores)
      let limits = correlation.interval(confidence: confidence)
      (icc1, icc2, p) = (correlation.one, correlation.two, correlation.p)
      icc1Interval = Interval(lower: limits.lower, upper: limits.upper)
    } catch {
      note = error.explanation
    }
  }
}

extension UnitAgreement {
  /// nil of no unit.
  fileprivate init?(_ agreements: [WithinUnitAgreement]) {
    guard let median = percentile(0.5, ofSorted: agreements.map(\.value).sorted()) else {
      return nil
    }
    self.init(
      median: median, units: agreements.count, atZero: agreements.filter(\.isTruncated).count)
  }
}

extension IntraclassError {
  fileprivate var explanation: String {
    switch self {
    case .tooFewUnits: "fewer than two units have a score"
    case .unitsOfOne: "every unit is one person"
    case .constant: "everybody has the same score"
    case .noWithinVariance: "everybody in a unit has the same score"
    }
  }
}
