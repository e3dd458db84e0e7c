internal import Survey
internal import TestSupport
internal import Testing

@testable internal import Themes

@Suite struct ProposedThemesTests {
  /// Three sets of codes that no interview mixes, of 8, 6 and 5 interviews.
  private let blocks: Interviews = {
    let sets = [[0, 1, 2], [3, 4, 5, 6], [7, 8]]
    let sizes = [8, 6, 5]
    return codedInterviews(
      zip(sets, sizes).flatMap { set, size in Array(repeating: set, count: size) },
      codes: (0..<9).map { "c\($0)" })
  }()

  @Test(arguments: [1, 2, 77] as [UInt64])
  func separateSetsOfCodesAreFound(_ seed: UInt64) throws {
    let found = proposedThemes(blocks, wave: "1", seed: seed)
    #expect(found.themes.count == 3 && found.note == nil && found.n == 19)
    #expect(Set(found.themes.map(\.interviews)) == [8, 6, 5])
    let sets = found.themes.map { Set($0.codes.map(\.code)) }
    #expect(Set(sets) == [["c0", "c1", "c2"], ["c3", "c4", "c5", "c6"], ["c7", "c8"]])
    let chosen = try #require(found.chosen)
    #expect((chosen.cophenetic ?? 0) > 0.9 && chosen.unexplained < 1e-3)
    for theme in found.themes {
      let leading = theme.codes.prefix(3).map(\.code).joined(separator: " · ")
      #expect(theme.name == leading)
      #expect(isClose(theme.codes.reduce(0) { $0 + $1.weight }, 1, 0.05))
    }
  }

  @Test func theSameSeedProposesTheSame() {
    #expect(
      proposedThemes(blocks, wave: "1", seed: 5) == proposedThemes(blocks, wave: "1", seed: 5))
  }

  @Test func tooFewInterviewsOrCodesAreToldSo() {
    func found(_ said: [[Int]], _ codes: [String]) -> ProposedThemes {
      proposedThemes(codedInterviews(said, codes: codes), wave: "1", seed: 1)
    }
    for few in [found([], []), found([[0]], ["a"]), found([[0], [0], [0]], ["a"])] {
      #expect(few.themes.isEmpty && few.trials.isEmpty && few.note != nil && few.chosen == nil)
    }
    // Codes of one interview each say nothing of what goes together.
    #expect(found((0..<9).map { [$0] }, (0..<9).map { "\($0)" }).themes.isEmpty)
  }

  /// All alike: no two interviews can be told apart, and nothing is NaN.
  @Test func interviewsAllAlike() {
    let alike = codedInterviews(
      Array(repeating: [0, 1, 2, 3], count: 12), codes: ["a", "b", "c", "d"])
    let found = proposedThemes(alike, wave: "1", seed: 1)
    #expect(found.trials.allSatisfy { $0.unexplained.isFinite && $0.dispersion.isFinite })
    #expect(found.themes.allSatisfy { $0.interviews > 0 })
    #expect(found.themes.isEmpty == (found.note != nil))
  }
}
