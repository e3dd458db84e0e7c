internal import Statistics
internal import TestSupport
internal import Testing

/// Every index, respondent by respondent, against its definition in R.
@Suite struct CarelessGoldenTests {
  @Test(arguments: [0, 1])
  func shippedStudy(_ wave: Int) throws {
    try compare(.shipped(["2018", "2019"][wave]), with: Golden("careless")["shipped"][wave])
  }

  @Test(.enabled(if: RealStudies.has("bfi"), Comment(rawValue: RealStudies.reason)))
  func bfi() throws {
    try compare(.bfi(), with: Golden("careless")["real"][0])
  }

  @Test(
    .enabled(if: RealStudies.has("qualtrics-engagement"), Comment(rawValue: RealStudies.reason)))
  func anExportWithTimes() throws {
    try compare(.engagement(), with: Golden("careless")["real"][1])
  }

  /// How many pass the default cut-offs.
  private func compareFlags(
    _ study: CarelessStudy, _ space: AnswerSpace, _ totals: Golden
  ) throws {
    let sheet = study.sheet
    let half = sheet.answered().map { 2 * $0 >= sheet.items }
    func count(_ isFlagged: [Bool?]) -> Int { zip(isFlagged, half).count { $0 == true && $1 } }
    let flat = count(sheet.variability().map { $0.map { $0 == 0 } })
    let inconsistent = count(sheet.evenOdd(study.scales).map { $0.map { $0.correlation < 0 } })
    let far = count(space.distances(of: sheet).map { $0.map { $0.p < 0.001 } })
    #expect(flat == totals["flat"].number.map { Int($0) })
    #expect(inconsistent == totals["inconsistent"].number.map { Int($0) })
    #expect(far == totals["far"].number.map { Int($0) })
  }

  private func compare(_ study: CarelessStudy, with golden: Golden) throws {
    let sheet = study.sheet
    #expect(sheet.respondents == golden["n"].number.map { Int($0) })
    #expect(sheet.items == golden["p"].number.map { Int($0) })
    let space = try AnswerSpace(of: sheet)
    #expect(space.dropped.isEmpty)
    let (strings, variability) = (sheet.strings(), sheet.variability())
    let (evenOdd, distances) = (sheet.evenOdd(study.scales), space.distances(of: sheet))
    var twins: [Int: Int] = [:]
    for group in sheet.duplicates(leastAnswered: 10) {
      for row in group { twins[row] = group[0] + 1 }
    }
    let seconds = study.durations.map { sheet.secondsPerItem($0) }
    let rows = golden["rows"].list
    #expect(rows.count >= 260)
    for expected in rows {
      let row = Int(expected["row"].number ?? 0) - 1
      #expect(isClose(Double(strings.longest[row]), expected["longest"].number, 0))
      #expect(isClose(strings.average[row], expected["average"].number, 1e-14))
      #expect(isClose(variability[row], expected["irv"].number, 1e-13))
      #expect(isClose(evenOdd[row]?.correlation, expected["even_odd"].number, 1e-12))
      // The correction divides by 1 + r, which near its cut-off at −1/3 costs a digit.
      #expect(isClose(evenOdd[row]?.corrected, expected["corrected"].number, 1e-11))
      #expect(isClose(distances[row]?.squared, expected["d2"].number, 1e-10))
      #expect(distances[row]?.items == expected["df"].number.map { Int($0) })
      #expect(isClose(distances[row]?.p, expected["p"].number, 1e-10))
      #expect(twins[row] == expected["twin"].number.map { Int($0) })
      #expect(isClose(seconds?[row], expected["seconds"].number, 1e-14))
    }
    let sums = golden["totals"]["sums"]
    #expect(isClose(distances.reduce(0) { $0 + ($1?.squared ?? 0) }, sums["d2"].number, 1e-10))
    #expect(isClose(variability.reduce(0) { $0 + ($1 ?? 0) }, sums["irv"].number, 1e-12))
    #expect(
      isClose(evenOdd.reduce(0) { $0 + ($1?.correlation ?? 0) }, sums["even_odd"].number, 1e-11))
    #expect(isClose(Double(strings.longest.reduce(0, +)), sums["longest"].number, 0))
    try compareFlags(study, space, golden["totals"])
    #expect(isClose(Double(twins.values.reduce(0, +)), sums["twin"].number, 0))
  }
}
