import Testing

@testable import Simulation

@Suite struct TruthTests {
  /// 117/170 in exact rationals (Python's `fractions`).
  @Test func alphaOfFivePeople() throws {
    var moments = ConstructMoments(items: [0, 1, 2])
    for person: [UInt8] in [[1, 2, 3], [2, 3, 3], [4, 3, 4], [0, 1, 2], [3, 3, 1]] {
      moments.add(person)
    }
    let alpha = try #require(moments.alpha)
    #expect(abs(alpha - 117.0 / 170) < 1e-14)
  }

  @Test("one item, or people who do not differ, have no alpha")
  func noAlpha() {
    var alike = ConstructMoments(items: [0, 1])
    alike.add([2, 2])
    alike.add([2, 2])
    #expect(alike.alpha == nil)
    #expect(ConstructMoments(items: [0]).alpha == nil)
  }

  @Test("a domain's scores, by hand: labels 4 and 1 score 62.5, one of two favourable")
  func sums() {
    var sums = DomainSums()
    sums.add([4, 1] + [UInt8](repeating: 0, count: 41))
    #expect(sums.mean([0, 1]) == 62.5)
    #expect(sums.favourable([0, 1]) == 50)
    #expect(DomainSums().mean([0]) == nil)
  }

  @Test("three things changed, by the points intended, and nothing else")
  func changes() throws {
    let truth = try WrittenStudy.standard.get().truth()
    let points = truth.changes.map(\.points)
    #expect(truth.changes.map(\.measure) == ["tools", "leadership", "skills"])
    #expect(abs(points[0] - 4) < 0.2 && abs(points[1] + 3) < 0.2 && abs(points[2] - 7) < 0.5)
    let before = try #require(truth.domain("2018"))
    let after = try #require(truth.domain("2019"))
    for construct in ["quality", "decisions", "sharing", "ethics"] {
      let scores = [before, after].compactMap { $0.constructs[construct]?.first }
      #expect(abs(scores[1] - scores[0]) < 0.3, "\(construct)")
    }
    let constables = ["2018", "2019"].compactMap {
      truth.domain($0, "rank", "Constable")?.constructs["skills"]?.first
    }
    #expect(abs(constables[1] - constables[0]) < 0.3)
  }

  @Test("levels add up to the force")
  func levels() throws {
    let truth = try WrittenStudy.standard.get().truth()
    let all = try #require(truth.domain("2018"))
    for segment in Segment.allCases {
      let levels = segment.levels.compactMap { truth.domain("2018", segment.id, $0) }
      #expect(levels.reduce(0) { $0 + $1.staff } == 43_000)
      let total = levels.reduce(0.0) { $0 + Double($1.staff) * $1.index[0] }
      #expect(abs(total / 43_000 - all.index[0]) < 1e-3)
    }
  }
}
