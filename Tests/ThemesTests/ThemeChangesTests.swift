internal import Survey
internal import Testing

@testable internal import Themes

/// Change in themes, and what keeps it from being told.
@Suite struct ThemeChangesTests {
  /// Interviews that each have one code; nil: none.
  private func talks(_ codes: [String?], polarity: Polarity? = nil) -> Interviews {
    let names = Set(codes.compactMap(\.self)).sorted()
    return Interviews(
      interviews: codes.indices.map { "I\($0)" }, coders: ["x"], codes: names,
      codings: codes.enumerated().map { index, code in
        Coding(
          interview: index, unit: "1", coder: 0, code: code.flatMap(names.firstIndex),
          polarity: code == nil ? nil : polarity, severity: nil)
      }, levels: [:])
  }

  private func codes(_ counts: [(String?, Int)]) -> [String?] {
    counts.flatMap { Array(repeating: $0.0, count: $0.1) }
  }

  private func changes(
    _ first: [(String?, Int)], _ second: [(String?, Int)], themes: [String: [String]],
    _ changes: [CodeChange] = [], polarity: Polarity? = nil
  ) -> [ThemeChange] {
    themeChanges(
      [
        "1": talks(codes(first), polarity: polarity), "2": talks(codes(second), polarity: polarity),
      ],
      waves: ["1", "2"],
      themes: themes.keys.sorted().map {
        Theme(name: $0, codes: themes[$0] ?? [], construct: nil)
      },
      history: CodeHistory(changes, waves: ["1", "2"]), confidence: 0.95)
  }

  /// 48 of 80, then 56 of 70: Newcombe's case; Fisher's p by R (Tests/Golden/two-proportions.R).
  @Test func sharesOfTwoWavesAreCompared() throws {
    let rows = changes(
      [("a", 48), (nil, 32)], [("a", 56), (nil, 14)], themes: ["A": ["a"], "B": ["b"]])
    let change = try #require(rows.first)
    #expect(rows.count == 2 && change.polarity == nil)
    #expect(change.earlier.interviews == 48 && change.later.n == 70)
    #expect(abs(change.difference - 20) < 1e-9)
    #expect(abs(change.interval.lower - 5.24) < 0.005 && abs(change.interval.upper - 33.39) < 0.005)
    #expect(abs((change.p ?? 0) - 0.012521129749209155) < 1e-12)
    // Nobody ever names B: nothing is tested, and it is not in the family.
    #expect(change.q == change.p && change.flag == .higher)
    #expect(rows[1].p == nil && rows[1].flag == .notTested && rows[1].obstacles.isEmpty)
  }

  @Test func aRenameIsNoChange() throws {
    let themes = ["A": ["new"]]
    let counts: ([(String?, Int)], [(String?, Int)]) = (
      [("old", 10), (nil, 10)], [("new", 10), (nil, 10)]
    )
    let renamed = [CodeChange(wave: "2", code: "old", successors: ["new"])]
    let told = try #require(changes(counts.0, counts.1, themes: themes, renamed).first)
    #expect(told.difference == 0 && told.flag == .noEvidence && told.obstacles.isEmpty)
    let untold = try #require(changes(counts.0, counts.1, themes: themes).first)
    #expect(untold.difference == 50 && untold.flag == .higher)
  }

  @Test func mergesAndSplitsWithinAThemeAreNoObstacle() throws {
    let merged = changes(
      [("a", 5), ("b", 5), (nil, 10)], [("c", 10), (nil, 10)], themes: ["A": ["c"]],
      ["a", "b"].map { CodeChange(wave: "2", code: $0, successors: ["c"]) })
    #expect(merged.map(\.difference) == [0] && merged[0].obstacles.isEmpty)
    let split = changes(
      [("a", 10), (nil, 10)], [("b", 5), ("c", 5), (nil, 10)], themes: ["A": ["b", "c"]],
      [CodeChange(wave: "2", code: "a", successors: ["b", "c"])])
    #expect(split.map(\.difference) == [0] && split[0].obstacles.isEmpty)
  }

  @Test func whatCannotBeComparedIsNotTested() {
    func obstacles(
      _ themes: [String: [String]], _ list: [CodeChange], later: String = "b"
    ) -> [String: [String]] {
      let rows = changes([("a", 10), (nil, 5)], [(later, 2), (nil, 10)], themes: themes, list)
      for row in rows where !row.obstacles.isEmpty {
        #expect(row.flag == .notTested && row.p == nil && row.q == nil)
      }
      return Dictionary(uniqueKeysWithValues: rows.map { ($0.theme, $0.obstacles) })
    }
    let split = [CodeChange(wave: "2", code: "a", successors: ["b", "c"])]
    #expect(
      obstacles(["A": ["a", "b"], "C": ["c"]], split) == [
        "A": ["“a” was split between themes"], "C": ["“a” was in another theme"],
      ])
    #expect(
      obstacles(["A": ["a"], "B": ["b"]], [CodeChange(wave: "2", code: "a", successors: ["b"])])
        == ["A": ["“a” went to another theme"], "B": ["“a” was in another theme"]])
    #expect(
      obstacles(["A": ["a"]], [CodeChange(wave: "2", code: "a", successors: [])])
        == ["A": ["“a” was given up"]])
    #expect(
      obstacles(["A": ["a", "b"]], [CodeChange(wave: "2", code: nil, successors: ["b"])])
        == ["A": ["“b” is new in 2"]])
  }

  @Test func barriersNeedPolarityInBothWaves() {
    let both = changes([("a", 5)], [("a", 6)], themes: ["A": ["a"]], polarity: .barrier)
    #expect(both.map(\.polarity) == [nil, .barrier, .enabler])
    #expect(changes([("a", 5)], [("a", 6)], themes: ["A": ["a"]]).count == 1)
  }

  @Test func oneWaveHasNoChange() {
    let rows = themeChanges(
      ["1": talks(["a"])], waves: ["1", "2"],
      themes: [Theme(name: "A", codes: ["a"], construct: nil)],
      history: CodeHistory([], waves: ["1", "2"]), confidence: 0.95)
    #expect(rows.isEmpty)
  }
}
