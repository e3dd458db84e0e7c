import LinearAlgebra
import Statistics
import Survey
import TestSupport
import Testing

@testable import Pilots

/// What knowing more is worth, and which source of uncertainty moves what.
@Suite struct InformationTests {
  private static var golden: Golden { get throws { try Golden("smaa") } }
  private static var learning: Golden { get throws { try golden["learning"] } }
  private static let weights = (try? learning["weights"].numbers) ?? []
  private static let costs = (try? learning["costs"].numbers) ?? []
  private static let rules = PortfolioRules(
    candidates: 7, count: 3, budget: try? learning["budget"].value)

  private static func joint(points: Bool) throws -> JointDraws {
    let learning = try learning
    let need = Matrix(rowsOf: learning["need"].list.map(\.numbers))
    let voice = Matrix(rowsOf: learning["voice"].list.map(\.numbers))
    let joint = JointDraws.of(
      [need], interviews: [voice], certain: [learning["ready"].numbers], costs: costs)
    guard points else { return joint }
    return JointDraws(
      criteria: [
        CriterionDraws(points: learning["points"]["need"].numbers, .survey(need)),
        CriterionDraws(points: learning["points"]["voice"].numbers, .interviews(voice)),
        joint.criteria[2],
      ], costs: costs.enumerated().map { NamedDraw(Range3($1), name: "\($0)") },
      survey: joint.survey, interviews: joint.interviews, seed: 7)
  }

  @Test("by enumeration of every set in every outcome, Tests/Golden/smaa.py")
  func bySource() throws {
    let worths = Learning(
      joint: try Self.joint(points: false), weights: Self.weights,
      choice: InformedChoice(rules: Self.rules, costs: Self.costs), draws: 600
    ).worths()
    #expect(worths.count == 7 && worths[0].source == nil && worths[0].further == nil)
    for worth in worths.dropFirst() {
      let source = try #require(worth.source).rawValue
      let amount = worth.further.map { $0 == 1 ? "1" : "0.5" } ?? "perfect"
      let expected = try Self.learning["information"]["\(source) \(amount)"]
      #expect(abs(worth.worth - expected["worth"].value) < 1e-9)
      #expect(abs(worth.error - expected["error"].value) < 1e-9)
      #expect(abs(worth.changes.share - expected["changes"].value) < 1e-12)
    }
  }

  @Test("to know all is worth no less than to know a part, more data no less than less")
  func monotone() throws {
    let worths = Learning(
      joint: try Self.joint(points: false), weights: Self.weights,
      choice: InformedChoice(rules: Self.rules, costs: Self.costs), draws: 2400
    ).worths()
    #expect(worths.allSatisfy { $0.worth >= 0 })
    for source in [UncertaintySource.survey, .interviews] {
      let own = worths.filter { $0.source == source }.map(\.worth)
      #expect(own == own.sorted())
      #expect(worths[0].worth + 3 * worths[0].error > own[2])
    }
  }

  /// N(0.1, 1) against 0, in closed form; a further sample leaves part of it unknown.
  @Test(arguments: [("perfect", 1.0), ("1", 0.5), ("0.5", 0.5 / 1.5)])
  func closedForm(_ amount: String, _ variance: Double) throws {
    let draws = 40_000
    var outcomes = Matrix(rows: draws, columns: 2)
    for draw in 0..<draws {
      var generator = testGenerator(draw)
      outcomes[draw, 0] = 0.1 + variance.squareRoot() * generator.normal()
    }
    let choice = InformedChoice(
      rules: PortfolioRules(candidates: 2, count: 1, budget: nil), costs: [1, 1])
    let found = try #require(choice.worth(of: outcomes, source: nil, further: nil))
    let exact = try 100 * Self.golden["normal"][amount].value
    #expect(abs(found.worth - exact) < 4.5 * found.error)
    #expect(found.error < 0.4)
  }

  @Test("how far the draws stray with the survey alone, by numpy")
  func straying() throws {
    let joint = try Self.joint(points: true)
    let region = WeightRegion(SwingWeights(swings: Self.weights), knowledge: .exact)
    var search = PortfolioSearch(Self.rules, capacity: 1, within: 0, stepLimit: 10_000)
    search.run(
      values: joint.varying([]).values(
        from: 0, weights: Matrix(repeating: region.stated, rows: 1)
      ).columnMeans, costs: Self.costs)
    let straying = Straying(
      joint: joint, sampler: WeightSampler(region: region, seed: 1), rules: Self.rules,
      chosen: try #require(search.shelf.found.first).pilots, draws: 60)
    let (alone, expected) = (straying.stray([.survey]), try Self.learning["alone"])
    #expect(abs(alone.shift - expected["shift"].value) < 1e-12)
    #expect(abs(alone.shiftError - expected["error"].value) < 1e-12)
    #expect(abs(alone.first.share - expected["first"].value) < 1e-12)
    #expect(abs(try #require(alone.portfolio).share - expected["portfolio"].value) < 1e-12)

    let still = straying.stray([])
    #expect(still.shift == 0 && still.first.share == 0 && still.portfolio?.share == 0)
    #expect(straying.influences().map(\.source) == [.survey, .interviews])
  }

  @Test func nothingUncertainTeachesNothing() {
    let joint = JointDraws.of([Matrix(rows: 1, columns: 2)], certain: [[1, 0]])
    let learning = Learning(
      joint: joint, weights: [0.5, 0.5],
      choice: InformedChoice(
        rules: PortfolioRules(candidates: 2, count: 1, budget: nil), costs: [1, 1]), draws: 10)
    #expect(learning.worths().isEmpty)
  }
}
