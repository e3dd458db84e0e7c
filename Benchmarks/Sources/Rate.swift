import Estimation
import Foundation
import Ingestion
import LinearAlgebra
import Survey
import Weighting

/// What share of the machine's rate of multiplying the replicate kernel reaches: flops that the
/// sums need, over seconds that they take, beside one product of 1,000 × 1,000 matrices.
///
/// Prints a name and GFlop/s, tab-separated.
func runRate(of path: String) throws {
  let machine = rate(flops: 2e9, of: squareProduct)
  print("one product of 1,000 x 1,000\t\(rounded(machine))")
  let case50 = try FiftyLevels(respondents: 1300, replicates: 1000)
  let few = case50.panel
  report(
    "8 constructs x 50 levels", few, case50.weighted, by: [(case50.codes, FiftyLevels.levels)],
    machine)
  let data = try readStudy(at: path)
  let weighted = try WeightedWave(data.waves[0], of: data)
  let all = RatioPanel(scoresOf: weighted.wave, codebook: data.codebook)
  let levels = zip(weighted.wave.levels, data.segmentations).map {
    (codes: $0, levels: $1.levels.count)
  }
  report("every score x \(levels.count) segmentations", all, weighted, by: levels, machine)
}

private func report(
  _ name: String, _ panel: RatioPanel, _ weighted: WeightedWave,
  by segmentations: [(codes: LevelCodes, levels: Int)], _ machine: Double
) {
  let totals = ReplicateTotals(weighted)
  let known = segmentations.reduce(0) { sum, part in
    sum + part.codes.count { Int($0) < part.levels }
  }
  let flops = 2.0 * Double(1 + weighted.draws.replicates) * Double(known) * Double(panel.columns)
  let ours = rate(flops: flops) { _ = totals.map(of: panel, by: segmentations) { $0[0, 0] } }
  print("\(name), \(panel.columns) columns\t\(rounded(ours))\t\(rounded(100 * ours / machine)) %")
}

private func squareProduct() {
  let matrix = Matrix(rows: 1000, columns: 1000, repeating: 1.5)
  _ = matrix.times(matrix)
}

/// GFlop/s at the least of nine runs.
private func rate(flops: Double, of work: () -> Void) -> Double {
  work()
  let clock = ContinuousClock()
  let least = (0..<9).map { _ in clock.measure(work) / .seconds(1) }.min() ?? .infinity
  return flops / least / 1e9
}

private func rounded(_ value: Double) -> String { String(format: "%.1f", value) }
