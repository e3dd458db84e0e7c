import Foundation
import LinearAlgebra

/// Counts how often the intervals that Canvass prints contain the truth, over
/// thousands of simulated surveys, and writes the page that says so.
@main
struct Coverage {
  static let sizes = [60, 300, 1300]

  static func main() async throws {
    guard let plan = CoveragePlan(Array(CommandLine.arguments.dropFirst())) else {
      FileHandle.standardError.write(Data((CoveragePlan.usage + "\n").utf8))
      exit(64)
    }
    let page = await page(plan) { FileHandle.standardError.write(Data(($0 + "\n").utf8)) }
    guard let output = plan.output else { return print(page, terminator: "") }
    try Data(page.utf8).write(to: URL(fileURLWithPath: output))
  }

  /// The whole study, design by design and size by size.
  static func page(
    _ plan: CoveragePlan, sizes: [Int] = sizes, designs: [SurveyDesign] = SurveyDesign.allCases,
    progress: @Sendable (String) -> Void
  ) async -> String {
    useSingleThreadedBLAS()
    let population = Superpopulation()
    let truth = Truth(of: population)
    let figures = Figure.all(truth)
    var results: [CellResult] = []
    for design in designs {
      for n in sizes {
        let clock = ContinuousClock.now
        let study = SimulatedStudy(population: population, design: design, n: n, seed: plan.seed)
        let tallies = await CoverageStudy(study: study, figures: figures, plan: plan).run()
        results.append(CellResult(design: design, n: n, tallies: tallies))
        progress("\(design.name), n = \(n): \((ContinuousClock.now - clock) / .seconds(1)) s")
      }
    }
    return CoveragePage(plan, truth, figures, results).text
  }
}

/// One tally per figure, of one design and size.
struct CellResult: Sendable {
  let design: SurveyDesign
  let n: Int
  let tallies: [Tally]
}
