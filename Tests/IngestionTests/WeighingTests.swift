import Foundation
import Ingestion
import Survey
import Testing

/// Trees of criteria, scales that bend, panels, and limits of weights.
@Suite struct WeighingTests {
  private static let plain = "- {id: need, from: shortfall, swing: 100}"

  private static let tree = PilotTests.study.replacing(
    plain,
    """
    - id: evidence
          swing: 60
          criteria:
            - {id: need, from: shortfall, swing: 100}
            - {id: unknown, from: uncertainty, worst: 0, best: 10, swing: 20}
    """)

  @Test func aTreeArrives() throws {
    let plan = try #require(try Self.tree.read().pilots)
    let group = CriterionGroup(id: "evidence", swing: 60)
    #expect(plan.criteria.map(\.id) == ["need", "unknown", "ready"])
    #expect(plan.criteria.map(\.group) == [group, group, nil])
    #expect(plan.criteria[1].source == .uncertainty)
  }

  @Test func aBentScaleArrives() throws {
    let study = PilotTests.study.replacing(
      "from: shortfall", "from: shortfall, scale: {100: 0, 50: 1, 75: 0.8}")
    let criterion = try #require(try study.read().pilots).criteria[0]
    #expect(criterion.knots.map(\.raw) == [50, 75, 100])
    #expect(criterion.knots.map(\.worth) == [1, 0.8, 0])
    #expect(criterion.worst == 100 && criterion.best == 50)
  }

  @Test func limitsArrive() throws {
    let study = PilotTests.study.replacing(
      "weights: order", "weights: {order: [ready, need], bounds: {need: [0.1, 0.4]}}")
    let plan = try #require(try study.read().pilots)
    #expect(plan.limits == WeightLimits(order: ["ready", "need"], bounds: ["need": 0.1...0.4]))
    #expect(plan.weights == .uniform)
  }

  private static let members =
    "member,criterion,swing\nAnn,need,100\nAnn,ready,20\nBo,ready,5\nBo,need,0\n"
  private static let panel = PilotTests.study.replacing("weights: order", "panel: panel.csv")
    .with("panel.csv", members)

  @Test func aPanelArrives() throws {
    let plan = try #require(try Self.panel.read().pilots)
    #expect(
      plan.panel == [
        PanelMember(name: "Ann", swings: ["need": 100, "ready": 20]),
        PanelMember(name: "Bo", swings: ["need": 0, "ready": 5]),
      ])
    #expect(plan.weights == .panel)
    let unswung = Self.panel.replacing(", swing: 100", "").replacing(", swing: 50", "")
    #expect(try #require(try unswung.read().pilots).panel.count == 2)
  }

  @Test(arguments: [
    ("Ann,need,100", "Ann,nead,100", "panel.csv:2:5: there is no criterion “nead”"),
    ("Ann,need,100", "Ann,need,-1", "panel.csv:2:10: “-1” is not a swing"),
    ("Ann,need,100", "Ann,ready,1", "panel.csv:3:5: Ann has said what “ready” is worth"),
    ("Ann,need,100\n", "", "panel.csv:1:1: Ann does not say what these are worth: need"),
    ("Bo,ready,5", "Bo,ready,0", "panel.csv:1:1: Bo gives every criterion 0"),
    ("Ann,need,100", ",need,100", "panel.csv:2:1: “member” is blank"),
  ])
  func badPanels(_ old: String, _ new: String, _ expected: String) throws {
    let table = Self.members.replacingOccurrences(of: old, with: new)
    let faults = try Self.panel.with("panel.csv", table).faults()
    #expect(faults.contains { $0.hasPrefix(expected) }, "\(faults)")
  }

  @Test(arguments: [
    ("weights: order", "weights: panel", "study.yaml:19:12: weights by panel need a “panel” file"),
    (
      "weights: order", "weights: {order: [nead]}", "study.yaml:19:21: there is no criterion “nead”"
    ),
    (
      "weights: order", "weights: {bounds: {need: [0.4, 0.1]}}",
      "study.yaml:19:28: bounds are the least and the most weight"
    ),
    (
      "weights: order", "weights: {bounds: {need: [0, 0.2], ready: [0, 0.3]}}",
      "study.yaml:19:12: no weights that add up to 1 keep these bounds: they add up to 0 at least "
        + "and 0.5 at most"
    ),
    (
      "weights: order", "weights: {order: [need, ready], bounds: {ready: [0.6, 1]}}",
      "study.yaml:19:12: no weights that add up to 1 keep these bounds: they add up to 1.2 at least"
    ),
    (
      "weights: order",
      "weights: {order: [need, ready], bounds: {ready: [0.4, 1], need: [0, 0.3]}}",
      "study.yaml:19:12: no weights keep this order and these bounds: need, ready"
    ),
    ("weights: order", "weights: {bond: 1}", "study.yaml:19:13: unknown key “bond”"),
    (
      "from: shortfall", "from: shortfall, scale: {50: 1, 75: 0.8}",
      "study.yaml:16:42: a scale must have a point worth 0 and a point worth 1"
    ),
    (
      "from: shortfall", "from: shortfall, scale: {50: 1, 60: 0, 70: 0.5}",
      "study.yaml:16:42: the worth of a scale must only rise or only fall"
    ),
    (
      "from: shortfall", "from: shortfall, scale: {x: 1, 60: 2}",
      "study.yaml:16:43: “x” is not a number"
    ),
    (
      "from: shortfall", "from: shortfall, worst: 0, scale: {50: 1, 60: 0}",
      "study.yaml:16:52: “scale” says where worst and best are: leave out “worst”"
    ),
    (
      "from: shortfall", "from: uncertainty",
      "study.yaml:16:7: a criterion of uncertainty needs “worst”"
    ),
  ])
  func badPlans(_ old: String, _ new: String, _ expected: String) throws {
    let faults = try PilotTests.study.replacing(old, new).faults()
    #expect(faults.contains { $0.hasPrefix(expected) }, "\(faults)")
  }
}
