/// How far one number may move before another portfolio becomes best, all else
/// equal.
public struct SwitchingValue: Sendable, Equatable {
  public let input: UncertainInput
  public let now: Double
  /// Whether the number rises to get there.
  public let isRise: Bool
  /// nil: nowhere within its range (weights and utilities 0–1, values 0–100, costs
  /// from £0 up) does another become best.
  public let switchesAt: Double?
  /// What happens there; without `enters` no portfolio is left.
  public let swap: Swap

  public init(
    input: UncertainInput, now: Double, isRise: Bool, switchesAt: Double?, swap: Swap
  ) {
    (self.input, self.now, self.isRise) = (input, now, isRise)
    (self.switchesAt, self.swap) = (switchesAt, swap)
  }
}

/// Switching values of a chosen portfolio.
///
/// With V* the best value, V(i) the best with candidate i and V(¬i) without it:
///
/// - the value of a chosen i may fall by V* − V(¬i), that of another rise by
///   V* − V(i); a utility by the same over its weight;
/// - a criterion's weight may move to where the line of another set first crosses
///   that of the chosen one: from the end of the range back, each crossing giving
///   the set that is best there, until the chosen one is (Eisner & Severance 1976,
///   doi:10.1145/321978.321982);
/// - the cost of a chosen one may rise by what is left of the budget, and any cost
///   fall to where a set worth more than V* can be paid.
///
/// Two searches per candidate, and a few per weight and cost.
struct SwitchingValues {
  private var problem: PortfolioProblem
  private let chosen: PilotSet
  private let names: [String]
  private(set) var found: [SwitchingValue] = []
  var stopped: Int { problem.stopped }

  init(_ problem: PortfolioProblem, chosen: PilotSet, names: [String]) {
    (self.problem, self.chosen, self.names) = (problem, chosen, names)
  }

  private mutating func add(
    _ input: UncertainInput, now: Double, isRise: Bool, at place: Double?, to other: PilotSet?
  ) {
    let swap = place == nil ? Swap.none : Swap(from: chosen, to: other, names: names)
    found.append(
      SwitchingValue(input: input, now: now, isRise: isRise, switchesAt: place, swap: swap))
  }

  /// Of every criterion's weight, both ways.
  mutating func addWeights(_ utilities: [[Double]], weights: [Double], criteria: [String]) {
    for (index, criterion) in criteria.enumerated() {
      let lines = ReweighedCandidates(utilities, weights: weights, moving: index)
      for end in [0.0, 1.0] {
        guard let switched = try? switched(lines, towards: end) else { continue }
        add(
          .weight(criterion: criterion), now: weights[index], isRise: end == 1,
          at: switched.place, to: switched.set)
      }
    }
  }

  private mutating func switched(
    _ lines: ReweighedCandidates?, towards end: Double
  ) throws(PortfolioProblem.Stopped) -> (place: Double?, set: PilotSet?) {
    guard let lines else { return (nil, nil) }
    var (place, rival): (Double?, PilotSet?) = (nil, nil)
    var weight = end
    while true {
      let values = lines.values(at: weight)
      func worth(_ set: PilotSet) -> Double { set.reduce(0) { $0 + values[$1] } }
      guard let best = try problem.best(values: values),
        PortfolioProblem.isMore(worth(best), than: worth(chosen)),
        let crossing = lines.crossing(best, chosen),
        abs(crossing - lines.now) < abs(weight - lines.now)
      else { return (place, rival) }
      (place, rival) = (crossing, best)
      weight = crossing
    }
  }

  /// Of every candidate's value, and of its utility on every criterion.
  mutating func addValues(_ utilities: [[Double]], weights: [Double], criteria: [String]) {
    for one in names.indices {
      guard let (margin, rival) = try? margin(of: one) else { continue }
      let (isRise, value) = (!chosen.contains(one), problem.values[one])
      func moved(_ now: Double, by step: Double?) -> Double? {
        let place = step.map { isRise ? now + $0 : now - $0 }
        return place.flatMap { (-1e-12...1 + 1e-12).contains($0) ? min(max($0, 0), 1) : nil }
      }
      add(
        .value(pilot: names[one]), now: 100 * value, isRise: isRise,
        at: moved(value, by: margin).map { 100 * $0 }, to: rival)
      for (index, criterion) in criteria.enumerated() {
        let step = weights[index] > 0 ? margin.map { $0 / weights[index] } : nil
        add(
          .utility(pilot: names[one], criterion: criterion), now: utilities[one][index],
          isRise: isRise, at: moved(utilities[one][index], by: step), to: rival)
      }
    }
  }

  /// What the best portfolio is worth more than the best one that has (or lacks) a
  /// candidate which it lacks (or has); nil: there is none.
  private mutating func margin(
    of one: Int
  ) throws(PortfolioProblem.Stopped) -> (margin: Double?, rival: PilotSet?) {
    let isChosen = chosen.contains(one)
    let rival = try problem.best(including: isChosen ? nil : one, excluding: isChosen ? one : nil)
    return (rival.map { max(problem.value(of: chosen) - problem.value(of: $0), 0) }, rival)
  }

  /// Of every candidate's cost.
  mutating func addCosts() {
    guard let budget = problem.rules.budget else { return }
    for one in names.indices {
      let (input, now) = (UncertainInput.cost(pilot: names[one]), problem.costs[one])
      if chosen.contains(one), let rival = try? unaffordable(one, budget) {
        add(input, now: now, isRise: true, at: rival.place, to: rival.set)
      }
      if let cheap = try? cheaper(one, budget) {
        add(input, now: now, isRise: false, at: cheap.place, to: cheap.set)
      }
    }
  }

  /// The best where a candidate costs a penny more than the budget can bear.
  private mutating func unaffordable(
    _ one: Int, _ budget: Double
  ) throws(PortfolioProblem.Stopped) -> (place: Double?, set: PilotSet?) {
    let most = problem.costs[one] + budget - problem.cost(of: chosen)
    let dear = problem.costs.replacing(one, with: most + Self.penny)
    return (most, try problem.best(costs: dear))
  }

  /// The highest cost, below its own, at which a set with the candidate that is
  /// worth more than the chosen one can be paid.
  private mutating func cheaper(
    _ one: Int, _ budget: Double
  ) throws(PortfolioProblem.Stopped) -> (place: Double?, set: PilotSet?) {
    var (place, rival): (Double?, PilotSet?) = (nil, nil)
    var cost = 0.0
    while cost < problem.costs[one] {
      let best = try problem.best(
        costs: problem.costs.replacing(one, with: cost), including: one)
      guard let best,
        PortfolioProblem.isMore(problem.value(of: best), than: problem.value(of: chosen))
      else { break }
      let others = problem.cost(of: best) - problem.costs[one]
      (place, rival) = (max(budget - others, cost), best)
      cost = (place ?? cost) + Self.penny
    }
    return (place, rival)
  }

  private static let penny = 0.01
}
