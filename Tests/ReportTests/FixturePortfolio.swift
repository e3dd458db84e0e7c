internal import Pilots
internal import Survey

/// What could change the fixture's choice: its costs are numbers that stand nowhere else.
func portfolioAnalysis(of pilots: [PilotScore]) -> PortfolioAnalysis {
  var analysis = PortfolioAnalysis()
  let swap = Swap(enters: ["P7"], leaves: ["P6"])
  analysis.certificate = Certificate(solver: "CBC 2.10.8", value: 444.4, bound: 444.4)
  analysis.switches = [
    SwitchingValue(
      input: .weight(criterion: "need"), now: 0.303030303, isRise: true, switchesAt: 0.414141414,
      swap: swap),
    SwitchingValue(
      input: .weight(criterion: "thrift"), now: 0.151515151, isRise: true,
      switchesAt: 0.616161616, swap: swap),
    SwitchingValue(
      input: .value(pilot: "P7"), now: 66.123456, isRise: true, switchesAt: 68.987654, swap: swap),
    SwitchingValue(
      input: .cost(pilot: "P6"), now: 39_683, isRise: true, switchesAt: 47_111, swap: swap),
    SwitchingValue(
      input: .cost(pilot: "P7"), now: 40_794, isRise: false, switchesAt: nil, swap: .none),
  ]
  analysis.constraints = [
    ConstraintPrice(
      constraint: ConstraintLabel(kind: "count", amount: "count 6"), gain: 12.345678,
      swap: Swap(enters: ["P7"], leaves: []), cost: 263_171),
    ConstraintPrice(
      constraint: ConstraintLabel(kind: "budget", amount: "budget £252,000"), gain: 3.333333,
      swap: swap, cost: 258_393),
  ]
  analysis.budgetSteps = [
    BudgetStep(extra: 10_000, gain: 1.987654, swap: swap, cost: 259_717)
  ]
  let chosen = pilots.prefix(6).map(\.pilot.id)
  analysis.frontier = [
    FrontierPoint(
      pilots: Array(chosen.prefix(3)), cost: 106_717, value: 222.123456, isWithinBudget: true),
    FrontierPoint(pilots: Array(chosen), cost: 221_433, value: 444.123456, isWithinBudget: true),
    FrontierPoint(
      pilots: Array(chosen.prefix(5)) + ["P8"], cost: 271_717, value: 450.123456,
      isWithinBudget: false),
  ]
  analysis.tornado = [
    TornadoBar(
      input: .utility(pilot: "P6", criterion: "learning"), now: 0.5,
      low: .init(at: 0.313131313, gain: -4.123456, swap: swap),
      high: .init(at: 0.717171717, gain: 5.123456, swap: .none)),
    TornadoBar(
      input: .cost(pilot: "P6"), now: 39_683, low: .init(at: 35_717, gain: 0, swap: .none),
      high: .init(at: 48_717, gain: -2.987654, swap: swap)),
    TornadoBar(
      input: .utility(pilot: "P6", criterion: "thrift"), now: 0.5,
      low: .init(at: 0.292929292, gain: -1.555555, swap: .none),
      high: .init(at: 0.818181818, gain: 1.444444, swap: .none)),
  ]
  analysis.overspend = 0.373737
  return analysis
}
