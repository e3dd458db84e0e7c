import Survey
import TestSupport
import Testing

@testable import Pilots

/// Golden values by pymcdm and numpy: `Tests/Golden/comparison.py`.
@Suite struct PrometheeTests {
  @Test("case T-A7")
  func worked() throws {
    let table = DecisionTable([[4, 3, 2], [3, 2, 4], [5, 1, 3]], weights: [0.5, 0.3, 0.2])
    let found = try #require(Promethee(table, [.usual, .usual, .usual]))
    #expect(areClose(found.positive, [0.55, 0.35, 0.60], 1e-12))
    #expect(areClose(found.negative, [0.45, 0.65, 0.40], 1e-12))
    #expect(areClose(found.net, [0.1, -0.3, 0.2], 1e-12))
    #expect(table.scored(by: .prometheeUsual).ranks == [2, 3, 1])
  }

  @Test("all six shapes of preference, as pymcdm and numpy")
  func golden() throws {
    var shapes: Set<String> = []
    for instance in try Golden("comparison")["instances"].list {
      let table = DecisionTable(
        instance["matrix"].list.map(\.numbers), weights: instance["weights"].numbers,
        types: instance["types"].numbers)
      for known in instance["flows"].list {
        let shape = try preference(known)
        let found = try #require(Promethee(table, table.weights.map { _ in shape }))
        #expect(areClose(found.positive, known["positive"].numbers, 1e-12), "\(shape)")
        #expect(areClose(found.negative, known["negative"].numbers, 1e-12), "\(shape)")
        shapes.insert(known["kind"].text ?? "")
      }
    }
    #expect(shapes.count == 6)
  }

  private func preference(_ known: Golden) throws -> PreferenceFunction {
    let (q, p) = (try #require(known["q"].number), try #require(known["p"].number))
    switch known["kind"].text {
    case "uShape": return .uShape(q: q)
    case "vShape": return .vShape(p: p)
    case "level": return .level(q: q, p: p)
    case "linear": return .linear(q: q, p: p)
    case "gaussian": return .gaussian(s: p)
    default: return .usual
    }
  }

  @Test("net flows add up to nothing, whatever the units and the order", arguments: 0..<30)
  func invariances(_ stream: Int) throws {
    let table = DecisionTable.random(stream)
    let usual = table.weights.map { _ in PreferenceFunction.usual }
    let net = try #require(Promethee(table, usual)).net
    #expect(abs(net.reduce(0, +)) < 1e-12)
    #expect(areClose(try #require(Promethee(table.rescaled(0, by: 1e9), usual)).net, net, 1e-12))
    let heavier = table.with(weights: table.weights.map { 3 * $0 })
    #expect(areClose(try #require(Promethee(heavier, usual)).net, net, 1e-12))
    let order = Array(table.scores.indices.reversed())
    let turned = try #require(Promethee(table.permuted(order), usual)).net
    #expect(areClose(turned, order.map { net[$0] }, 1e-12))
    let parts = try #require(Promethee(table, usual)).contributions
    #expect(areClose(parts.map { $0.reduce(0, +) }, net, 1e-12))
  }

  /// Why the comparison does not use them: φ = (nV − ΣV)/(n − 1).
  @Test("V-shapes over the whole scales rank as the value does", arguments: 0..<30)
  func vShapesOverTheScales(_ stream: Int) throws {
    let table = DecisionTable.random(stream)
    let values = AdditiveValue(table).values
    let shapes = table.scales.map {
      PreferenceFunction.vShape(p: $0.knots[1].raw - $0.knots[0].raw)
    }
    let net = try #require(Promethee(table, shapes)).net
    let (n, total) = (Double(values.count), values.reduce(0, +))
    #expect(areClose(net, values.map { (n * $0 - total) / (n - 1) }, 1e-12))
  }

  @Test("sums that differ in their last digit are no preference")
  func rounding() throws {
    let table = DecisionTable([[0.1 + 0.2], [0.3]], weights: [1])
    #expect(try #require(Promethee(table, [.usual])).net == [0, 0])
  }

  @Test func nothingToCompare() throws {
    #expect(Promethee(DecisionTable([[1]], weights: [1]), [.usual]) == nil)
    let weightless = DecisionTable([[1], [2]], weights: [0])
    #expect(try #require(Promethee(weightless, [.usual])).net == [0, 0])
    #expect(weightless.scored(by: .prometheeUsual).ranks == [1, 1])
  }
}
