import Estimation
import Foundation
import LinearAlgebra
import Statistics
import Survey
import Weighting

/// Eight construct means at fifty levels of one segmentation: what `peer-svy.py` and
/// `peer-linearised.R` are given too, by `exportScores`.
struct FiftyLevels {
  let data: SurveyData
  let weighted: WeightedWave
  let panel: RatioPanel
  let codes: LevelCodes
  var means: [Int] { Array(panel.ratios.indices) }
  static let levels = 50

  init(respondents: Int, replicates: Int = 1) throws {
    var data = largeStudy(respondents: respondents, replicates: replicates)
    data.design.rake = []
    self.data = data
    weighted = try WeightedWave(data.waves[0], of: data)
    let means = RatioPanel(meansOf: weighted.wave, codebook: data.codebook)
    panel = RatioPanel(
      ratios: means.ratios.filter { $0.measure.kind == .construct }, columns: means.columns,
      respondents: respondents, expand: means.values)
    // Two segmentations cut into each other at random: 4 × 12 levels, and two more.
    let (first, second) = (weighted.wave.levels[0], weighted.wave.levels[1])
    codes = LevelCodes(
      first.indices.lazy.map { row in
        let code = first[row] * 12 + second[row]
        return row % 24 == 0 ? 48 + UInt16(row / 24 % 2) : code
      })
  }
}

/// Times estimates and their whole 400 × 400 covariance.
func runLinearised(respondents: Int) throws {
  let case50 = try FiftyLevels(respondents: respondents)
  Bench.time("linearised 8 x 50 with joint covariance, n \(respondents)") {
    let sums = case50.panel.weightedSums(
      case50.weighted.weights, by: [(case50.codes, FiftyLevels.levels)])
    let linear = LinearisedLevels.all(
      of: case50.panel, case50.weighted, by: [(case50.codes, sums[0])])[0]
    _ = linear.covariance(case50.weighted).block(case50.means)
  }
}

/// Times the replicates of the same: weights made, and totals with their standard errors.
func runReplicates(respondents: Int) throws {
  let case50 = try FiftyLevels(respondents: respondents, replicates: 1000)
  let columns = case50.means.flatMap {
    [case50.panel.ratios[$0].numerator, case50.panel.ratios[$0].denominator]
  }
  let values = case50.panel.values.selectingColumns(columns)
  let ratios = case50.means.enumerated().map { index, ratio in
    Ratio(
      measure: case50.panel.ratios[ratio].measure, statistic: .mean, numerator: 2 * index,
      denominator: 2 * index + 1)
  }
  Bench.time("1,000 replicate weights, n \(respondents)") { _ = ReplicateTotals(case50.weighted) }
  let totals = ReplicateTotals(case50.weighted)
  Bench.time("8 x 50 x 1,000 replicates, n \(respondents)") {
    _ = totals.map(of: values, codes: case50.codes, levels: FiftyLevels.levels) { level in
      ratios.map {
        ReplicateSpread($0, totals: level, scales: case50.weighted.replication.scales)
      }
    }
  }
}

/// `level,c0,…,c7`: a respondent a line.
func exportScores(respondents: Int, to path: String) throws {
  let case50 = try FiftyLevels(respondents: respondents)
  let values = case50.panel.values
  var text = "level," + (0..<8).map { "c\($0)" }.joined(separator: ",") + "\n"
  for (row, code) in case50.codes.enumerated() {
    let scores = case50.means.map { "\(values[row, case50.panel.ratios[$0].numerator])" }
    text += "l\(code)," + scores.joined(separator: ",") + "\n"
  }
  try text.write(toFile: path, atomically: true, encoding: .utf8)
}
