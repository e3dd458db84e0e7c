internal import Ingestion
internal import Survey
internal import Testing

/// Criteria compared in pairs in place of swings.
@Suite struct ComparisonsTests {
  private static let header = "criterion,over,ratio,member"

  private static let study: SmallStudy = {
    let plan = PilotTests.study.replacing(", swing: 100}", "}").replacing(", swing: 50}", "}")
      .replacing("weights: order", "weights: order\n  comparisons: comparisons.csv")
    return plan.with("comparisons.csv", "\(header)\nneed,ready,3,Ann\nready,need,1/5,Ben\n")
  }()

  @Test func theyArrive() throws {
    let plan = try #require(try Self.study.read().pilots)
    #expect(
      plan.comparisons == [
        CriterionComparison(criterion: "need", over: "ready", ratio: 3, member: "Ann"),
        CriterionComparison(criterion: "ready", over: "need", ratio: 0.2, member: "Ben"),
      ])
    #expect(try #require(try PilotTests.study.read().pilots).comparisons.isEmpty)
  }

  @Test("one judge needs no name, and may say the same twice")
  func unnamed() throws {
    let study = Self.study.with(
      "comparisons.csv", "criterion,over,ratio\nneed,ready,4\nready,need,0.25\n")
    #expect(
      try #require(try study.read().pilots).comparisons == [
        CriterionComparison(criterion: "need", over: "ready", ratio: 4)
      ])
  }

  @Test(arguments: [
    ("neeed,ready,3,", "2:1: there is no criterion “neeed”; allowed: need, ready"),
    ("need,need,1,", "2:6: a criterion is not compared with itself"),
    ("need,ready,0,", "2:12: “0” is not a ratio above 0, as 3 or 1/3"),
    ("need,ready,-2,", "2:12: “-2” is not a ratio above 0"),
    ("need,ready,1/0,", "2:12: “1/0” is not a ratio above 0"),
    ("need,ready,1/2/3,", "2:12: “1/2/3” is not a ratio above 0"),
    ("need,ready,,", "2:12: “” is not a ratio above 0"),
    ("need,ready,1e7,", "2:12: “1e7” is not a ratio above 0"),
    ("need,ready,three,", "2:12: “three” is not a ratio above 0"),
    (
      "need,ready,3,Ann\nready,need,3,Ann", "3:12: this is not what line 2 says of the two criteria"
    ),
    ("need,need,1,Ann", "1:1: not compared by “Ann”: need over ready"),
    ("need,need,1,", "1:1: not compared: need over ready"),
  ])
  func badTables(_ rows: String, _ expected: String) throws {
    let faults = try Self.study.with("comparisons.csv", "\(Self.header)\n\(rows)\n").faults()
    #expect(faults.contains { $0.hasPrefix("comparisons.csv:\(expected)") }, "\(faults)")
  }

  @Test("a ratio that cannot be read is one fault, and its pair is not missing, too")
  func oneFault() throws {
    let study = Self.study.with("comparisons.csv", "\(Self.header)\nneed,ready,x,\n")
    #expect(try study.faults().count == 1)
  }

  @Test("swings or comparisons, not both")
  func both() throws {
    let faults = try Self.study.replacing("from: shortfall}", "from: shortfall, swing: 10}")
      .faults()
    #expect(
      faults == ["study.yaml:16:42: “comparisons” say what swings are: leave “swing” out"])
  }

  @Test("pairs leave no room for groups")
  func groups() throws {
    let faults = try Self.study.replacing(
      "- {id: need, from: shortfall}", "- {id: all, criteria: [{id: need, from: shortfall}]}"
    ).faults()
    #expect(faults.contains { $0.contains("compared in pairs stand in no group") }, "\(faults)")
  }

  @Test func withoutEitherSwingsAreMissing() throws {
    let faults = try Self.study.replacing("\n  comparisons: comparisons.csv", "").faults()
    #expect(faults.count { $0.contains("“swing” is missing") } == 2)
  }

  @Test func aMissingFileIsOneFault() throws {
    let faults = try Self.study.with("comparisons.csv", nil).faults()
    #expect(faults.count == 1 && faults[0].contains("there is no file “comparisons.csv”"))
  }
}
