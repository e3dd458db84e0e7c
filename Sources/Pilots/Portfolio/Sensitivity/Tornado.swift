internal import Survey

/// What one uncertain number does to the best portfolio when it goes to the 10th
/// and the 90th percentile of its draws, all else equal.
public struct TornadoBar: Sendable, Equatable {
  public let input: UncertainInput
  /// What the portfolio was chosen with.
  public let now: Double
  public let low: End
  public let high: End

  /// One end of the range.
  public struct End: Sendable, Equatable {
    /// The number there.
    public let at: Double
    /// Points that the best portfolio is worth more there than now.
    public let gain: Double
    /// The best portfolio there, from the chosen one; no `enters`: none is left.
    public let swap: Swap

    public init(at: Double, gain: Double, swap: Swap) {
      (self.at, self.gain, self.swap) = (at, gain, swap)
    }
  }

  public init(input: UncertainInput, now: Double, low: End, high: End) {
    (self.input, self.now, self.low, self.high) = (input, now, low, high)
  }

  /// The larger of the two changes.
  public var reach: Double { max(abs(low.gain), abs(high.gain)) }
  public var changesPortfolio: Bool { !(low.swap.isNone && high.swap.isNone) }
}

/// The bars of a tornado, widest first; those that change nothing at all left out.
///
/// Two searches per uncertain number.
struct Tornado {
  private var problem: PortfolioProblem
  private let chosen: PilotSet
  private let names: [String]
  private var found: [TornadoBar] = []
  var stopped: Int { problem.stopped }

  /// By the larger change of value, ties in the order in which they were added.
  var bars: [TornadoBar] {
    found.indices.sorted { (-found[$0].reach, $0) < (-found[$1].reach, $1) }.map { found[$0] }
  }

  init(_ problem: PortfolioProblem, chosen: PilotSet, names: [String]) {
    (self.problem, self.chosen, self.names) = (problem, chosen, names)
  }

  mutating func addWeights(
    _ ranges: [Interval], utilities: [[Double]], weights: [Double], criteria: [String]
  ) {
    for (index, range) in ranges.enumerated() where range.lower < range.upper {
      guard let lines = ReweighedCandidates(utilities, weights: weights, moving: index) else {
        continue
      }
      add(.weight(criterion: criteria[index]), now: weights[index], range) {
        (lines.values(at: $0), nil)
      }
    }
  }

  /// `ranges` are candidates × criteria.
  mutating func addUtilities(
    _ ranges: [[Interval]], utilities: [[Double]], weights: [Double], criteria: [String]
  ) {
    let values = problem.values
    for one in names.indices {
      for (index, range) in ranges[one].enumerated() where range.lower < range.upper {
        let (now, weight) = (utilities[one][index], weights[index])
        add(.utility(pilot: names[one], criterion: criteria[index]), now: now, range) {
          (values.replacing(one, with: values[one] + weight * ($0 - now)), nil)
        }
      }
    }
  }

  mutating func addCosts(_ ranges: [Range3]) {
    let (values, costs) = (problem.values, problem.costs)
    for (one, range) in ranges.enumerated() where range.low < range.high {
      let ends = Interval(lower: range.quantile(0.1), upper: range.quantile(0.9))
      add(.cost(pilot: names[one]), now: costs[one], ends) {
        (values, costs.replacing(one, with: $0))
      }
    }
  }

  private mutating func add(
    _ input: UncertainInput, now: Double, _ range: Interval,
    _ changed: (Double) -> (values: [Double], costs: [Double]?)
  ) {
    guard let low = try? end(range.lower, changed(range.lower)),
      let high = try? end(range.upper, changed(range.upper))
    else { return }
    let bar = TornadoBar(input: input, now: now, low: low, high: high)
    if bar.reach > 1e-9 || bar.changesPortfolio { found.append(bar) }
  }

  /// The chosen set itself where it is still worth as much as the best.
  private mutating func end(
    _ place: Double, _ changed: (values: [Double], costs: [Double]?)
  ) throws(PortfolioProblem.Stopped) -> TornadoBar.End {
    func worth(_ set: PilotSet) -> Double { set.reduce(0) { $0 + changed.values[$1] } }
    let best = try problem.best(values: changed.values, costs: changed.costs)
    let isStillBest =
      problem.rules.allows(chosen, costs: changed.costs ?? problem.costs)
      && !PortfolioProblem.isMore(best.map(worth) ?? 0, than: worth(chosen))
    let set = isStillBest ? chosen : best
    return TornadoBar.End(
      at: place, gain: 100 * ((set.map(worth) ?? 0) - problem.value(of: chosen)),
      swap: Swap(from: chosen, to: set, names: names))
  }
}
