internal import Ingestion
internal import Survey
internal import Testing

/// What people say in the decision paper.
@Suite struct PaperPlanTests {
  @Test func thePlanArrives() throws {
    let paper = try Self.study.read().paper
    #expect(
      paper.remarks == [
        .to: "The Board", .neededBy: "2019-01-15", .because: "Prices end", .doNothing: "Nothing",
        .exempt: "Commercial",
      ])
    #expect(
      paper.thresholds == [
        .init(name: "Tender", amount: 50_000, above: "A tender"),
        .init(name: "Board", amount: 99.5, above: ""),
      ])
    #expect(paper.publishesTotal)
    #expect(try SmallStudy().read().paper == PaperPlan())
  }

  /// Each with what is put in the place of what, and what is said of it.
  @Test(arguments: [
    ("needed by: 2019-01-15", "needed by: 2019-02-30", "15:23: “2019-02-30” is not a date"),
    ("to: The Board", "too: The Board", "14:3: unknown key “too”"),
    ("total: yes", "total: true", "19:18: “true” is no value of publish total; allowed: yes, no"),
    ("amount: 50000", "amount: £50000", "21:30: “£50000” is not a number from 0"),
    ("amount: 50000, ", "", "21:7: “amount” is missing"),
    ("name: Tender", "name: Board", "22:14: threshold “Board” is already defined in line 21"),
    ("name: Tender", "name: budget", "21:14: “budget” is what “select” gives"),
    ("above: A tender", "abov: A tender", "21:37: unknown key “abov”"),
    ("to: The Board", "to: [The, Board]", "14:7: “to” must be a text"),
  ])
  func bad(_ old: String, _ new: String, _ expected: String) throws {
    let faults = try Self.study.replacing(old, new).faults()
    #expect(faults.contains { $0.hasPrefix("study.yaml:\(expected)") }, "\(faults)")
  }

  private static let study = SmallStudy().adding(
    """
    paper:
      to: The Board
      decision needed by: 2019-01-15
      because: Prices end
      do nothing: Nothing
      exempt because: Commercial
      publish total: yes
      thresholds:
        - {name: Tender, amount: 50000, above: A tender}
        - {name: Board, amount: 99.50}
      contact: ""

    """)
}
