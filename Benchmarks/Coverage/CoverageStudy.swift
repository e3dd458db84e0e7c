import Survey

/// How often the intervals of one design and size contain what they should.
struct CoverageStudy: Sendable {
  let study: SimulatedStudy
  let figures: [Figure]
  let plan: CoveragePlan

  /// Simulate, weigh, estimate; does the interval contain the truth?
  private func tally(_ number: Int, into tallies: inout [Tally]) {
    let survey = study.survey(number, replicates: plan.replicates)
    let analysed = try? AnalysedSurvey(survey)
    for (index, figure) in figures.enumerated() {
      tallies[index].add(analysed.flatMap(figure.find), truth: figure.truth)
    }
  }

  /// One tally per figure.  Surveys are tallied by the fifty, by any number of tasks,
  /// and the fifties added up in order, so that the sums are the same to the bit.
  func run() async -> [Tally] {
    let parts = await withTaskGroup(of: (Int, [Tally]).self) { group in
      for start in stride(from: 0, to: plan.surveys, by: 50) {
        group.addTask { (start, tally(start..<min(start + 50, plan.surveys))) }
      }
      return await group.reduce(into: [Int: [Tally]]()) { $0[$1.0] = $1.1 }
    }
    return parts.keys.sorted().reduce(into: none) { sums, start in
      for (index, tally) in (parts[start] ?? []).enumerated() { sums[index] += tally }
    }
  }

  private func tally(_ numbers: Range<Int>) -> [Tally] {
    numbers.reduce(into: none) { tally($1, into: &$0) }
  }

  private var none: [Tally] { Array(repeating: Tally(), count: figures.count) }
}
