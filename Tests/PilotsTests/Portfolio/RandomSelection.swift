import Statistics

@testable import Pilots

/// A small random choice under all kinds of rules, solved a second time by trying all
/// 2ⁿ sets as bits.
struct RandomSelection {
  let size: Int
  let constraints: [Constraint]
  let values: [Double]
  let costs: [Double]

  /// `isWhole`: small whole values, so that ties are common and sums exact; else values
  /// with many digits, so that there are none.
  init(_ stream: Int, upTo most: Int, isWhole: Bool = true) {
    var dice = testGenerator(stream)
    let n = 1 + dice.index(below: most)
    func set() -> PilotSet { PilotSet((0..<n).filter { _ in dice.index(below: 3) == 0 }) }
    var rules: [Constraint] = []
    switch dice.index(below: 4) {
    case 0: rules.append(.exactly(1 + dice.index(below: n)))
    case 1: rules.append(.atLeast(1 + dice.index(below: n)))
    case 2: rules += [.atLeast(1 + dice.index(below: n)), .atMost(1 + dice.index(below: n))]
    default: break
    }
    if dice.index(below: 5) > 0 { rules.append(.budget(Double(dice.index(below: 12 * n)))) }
    for one in 0..<n {
      let other = dice.index(below: n)
      switch dice.index(below: 8) {
      case 0: rules.append(.requires(one, other))
      case 1: rules.append(.excludes(min(one, other), max(one, other)))
      case 2 where dice.index(below: 4) == 0: rules.append(.unmet(one, "gone"))
      default: break
      }
    }
    for name in ["A", "B"] where dice.index(below: 2) == 0 {
      switch dice.index(below: 3) {
      case 0: rules.append(.coverage(name, set(), atLeast: 1 + dice.index(below: 2)))
      case 1: rules.append(.groupAtLeast(name, set(), 1 + dice.index(below: 2)))
      default: rules.append(.groupAtMost(name, set(), dice.index(below: 3)))
      }
    }
    (size, constraints) = (n, rules)
    values = (0..<n).map { _ in isWhole ? Double(dice.index(below: 20)) : dice.uniform() }
    costs = (0..<n).map { _ in Double(dice.index(below: 30)) }
  }

  var rules: PortfolioRules { PortfolioRules(candidates: size, constraints: constraints) }
  var problem: PortfolioProblem { PortfolioProblem(rules, values: values, costs: costs) }
  var names: [String] { (0..<size).map { "P\($0)" } }

  /// The best value of any set; nil: none keeps the rules.
  var best: Double? {
    let worths = sums(values)
    return every(of: constraints).map { worths[Int($0)] }.max()
  }

  /// Every set that keeps some constraints, written anew from what each means.
  func every(of constraints: [Constraint], costs other: [Double]? = nil) -> [UInt32] {
    let tests = constraints.map { test($0, other ?? costs) }
    return (1..<(UInt32(1) << UInt32(size))).filter { bits in tests.allSatisfy { $0(bits) } }
  }

  func worth(_ bits: UInt32, _ amounts: [Double]) -> Double {
    var (sum, rest) = (0.0, bits)
    while rest != 0 {
      sum += amounts[rest.trailingZeroBitCount]
      rest &= rest - 1
    }
    return sum
  }

  /// Of every set of candidates, each from the one with a candidate less.
  private func sums(_ amounts: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: 1 << amounts.count)
    for bits in 1..<sums.count {
      sums[bits] = sums[bits & (bits - 1)] + amounts[bits.trailingZeroBitCount]
    }
    return sums
  }

  func set(_ bits: UInt32) -> PilotSet { PilotSet((0..<size).filter { bits >> $0 & 1 == 1 }) }

  private func test(_ constraint: Constraint, _ costs: [Double]) -> (UInt32) -> Bool {
    func bit(_ one: Int) -> UInt32 { 1 << UInt32(one) }
    func mask(_ set: PilotSet) -> UInt32 { set.reduce(0) { $0 | bit($1) } }
    switch constraint {
    case .exactly(let count): return { $0.nonzeroBitCount == count }
    case .atLeast(let count): return { $0.nonzeroBitCount >= count }
    case .atMost(let count): return { $0.nonzeroBitCount <= count }
    case .budget(let budget):
      let prices = sums(costs)
      return { prices[Int($0)] <= budget }
    case .requires(let one, let other):
      let (one, other) = (bit(one), bit(other))
      return { $0 & one == 0 || $0 & other != 0 }
    case .unmet(let one, _):
      let one = bit(one)
      return { $0 & one == 0 }
    case .excludes(let one, let other):
      let (one, other) = (bit(one), bit(other))
      return { $0 & one == 0 || $0 & other == 0 }
    case .coverage(_, let members, let least), .groupAtLeast(_, let members, let least):
      let members = mask(members)
      return { ($0 & members).nonzeroBitCount >= least }
    case .groupAtMost(_, let members, let most):
      let members = mask(members)
      return { ($0 & members).nonzeroBitCount <= most }
    }
  }
}
