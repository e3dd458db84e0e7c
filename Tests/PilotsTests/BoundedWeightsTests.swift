import LinearAlgebra
import Statistics
import Survey
import TestSupport
import Testing

@testable import Pilots

/// Weights within bounds and an order.
@Suite struct BoundedWeightsTests {
  private static func bounded(_ golden: Golden) throws -> BoundedWeights {
    let criteria = (0..<Int(golden["criteria"].value)).map {
      Make.criterion("\($0)", .column("\($0)"))
    }
    let bounds = golden["bounds"].list.enumerated().map { number, ends in
      ("\(number)", ends[0].value...ends[1].value)
    }
    return try #require(
      BoundedWeights(
        criteria,
        WeightLimits(
          order: golden["order"].numbers.map { "\(Int($0))" },
          bounds: Dictionary(uniqueKeysWithValues: bounds))))
  }

  @Test("corners are the points that meet n − 1 constraints exactly", arguments: 0..<3)
  func corners(_ number: Int) throws {
    let golden = try Golden("smaa")["bounded"][number]
    let found = try #require(Self.bounded(golden).corners(limit: 100))
    let rounded = found.map { $0.map { ($0 * 1e6).rounded() / 1e6 + 0 } }
    let expected = golden["corners"].list.map { $0.numbers.map { ($0 * 1e6).rounded() / 1e6 + 0 } }
    #expect(Set(rounded) == Set(expected) && found.count == expected.count)
    #expect(try Self.bounded(golden).corners(limit: expected.count - 1) == nil)
  }

  /// Against rejection from the whole simplex, at 4.5 standard errors of 4,000 draws.
  @Test("draws are uniform over the region", arguments: 0..<3)
  func uniform(_ number: Int) throws {
    let golden = try Golden("smaa")["bounded"][number]
    let (bounded, draws) = (try Self.bounded(golden), 4000)
    let sample = (0..<draws).map { draw in
      var generator = testGenerator(draw)
      return bounded.draw(&generator)
    }
    for criterion in golden["mean"].numbers.indices {
      let column = sample.map { $0[criterion] }
      let mean = column.reduce(0, +) / Double(draws)
      let (expected, deviation) = (
        golden["mean"][criterion].value, golden["sd"][criterion].value
      )
      #expect(abs(mean - expected) < 4.5 * deviation / Double(draws).squareRoot())
      let low = golden["lower"][criterion].value
      let below = Double(column.count { $0 < low }) / Double(draws)
      #expect(abs(below - 0.1) < 0.022)
      let (least, most) = (bounded.least[criterion], bounded.most[criterion])
      #expect(column.allSatisfy { $0 >= least - 1e-12 && $0 <= most + 1e-12 })
    }
    #expect(sample.allSatisfy { abs($0.reduce(0, +) - 1) < 1e-9 })
    for (heavier, lighter) in zip(bounded.order, bounded.order.dropFirst()) {
      #expect(sample.allSatisfy { $0[heavier] >= $0[lighter] - 1e-12 })
    }
  }

  @Test("bounds that leave one point, and none")
  func degenerate() throws {
    let criteria = ["a", "b"].map { Make.criterion($0, .column($0)) }
    let point = try #require(
      BoundedWeights(criteria, WeightLimits(bounds: ["a": 0.3...0.3])))
    var generator = testGenerator(1)
    #expect(point.draw(&generator).isClose(to: [0.3, 0.7], 1e-12))
    #expect(BoundedWeights(criteria, WeightLimits(bounds: ["a": 0...0.3, "b": 0...0.6])) == nil)
    #expect(
      BoundedWeights(criteria, WeightLimits(order: ["a", "b"], bounds: ["b": 0.6...1])) == nil)
  }

  /// Each set of known things about weights lies within the one before.
  @Test("more is known, fewer portfolios are worth considering: core stays core")
  func moreInformation() throws {
    let scores: [[Double]] = [[8, 2], [6, 5], [3, 9], [5, 4], [2, 7]]
    let utilities = scores.map { $0.map { $0 / 10 } }
    let rules = PortfolioRules(candidates: 5, count: nil, budget: 9)
    let criteria = ["a", "b"].map { Make.criterion($0, .column($0)) }
    func core(_ bounds: ClosedRange<Double>) throws -> [Double] {
      let bounded = try #require(BoundedWeights(criteria, WeightLimits(bounds: ["a": bounds])))
      let corners = try #require(bounded.corners(limit: 10))
      let sets = try #require(rules.feasibleSets(costs: [4, 3, 4, 2, 3], limit: 100))
      return CoreIndex.shares(
        of: sets, values: utilities.map { row in corners.map { row.weighed(by: $0) } })
    }
    let third = 1 / 3.0
    #expect(try core(0...1).isClose(to: [0.5, 0.5, 0.5, 1, 0.5], 1e-12))
    #expect(try core(0.3...0.7).isClose(to: [third, 2 * third, 2 * third, 1, third], 1e-12))
    #expect(try core(0.5...0.5) == [0, 1, 1, 1, 0])
  }
}
