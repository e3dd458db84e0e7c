internal import Survey
internal import TestSupport
internal import Testing

@testable internal import Themes

@Suite struct ThemeGroupTests {
  private let codes = ["a", "b", "all", "none"]
  /// Group s: 4 interviews, t: 3, one of no known group.  “a” is s's alone.
  private var interviews: Interviews {
    codedInterviews(
      [[0, 2], [0, 2, 1], [0, 2], [0, 1, 2], [2, 1], [2], [1, 2], [0, 2]], codes: codes,
      groups: ["s", "s", "s", "s", "t", "t", "t", nil])
  }

  @Test func exactTestsOfGroupByMention() throws {
    let rows = themeContrasts(
      interviews, wave: "1", themes: singleThemes(codes), segmentations: [groupSegmentation])
    #expect(rows.map(\.theme) == codes && rows.allSatisfy { $0.n == 7 && $0.groups == 2 })
    // 4 of 4 against 0 of 3: one table of C(7, 4) = 35.
    #expect(isClose(rows[0].p, 1.0 / 35, 1e-9))
    #expect(rows[0].highest == .init(level: "s", share: 100))
    #expect(rows[0].lowest == .init(level: "t", share: 0))
    // 2 of 4 against 2 of 3: the likeliest table.
    #expect(isClose(rows[1].p, 1, 1e-9))
    // Two tests make the family; what cannot differ is in none.
    #expect(isClose(rows[0].q, 2.0 / 35, 1e-9) && isClose(rows[1].q, 1, 1e-9))
    #expect(rows[2].p == nil && rows[2].note == "everybody mentions it")
    #expect(rows[3].q == nil && rows[3].note == "nobody mentions it")
  }

  @Test func oneGroupMakesNoContrast() {
    let alone = codedInterviews([[0], [1]], codes: ["a", "b"], groups: ["s", "s"])
    #expect(
      themeContrasts(
        alone, wave: "1", themes: singleThemes(["a"]), segmentations: [groupSegmentation]
      ).isEmpty)
    #expect(groupMaps(alone, wave: "1", segmentations: [groupSegmentation]).isEmpty)
    let none = codedInterviews([[0], [1]], codes: ["a", "b"])
    #expect(groupMaps(none, wave: "1", segmentations: [groupSegmentation]).isEmpty)
  }

  @Test func mapsHoldWhatTheTableDoes() throws {
    let map = try #require(
      groupMaps(interviews, wave: "1", segmentations: [groupSegmentation]).first)
    // Codes that two interviews mention; “none” is no code of any.
    #expect(map.codes.map(\.name) == ["a", "b", "all"] && map.groups.map(\.name) == ["s", "t"])
    // Counts a 4 0, b 2 2, all 4 3: n 15, chi-squared by hand.
    let counts = [[4.0, 0], [2, 2], [4, 3]]
    let (rows, columns) = (counts.map { $0[0] + $0[1] }, [10.0, 5])
    var chiSquared = 0.0
    for i in 0..<3 {
      for j in 0..<2 {
        let expected = rows[i] * columns[j] / 15
        chiSquared += (counts[i][j] - expected) * (counts[i][j] - expected) / expected
      }
    }
    #expect(isClose(map.chiSquared, chiSquared, 1e-10) && map.eigenvalues.count == 1)
    #expect(isClose(map.shares.first, 100, 1e-12) && map.n == 7)
    // “a” lies on the side of s.
    #expect(map.codes[0].place[0] * map.groups[0].place[0] > 0)
  }
}

@Suite struct ThemeSeverityTests {
  private func coding(_ interview: Int, _ code: Int, _ severity: Int?) -> Coding {
    Coding(
      interview: interview, unit: nil, coder: nil, code: code, polarity: nil, severity: severity)
  }

  @Test func anInterviewCountsWithItsHighest() throws {
    let codings = [
      coding(0, 0, 1), coding(0, 0, 3), coding(0, 0, 2), coding(1, 0, 2), coding(2, 1, 1),
      coding(3, 0, nil), coding(4, 1, 2), coding(2, 0, 2),
    ]
    let interviews = Interviews(
      interviews: (0..<5).map { "I\($0)" }, coders: [], codes: ["a", "b"], codings: codings,
      levels: [:])
    let themes = [
      Theme(name: "A", codes: ["a"], construct: nil),
      Theme(name: "AB", codes: ["a", "b"], construct: nil),
      Theme(name: "None", codes: ["c"], construct: nil),
    ]
    let rows = themeSeverities(
      interviews, wave: "1", themes: themes, confidence: 0.95, replicates: 500, seed: 1)
    #expect(rows.map(\.theme) == ["A", "AB"])
    #expect(rows[0].counts == [0, 2, 1] && isClose(rows[0].mean, 7.0 / 3) && rows[0].median == 2)
    #expect(rows[1].counts == [0, 3, 1] && rows[1].mean == 2.25 && rows[1].n == 5)
    let interval = try #require(rows[0].interval)
    #expect(interval.lower >= 2 && interval.lower < 7.0 / 3 && interval.upper > 7.0 / 3)
    #expect(interval.upper <= 3)
  }

  @Test func twoInterviewsHaveNoInterval() {
    let interviews = Interviews(
      interviews: ["I", "J"], coders: [], codes: ["a"],
      codings: [coding(0, 0, 1), coding(1, 0, 3)], levels: [:])
    let rows = themeSeverities(
      interviews, wave: "1", themes: singleThemes(["a"]), confidence: 0.95, replicates: 100, seed: 1
    )
    #expect(rows.map(\.mean) == [2] && rows[0].interval == nil && rows[0].median == 2)
  }
}
