internal import Survey
internal import Testing

/// What codes of one wave are called in another.
@Suite struct CodeHistoryTests {
  private let history = CodeHistory(
    [
      CodeChange(wave: "2", code: "a", successors: ["b"]),
      CodeChange(wave: "2", code: "b", successors: ["a"]),
      CodeChange(wave: "2", code: "s", successors: ["s1", "s2"]),
      CodeChange(wave: "2", code: "m", successors: ["n"]),
      CodeChange(wave: "2", code: nil, successors: ["z"]),
      CodeChange(wave: "3", code: "s1", successors: ["n"]),
      CodeChange(wave: "3", code: "s2", successors: []),
    ], waves: ["1", "2", "3"])

  @Test func changesFollowEachOther() {
    #expect(history.successors(of: "s", from: "1", to: "2") == ["s1", "s2"])
    #expect(history.successors(of: "s", from: "1", to: "3") == ["n"])
    #expect(history.successors(of: "s2", from: "2", to: "3").isEmpty)
    #expect(history.successors(of: "same", from: "1", to: "3") == ["same"])
  }

  /// Codes that took each other's names are not one code.
  @Test func namesMaySwap() {
    #expect(history.successors(of: "a", from: "1", to: "3") == ["b"])
    #expect(history.successors(of: "b", from: "1", to: "3") == ["a"])
  }

  @Test func nothingChangesBackwardsOrWithinAWave() {
    #expect(history.successors(of: "s", from: "2", to: "1") == ["s"])
    #expect(history.successors(of: "s", from: "2", to: "2") == ["s"])
    #expect(history.newCodes(after: "1", through: "3") == ["z"])
    #expect(history.newCodes(after: "2", through: "3").isEmpty)
  }

  @Test func aThemeHasItsCodesByTheirOlderNames() {
    let themes = [Theme(name: "N", codes: ["n"], construct: "c")]
    let first = history.themes(themes, in: "1", coded: ["s", "m", "a"])
    #expect(first == [Theme(name: "N", codes: ["n", "s", "m"], construct: "c")])
    #expect(history.themes(themes, in: "3", coded: ["s", "n"]) == themes)
  }

  /// Of a split between themes nobody knows which theme an old passage belonged to.
  @Test func aSplitBetweenThemesBelongsToNone() {
    let themes = [
      Theme(name: "One", codes: ["s1"], construct: nil),
      Theme(name: "Two", codes: ["s2"], construct: nil),
    ]
    let history = CodeHistory(
      [CodeChange(wave: "2", code: "s", successors: ["s1", "s2"])], waves: ["1", "2"])
    #expect(history.themes(themes, in: "1", coded: ["s"]) == themes)
  }
}
