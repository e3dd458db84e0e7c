internal import Survey
internal import Testing

@testable internal import Disclosure

/// Shares of options leave as answer shares do.
@Suite struct ChoiceGateTests {
  private func rows(_ audience: Audience) -> [ReleasedChoiceShare] {
    (0..<60).flatMap { RandomStudy(seed: UInt64($0)).release(for: audience).choices }
  }

  @Test func analystsSeeEverything() {
    #expect(rows(.analyst).allSatisfy { $0.cell.value != nil })
    #expect(rows(.analyst).contains { $0.cell.shown?.isSmall == true })
  }

  @Test func fewPeopleAreWithheldAndOthersWithThem() {
    let shown = rows(.partner).compactMap(\.cell.value)
    #expect(!shown.isEmpty && shown.allSatisfy { $0.estimate.n >= 10 })
    let complements = (0..<60).flatMap { seed in
      let study = RandomStudy(seed: UInt64(seed))
      let counts = Dictionary(
        study.findings.waves[0].choices.map { ($0.domain, $0.estimate.n) }
      ) { first, _ in first }
      return study.release(for: .partner).choices.filter {
        $0.cell.value == nil && counts[$0.domain, default: 0] >= 10
      }
    }
    #expect(!complements.isEmpty)
  }

  @Test func countsAreRoundedForThePublic() {
    let shown = rows(.public).compactMap(\.cell.value)
    #expect(!shown.isEmpty)
    #expect(shown.allSatisfy { $0.estimate.n % 5 == 0 && $0.none == 0 })
    #expect(rows(.partner).compactMap(\.cell.value).allSatisfy { $0.none == 1 })
  }

  /// A set that nobody answered has no share, and who is missing from it stays in.
  @Test func aSetThatNobodyAnsweredSaysNothing() {
    let study = RandomStudy(seed: 1)
    var wave = study.findings.waves[0]
    wave.choices = []
    let release = Release(
      Findings(waves: [wave], changes: []), through: Gate(for: .partner, of: study.data))
    let missing = release.missing.filter { $0.item == "s" }
    #expect(!missing.isEmpty && missing.allSatisfy { $0.cell.value == nil })
  }
}
