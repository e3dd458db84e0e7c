internal import Ingestion
internal import Survey
internal import Testing

/// Which sets of pilots a study allows.
@Suite struct SelectTests {
  private static let plain = "select: {count: 1, budget: 60}"

  private func selection(_ text: String) throws -> Selection? {
    try Self.study.replacing(Self.plain, "select: {\(text)}").read().pilots?.selection
  }

  @Test func everyKey() throws {
    let read = try selection(
      "at least: 1, at most: 2, budget: 60, cost: high, coverage: {tools: 1}, "
        + "groups: {North: {at least: 1, at most: 2}, South: {at most: 0}}")
    #expect(
      read
        == Selection(
          atLeast: 1, atMost: 2, budget: 60, price: .high,
          coverage: [.init(construct: "tools", atLeast: 1)],
          groups: [
            .init(name: "North", atLeast: 1, atMost: 2),
            .init(name: "South", atLeast: nil, atMost: 0),
          ]))
    #expect(read?.count == nil)
    #expect(try selection("count: 2") == Selection(count: 2, budget: nil))
    #expect(try Self.study.read().pilots?.pilots.map(\.group) == ["North", "South"])
  }

  @Test(arguments: [
    ("coverage: {toolz: 1}", "study.yaml:18:23: there is no construct “toolz”"),
    ("coverage: {tools: 0}", "study.yaml:18:30: “0” is not a whole number from 1"),
    ("groups: {Nord: {at most: 1}}", "study.yaml:18:21: there is no group “Nord”"),
    ("groups: {North: {}}", "study.yaml:18:28: a group needs “at least” or “at most”"),
    ("groups: {North: {most: 1}}", "study.yaml:18:29: unknown key “most”"),
    ("at least: 3, at most: 2", "study.yaml:18:11: at least 3 and at most 2 cannot both hold"),
    ("count: 1, at most: 2", "study.yaml:18:11: “count” is an exact number"),
    ("cost: highest", "study.yaml:18:18: “highest” is no value of cost"),
    ("budgets: 2", "study.yaml:18:12: unknown key “budgets”"),
  ])
  func bad(_ text: String, _ expected: String) throws {
    let faults = try Self.study.replacing(Self.plain, "select: {\(text)}").faults()
    #expect(faults.contains { $0.hasPrefix(expected) }, "\(faults)")
  }

  @Test("without the column, no group is known")
  func noColumn() throws {
    let faults = try PilotTests.study.replacing(
      Self.plain, "select: {groups: {North: {at most: 1}}}"
    ).faults()
    #expect(faults.contains { $0.contains("there is no group “North”") }, "\(faults)")
  }

  @Test("pilots that need each other in a circle run all or none")
  func circle() throws {
    let rows = "p1,One,A,20,10,40,p2,3\np2,Two,B,50,,,p1,3"
    let study = PilotTests.study.with(
      "pilots.csv", "\(PilotTests.headers["pilots.csv"] ?? "")\n\(rows)\n")
    #expect(try study.read().pilots?.pilots.map(\.requires) == [["p2"], ["p1"]])
  }

  private static let study = PilotTests.study.with(
    "pilots.csv",
    "\(PilotTests.headers["pilots.csv"] ?? ""),group\np1,One,A,20,10,40,,3,North\n"
      + "p2,Two,B,50,,,p1,,South\n")
}
