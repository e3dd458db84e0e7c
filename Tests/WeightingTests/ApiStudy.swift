internal import Foundation
internal import LinearAlgebra
internal import Statistics
internal import Survey
internal import TestSupport
internal import Weighting

/// The api samples as a study that rakes to school type and a school-wide target.
struct ApiStudy {
  let columns: [String: [String]]
  var data: SurveyData
  var wave: Wave

  static let levels = ["stype": ["E", "H", "M"], "sch.wide": ["No", "Yes"]]

  init(_ name: String, population: Golden, scale: Double = 1) throws {
    columns = try csvColumns(RealStudies.data.appendingPathComponent("weights-api/\(name).csv"))
    let segments = ["stype", "sch.wide"]
    let columns = columns
    let weights = (columns["pw"] ?? []).enumerated().map { row, text in
      scale * (Double(text) ?? 0) * (1 + Double((row + 1) % 5) / 4)
    }
    let codes = segments.map { segment in
      LevelCodes(
        (columns[segment] ?? []).lazy.map { text in
          UInt16(Self.levels[segment]?.firstIndex(of: text) ?? Int(Wave.unknownLevel))
        })
    }
    wave = Wave(
      id: "1", label: "1", respondents: weights.count, answers: [], levels: codes, weights: weights)
    if name == "apistrat" { wave.strata = codes[0].map(Int32.init) }
    if name == "apiclus1" {
      wave.clusters = (columns["dnum"] ?? []).map { Int32($0) ?? 0 }
    }
    let counts = segments.map { segment in
      (
        segment,
        Dictionary(
          uniqueKeysWithValues: population[segment].keys.map {
            ($0, Int(population[segment][$0].number ?? 0))
          })
      )
    }
    data = SurveyData(
      title: StudyTitle(title: "", organisation: "", marking: ""),
      codebook: Codebook(items: [], constructs: []),
      segmentations: segments.map {
        Segmentation(id: $0, title: $0, levels: Self.levels[$0] ?? [])
      },
      waves: [wave], waveTitles: [WaveTitle(id: "1", label: "1")], strata: ["E", "H", "M"],
      population: Population(counts: Dictionary(uniqueKeysWithValues: counts)),
      design: DesignPlan(rake: segments), estimation: EstimationPlan(replicates: 40, seed: 5))
  }

  /// Standard error of a mean, of everyone or of one school type, without and with
  /// finite population correction.
  func errors(
    _ outcome: String, stype: String?, _ weighted: WeightedWave
  ) -> (plain: Double, finite: Double) {
    let variances = weighted.variances(
      of: linearised(outcome, over: nil, by: "stype", level: stype, weighted).values)
    return (variances.withReplacement[0].squareRoot(), variances.finite[0].squareRoot())
  }

  /// Rows of the file in the order of the design: by stratum, then by cluster.
  var order: [Int] {
    (0..<wave.respondents).sorted { first, second in
      let a = (wave.strata?[first] ?? 0, wave.clusters?[first] ?? 0, first)
      return a < (wave.strata?[second] ?? 0, wave.clusters?[second] ?? 0, second)
    }
  }

  /// A mean (or ratio `over` a second column, where both are known) of everyone, or of
  /// one level of a column, and its linearised values, rows in the order of the design.
  func linearised(
    _ outcome: String, over base: String?, by: String, level: String?, _ weighted: WeightedWave
  ) -> (estimate: Double, values: Matrix) {
    let numbers = order.map { Double(columns[outcome]?[$0] ?? "") }
    let bases = order.map { base == nil ? 1 : Double(columns[base ?? ""]?[$0] ?? "") }
    let inside = order.map { level == nil || columns[by]?[$0] == level }
    let known = numbers.indices.filter { inside[$0] && numbers[$0] != nil && bases[$0] != nil }
    let top = known.reduce(0) { $0 + weighted.weights[$1] * (numbers[$1] ?? 0) }
    let bottom = known.reduce(0) { $0 + weighted.weights[$1] * (bases[$1] ?? 0) }
    var values = Matrix(rows: numbers.count, columns: 1)
    for row in known {
      values[row, 0] = ((numbers[row] ?? 0) - top / bottom * (bases[row] ?? 0)) / bottom
    }
    return (top / bottom, values)
  }
}
