internal import LinearAlgebra
internal import Statistics
public import Survey
internal import Weighting

extension EstimatedWave {
  /// How much people of one unit answer alike, on the index and every construct: of the
  /// sampling units where the study has them, else of each segmentation of three or
  /// more levels.
  ///
  /// Unweighted: the question is whether respondents of a unit agree.
  public func unitClimates() -> [UnitClimate] {
    unitings.flatMap { uniting in
      panel.ratios.filter { $0.statistic == .mean && $0.measure.kind != .item }.map { ratio in
        climate(ratio, uniting)
      }
    }
  }

  private var unitings: [Uniting] {
    if !weighted.design.isUnclustered {
      var units = [[Int]](repeating: [], count: weighted.design.clusters)
      for (row, unit) in weighted.design.clusterOfUnit.enumerated() { units[Int(unit)].append(row) }
      return units.count > 2 ? [Uniting(segment: UnitClimate.samplingUnits, units: units)] : []
    }
    return groupings.compactMap { grouping in
      let units = grouping.rows.blocks.map { Array(grouping.rows.order[$0]) }
        .filter { !$0.isEmpty }
      guard let segmentation = grouping.segmentation, units.count > 2 else { return nil }
      return Uniting(segment: segmentation.id, units: units)
    }
  }

  private func climate(_ ratio: Ratio, _ uniting: Uniting) -> UnitClimate {
    let (scores, bases) = (
      panel.values.column(ratio.numerator), panel.values.column(ratio.denominator)
    )
    var values: [[Double]] = []
    for unit in uniting.units {
      values.append([])
      for row in unit where bases[row] > 0 { values[values.count - 1].append(scores[row]) }
    }
    var climate = UnitClimate(
      wave: wave, segment: uniting.segment, measure: ratio.measure,
      units: values.filter { !$0.isEmpty }.count, n: values.reduce(0) { $0 + $1.count },
      smallestUnit: values.map(\.count).min() ?? 0)
    climate.formCorrelation(values, confidence: plan.confidence)
    if let construct = codebook.constructs.first(where: { $0.id == ratio.measure.id }),
      ratio.measure.kind == .construct
    {
      climate.form(CompleteAnswers(construct, weighted.wave, codebook), uniting.units)
    }
    return climate
  }
}

/// Respondents by unit.
private struct Uniting {
  let segment: String
  /// Rows of the wave.
  let units: [[Int]]
}

/// Labels of respondents who answered every item of a construct that has one to agree on.
private struct CompleteAnswers {
  let codes: [[UInt8]]
  let labels: [Int]
  let isComplete: [Bool]

  init(_ construct: Construct, _ wave: Wave, _ codebook: Codebook) {
    let asked = construct.items.filter {
      wave.answers[$0] != nil && codebook.items[$0].scale.labels.count > 1
    }
    codes = asked.compactMap { wave.answers[$0] }
    labels = asked.map { codebook.items[$0].scale.labels.count }
    var isComplete = [Bool](repeating: !asked.isEmpty, count: wave.respondents)
    for (answers, labels) in zip(codes, labels) {
      for row in answers.indices where Int(answers[row]) >= labels { isComplete[row] = false }
    }
    self.isComplete = isComplete
  }

  /// r_wg of some respondents; nil with fewer than two complete ones.
  func agreement(_ rows: [Int]) -> WithinUnitAgreement? {
    guard rows.count > 1 else { return nil }
    let answers = codes.flatMap { codes in rows.map { Double(codes[$0]) } }
    return try? WithinUnitAgreement(
      answers: Matrix(rows: rows.count, columns: codes.count, columnMajor: answers),
      labels: labels)
  }
}

extension UnitClimate {
  fileprivate mutating func formCorrelation(_ values: [[Double]], confidence: Double) {
    do {
      let correlation = try IntraclassCorrelation(values)
      let limits = correlation.interval(confidence: confidence)
      (icc1, icc2, p) = (correlation.one, correlation.two, correlation.p)
      icc1Interval = Interval(lower: limits.lower, upper: limits.upper)
    } catch {
      note = error.explanation
    }
  }

  fileprivate mutating func form(_ answers: CompleteAnswers, _ units: [[Int]]) {
    let complete = units.map { $0.filter { answers.isComplete[$0] } }
    smallestUnit = min(smallestUnit, complete.map(\.count).min() ?? 0)
    let agreements = complete.compactMap(answers.agreement)
    agreement = percentile(0.5, ofSorted: agreements.map(\.value).sorted()).map { median in
      UnitAgreement(
        median: median, units: agreements.count, atZero: agreements.filter(\.isTruncated).count)
    }
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
