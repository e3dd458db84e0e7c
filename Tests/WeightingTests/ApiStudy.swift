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
      (columns[segment] ?? []).map { text in
        UInt16(Self.levels[segment]?.firstIndex(of: text) ?? Int(Wave.unknownLevel))
      }
    }
    wave = Wave(
      id: "1", label: "1", respondents: weights.count, answers: [], levels: codes, weights: weights)
    if name == "apistrat" { wave.strata = codes[0].map(Int32.init) }
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
    let y = (columns[outcome] ?? []).map { Double($0) ?? 0 }
    let inside = (columns["stype"] ?? []).map { stype == nil || $0 == stype ? 1.0 : 0 }
    let weights = weighted.weights
    let total = zip(weights, inside).reduce(0) { $0 + $1.0 * $1.1 }
    let mean = y.indices.reduce(0) { $0 + weights[$1] * inside[$1] * y[$1] } / total
    let z = y.indices.map { inside[$0] * (y[$0] - mean) / total }
    let variances = weighted.variances(
      of: Matrix(rows: y.count, columns: 1, columnMajor: z))
    return (variances.withReplacement[0].squareRoot(), variances.finite[0].squareRoot())
  }
}
