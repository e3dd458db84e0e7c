@testable internal import Pilots
internal import Survey

extension Fixture {
  /// Other methods over the nineteen pilots that can be ranked: the first two change places,
  /// and one that is named by a commercial criterion moves far.
  func comparisons(of pilots: [PilotScore]) -> MethodComparisons {
    let ranked = pilots.filter { $0.rank != nil }
    let methods = RankingMethod.allCases.dropFirst()
    return MethodComparisons(
      methods: methods.map { comparison($0, ranked) },
      reversals: [
        RankReversals(
          method: .additive, change: .dropped, pilot: "P3", pairs: 153, reversed: []),
        RankReversals(
          method: .topsisRange, change: .dropped, pilot: "P3", pairs: 153,
          reversed: [.init(above: "P5", below: "P4")]),
      ],
      greedy: GreedyPortfolio(
        pilots: ["P4", "P1", "P2"], value: 234.56789, cost: 131_717, missing: 3),
      flowPortfolio: ["P1", "P2", "P3", "P4", "P5", "P7"],
      elicitation: Elicitation(
        criteria: ["need", "voice"],
        panel: .init(member: nil, weights: [0.6, 0.4], inconsistency: 0.02, ratio: 0.034),
        members: [
          .init(
            member: rename("Chair Jones"), weights: [0.7, 0.3], inconsistency: 0.2, ratio: 0.345)
        ]))
  }

  private func comparison(_ method: RankingMethod, _ pilots: [PilotScore]) -> MethodComparison {
    let causes: [RankMove.Cause] = [
      .criterion("need", here: 2.3456, inValue: -1.2345),
      .criterion("thrift", here: 4.5678, inValue: 0),
    ]
    let cause =
      method == .valueForCost
      ? .cost(35_239, rivals: 34_128) : causes[method == .topsisVector ? 1 : 0]
    let order = [1, 0] + Array(2..<pilots.count)
    return MethodComparison(
      method: method,
      places: pilots.indices.map { index in
        MethodPlace(
          pilot: pilots[index].pilot.id, score: 0.987654321 - Double(order[index]) * 0.0123,
          rank: order[index] + 1, additiveRank: index + 1)
      }, tau: 0.98830409,
      moves: [
        RankMove(pilot: "P2", from: 2, to: 1, rival: "P1", cause: cause),
        RankMove(pilot: "P1", from: 1, to: 2, rival: "P2", cause: nil),
      ])
  }
}
