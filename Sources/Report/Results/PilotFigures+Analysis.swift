internal import Pilots

/// What could change the choice, as one audience may see it: for the public nothing about
/// costs, the budget, or a criterion made of them.
extension PilotFigures {
  private var analysis: PortfolioAnalysis { assessment.analysis }

  var switches: [SwitchingValue] { analysis.switches.filter { shows($0.input) } }
  var tornado: [TornadoBar] { analysis.tornado.filter { shows($0.input) } }
  var prices: [ConstraintPrice] {
    analysis.constraints.filter { showsCommerce || !$0.constraint.isCommercial }
  }
  /// Cheapest first; empty for those who may not see costs.
  var frontier: [FrontierPoint] { showsCommerce ? analysis.frontier : [] }
  /// Share of draws in which the chosen cost more than the budget, in %.
  var overspend: Double? { showsCommerce ? share(analysis.overspend) : nil }

  private func shows(_ input: UncertainInput) -> Bool {
    if case .cost = input { return showsCommerce }
    return input.criterion == nil || showsCriteria
  }

  /// Kind, pilot and criterion of an input.
  func named(_ input: UncertainInput) -> [Cell] {
    [.text(input.kind), .text(input.pilot ?? ""), .text(input.criterion ?? "")]
  }

  /// A number of an input, in its own unit.
  func cell(_ number: Double?, of input: UncertainInput) -> Cell {
    switch input {
    case .weight, .utility: .figure(utility(number), decimals: 2)
    case .value: .figure(value(number))
    case .cost: .figure(cost(number), decimals: 0)
    }
  }

  /// The same in words; "–" without one.
  func words(_ number: Double?, of input: UncertainInput) -> String {
    guard let number else { return "–" }
    return switch input {
    case .weight: "\(fixed(100 * number, 0)) %"
    case .utility: fixed(number, 2)
    case .value: fixed(number)
    case .cost: "£\(fixed(number, 0))"
    }
  }
}

extension UncertainInput {
  /// "weight of need", "P04 on need", "value of P04", "cost of P04".
  var words: String {
    switch self {
    case .weight(let criterion): "weight of \(plain(criterion, limit: 40))"
    case .utility(let pilot, let criterion):
      "\(plain(pilot, limit: 20)) on \(plain(criterion, limit: 40))"
    case .value(let pilot): "value of \(plain(pilot, limit: 20))"
    case .cost(let pilot): "cost of \(plain(pilot, limit: 20))"
    }
  }
}
