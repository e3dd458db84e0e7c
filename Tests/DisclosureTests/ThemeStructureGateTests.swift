@testable internal import Disclosure
internal import Survey
internal import Testing
internal import Themes

@Suite struct ThemeStructureGateTests {
  private let data = RandomStudy(seed: 1).data

  /// Interviews of three groups, everything coded, gated for an audience.
  private func release(_ sizes: [Int], to audience: Audience) -> ReleasedThemeStructure {
    let groups = zip(["s", "t", "u"], sizes).flatMap { Array(repeating: $0, count: $1) }
    let interviews = Interviews(
      interviews: groups.indices.map { "I\($0)" }, coders: [], codes: ["a", "b", "c"],
      codings: groups.indices.flatMap { interview in
        (0..<3).filter { (interview * 5 + $0) % 3 != 0 }.map {
          Coding(
            interview: interview, unit: nil, coder: nil, code: $0, polarity: nil,
            severity: 1 + interview % 3)
        }
      }, levels: ["g": groups])
    var data = data
    data.themes = ["a", "b", "c"].map { Theme(name: $0, codes: [$0], construct: nil) }
    data.segmentations = [Segmentation(id: "g", title: "g", levels: ["s", "t", "u"])]
    var findings = WaveFindings(wave: "1")
    findings.themes = prevalences(
      interviews, wave: "1", themes: data.themes, segmentations: data.segmentations,
      confidence: 0.95, replicates: 20, seed: 1)
    findings.themeStructure = ThemeStructure(interviews, wave: "1", of: data)
    return Gate(for: audience, of: data).themeStructure([findings])
  }

  @Test(arguments: [Audience.partner, .public])
  func whatIsAboutEveryoneNeedsEnoughInterviews(_ audience: Audience) {
    let t = data.threshold
    for (sizes, isShown) in [([t - 3, 1, 1], false), ([t - 2, 1, 1], true)] {
      let found = release(sizes, to: audience)
      #expect(found.codes.count == 3 && found.coOccurrences.count == 6)
      #expect(found.codes.allSatisfy { ($0.cell.value != nil) == isShown })
      #expect(found.severities.allSatisfy { ($0.cell.value != nil) == isShown })
      #expect(found.coOccurrences.allSatisfy { ($0.cell.value != nil) == isShown })
      #expect(found.proposals.allSatisfy { ($0.cell.value != nil) == isShown })
      #expect(found.saturations.allSatisfy { ($0.cell.value != nil) == isShown })
    }
  }

  /// One small group withholds every test and map that it is part of.
  @Test(arguments: [Audience.partner, .public])
  func aSmallGroupWithholdsWhatIsMadeOfIt(_ audience: Audience) {
    let t = data.threshold
    let open = release([t, t + 4, t + 5], to: audience)
    #expect(open.contrasts.count == 3 && open.contrasts.allSatisfy { $0.cell.value != nil })
    #expect(open.maps.count == 1 && open.maps.allSatisfy { $0.cell.value != nil })
    let closed = release([t - 1, t + 4, t + 5], to: audience)
    #expect(closed.contrasts.count == 3 && closed.contrasts.allSatisfy { $0.cell.value == nil })
    #expect(closed.maps.count == 1 && closed.maps.allSatisfy { $0.cell.value == nil })
    #expect(closed.codes.allSatisfy { $0.cell.value != nil })
    #expect(closed.suppressions.count { $0 != nil } == 4)
  }

  @Test func theAnalystSeesEverything() {
    let found = release([2, 1, 3], to: .analyst)
    #expect(found.suppressions.allSatisfy { $0 == nil })
    #expect(found.contrasts.allSatisfy { $0.cell.shown?.isSmall == true })
  }

  /// Counts of an audience that sees them in fives do so everywhere, and a curve cannot tell how
  /// many interviews there were.
  @Test func thePublicSeesCountsInFives() throws {
    let found = release([data.threshold + 2, data.threshold, data.threshold + 1], to: .public)
    let n = 3 * data.threshold + 3
    for code in found.codes.compactMap(\.cell.value) {
      #expect([code.interviews, code.own, code.n].allSatisfy { $0 % 5 == 0 })
      #expect(code.share == code.share.rounded())
    }
    for pair in found.coOccurrences.compactMap(\.cell.value) {
      let counts = [pair.both, pair.firstInterviews, pair.secondInterviews, pair.n]
      #expect(counts.allSatisfy { $0 % 5 == 0 })
      #expect(abs(pair.lift * 100 - (pair.lift * 100).rounded()) < 1e-9)
    }
    let saturation = try #require(found.saturations.first?.cell.value)
    #expect(saturation.curve.allSatisfy { $0.interviews % 5 == 0 } && n % 5 != 0)
    #expect(saturation.stops.allSatisfy { $0.held % 5 == 0 })
    let proposal = try #require(found.proposals.first?.cell.value)
    #expect(proposal.themes.allSatisfy { $0.interviews % 5 == 0 })
    let severity = try #require(found.severities.first?.cell.value)
    #expect(severity.counts.allSatisfy { $0 % 5 == 0 })
  }
}
