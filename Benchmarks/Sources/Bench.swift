import Estimation
import Foundation
import Ingestion
import LinearAlgebra
import Statistics
import Study
import Survey
import Weighting

/// Times what `Benchmarks/run.sh` compares with R, inside one process.
///
/// Each figure is the median of several runs after a warm-up.  BLAS runs on one thread.
@main
struct Bench {
  static func main() async throws {
    startAgainWithFittingKernels()
    useSingleThreadedBLAS()
    reuseFreedMemory()
    let arguments = Array(CommandLine.arguments.dropFirst())
    let number = arguments.dropFirst().first.flatMap { Int($0) }
    switch arguments.first {
    case "scale":
      try runScale(
        respondents: number ?? 100_000, replicates: arguments.last == "bootstrap" ? 200 : 1)
    case "linearised": try runLinearised(respondents: number ?? 1300)
    case "replicates": try runReplicates(respondents: number ?? 1300)
    case "agreement": runAgreement()
    case "portfolios": runPortfolios()
    case "codings": try exportCodings(to: arguments.last ?? "codings.csv")
    case "rate": try runRate(of: arguments.dropFirst().first ?? "datasets/data-culture")
    case "topics": try runTopics(to: arguments.last ?? "")
    case "workbook": try await runWorkbook(of: arguments.last ?? "")
    case "ranking": runRanking(draws: number ?? 1_000_000)
    case "read": try runReading(arguments.last ?? "")
    case "sav": try runStatisticsFile(arguments.last ?? "")
    case "export": try exportScores(respondents: number ?? 1300, to: arguments.last ?? "scores.csv")
    default: try runParts(of: arguments.first ?? "datasets/data-culture")
    }
  }

  private static func runParts(of path: String) throws {
    let data = try readStudy(at: path)
    let wave = data.waves[0]
    let weighted = try WeightedWave(wave, of: data)
    time("read the study") { _ = try? readStudy(at: path) }
    time("weigh a wave, 1,000 replicates raked") { _ = try? WeightedWave(wave, of: data) }
    time("estimate a wave, every score and level") { _ = EstimatedWave(weighted, of: data) }
    let estimated = EstimatedWave(weighted, of: data)
    time("scores, contrasts, flags and ranks") { _ = ScoreTables(estimated) }
    time("answer shares and two-way tests") { _ = AnswerTables(estimated) }
    time("quartiles") { _ = estimated.quantiles() }
    let kernel = ReplicateKernel(weighted, data)
    time("make the replicate weights, 1,000 columns") { _ = ReplicateTotals(weighted) }
    time("replicate kernel, 8 constructs x \(kernel.levels) levels x 1,000") { kernel.run() }
    timeStructure()
  }

  /// Median of several runs, in milliseconds, as a line that names it.
  static func time(_ name: String, runs: Int = 9, _ work: () -> Void) {
    work()
    let clock = ContinuousClock()
    let times = (0..<runs).map { _ in clock.measure(work) / .milliseconds(1) }.sorted()
    let middle = String(format: "%.1f", times[runs / 2])
    print("\(name)\t\(middle)")
  }
}

/// Standard errors of eight construct means at the fifty levels of
/// `peer-replicates.R`: rank, group, role, service, rank by front line, role by front line.
private struct ReplicateKernel {
  private let totals: ReplicateTotals
  private let scales: [Double]
  private let values: Matrix
  private let ratios: [Ratio]
  private let segmentations: [(codes: LevelCodes, levels: Int)]

  var levels: Int { segmentations.reduce(0) { $0 + $1.levels } }

  init(_ weighted: WeightedWave, _ data: SurveyData) {
    let panel = RatioPanel(scoresOf: weighted.wave, codebook: data.codebook)
    let means = panel.ratios.filter {
      $0.measure.kind == .construct && $0.statistic == .mean && $0.measure.id != "outcome"
    }
    values = panel.values.selectingColumns(means.flatMap { [$0.numerator, $0.denominator] })
    ratios = means.enumerated().map { index, ratio in
      Ratio(
        measure: ratio.measure, statistic: .mean, numerator: 2 * index, denominator: 2 * index + 1)
    }
    totals = ReplicateTotals(weighted)
    scales = weighted.replication.scales
    let plain = zip(weighted.wave.levels, data.segmentations).map { ($0, $1.levels.count) }
    let crossed = [0, 2].map { Self.cross(plain[$0], plain[4]) }
    segmentations = (plain[..<4] + crossed).map { (codes: $0.0, levels: $0.1) }
  }

  private static func cross(
    _ first: (LevelCodes, Int), _ second: (LevelCodes, Int)
  ) -> (LevelCodes, Int) {
    let codes = zip(first.0, second.0).lazy.map { a, b in
      a == Wave.unknownLevel || b == Wave.unknownLevel
        ? Wave.unknownLevel : a * UInt16(second.1) + b
    }
    return (LevelCodes(codes), first.1 * second.1)
  }

  func run() {
    for segmentation in segmentations {
      _ = totals.map(of: values, codes: segmentation.codes, levels: segmentation.levels) { level in
        ratios.map { ReplicateSpread($0, totals: level, scales: scales) }
      }
    }
  }
}
