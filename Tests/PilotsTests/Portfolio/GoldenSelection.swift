import TestSupport
import Testing

@testable import Pilots

/// A choice of `Tests/Golden/portfolio.json`, with what trying every subset in exact
/// fractions says of it.
struct GoldenSelection: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let constraints: [Constraint]
  let utilities: [[Double]]
  let weights: [Double]
  let costs: [Double]
  let index: Int

  static let all: [GoldenSelection] = {
    guard let golden = try? Golden("portfolio") else { return [] }
    return golden.list.enumerated().map { GoldenSelection($1, index: $0) }
  }()
  static var solvable: [GoldenSelection] {
    all.filter { (try? $0.golden["conflict"].number) == nil }
  }

  private init(_ case: Golden, index: Int) {
    testDescription = `case`["name"].text ?? ""
    constraints = `case`["rules"].list.map(Constraint.init)
    utilities = `case`["utilities"].list.map(\.numbers)
    weights = `case`["weights"].numbers
    costs = `case`["costs"].numbers
    self.index = index
  }

  var golden: Golden { get throws { try Golden("portfolio")[index] } }
  var names: [String] { costs.indices.map { "P\($0)" } }
  var criteria: [String] { weights.indices.map { "c\($0)" } }
  var problem: PortfolioProblem {
    PortfolioProblem(
      PortfolioRules(candidates: costs.count, constraints: constraints),
      values: utilities.map { $0.weighed(by: weights) }, costs: costs)
  }
  var chosen: PilotSet {
    get throws { PilotSet(try golden["chosen"].numbers.map { Int($0) }) }
  }
}

extension Constraint {
  fileprivate init(_ rule: Golden) {
    func whole(_ key: String) -> Int { Int(rule[key].number ?? -1) }
    let members = PilotSet(rule["members"].numbers.map { Int($0) })
    switch rule["kind"].text {
    case "exactly": self = .exactly(whole("number"))
    case "at least": self = .atLeast(whole("number"))
    case "at most": self = .atMost(whole("number"))
    case "budget": self = .budget(rule["number"].number ?? -1)
    case "requires": self = .requires(whole("one"), whole("other"))
    case "excludes": self = .excludes(whole("one"), whole("other"))
    case "coverage": self = .coverage("c", members, atLeast: whole("number"))
    case "group at least": self = .groupAtLeast("g", members, whole("number"))
    default: self = .groupAtMost("g", members, whole("number"))
    }
  }
}
