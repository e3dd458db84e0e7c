@testable internal import Disclosure
@testable internal import Report
internal import Survey
internal import Testing

/// Sentences are never stronger than the flags allow.
@Suite struct SentenceTests {
  @Test("without a flag, nobody stands out and nothing changed")
  func unflagged() {
    let reading = Reading(flagged(.noEvidence))
    #expect(reading.standouts(in: "2019").isEmpty)
    #expect(heatMapSection(reading)?.finding.words == "No group can be told from everybody else")
    let change = changeSection(reading)
    #expect(change?.finding.words.contains("no evidence that any construct changed") == true)
    let sentences = summaryWords(reading)
    #expect(!sentences.contains("unlikely to be chance"))
    #expect(!sentences.contains(" rose by ") && !sentences.contains(" fell by "))
    #expect(sentences.contains("which is not evidence of none"))
  }

  @Test("what was not tested is not called unchanged")
  func untested() {
    let sentences = summaryWords(Reading(flagged(.notTested)))
    #expect(!sentences.contains("no evidence of change"))
  }

  @Test("a difference stands with its size in standard deviations")
  func effects() throws {
    let rendering = try Rendering.of(.analyst)
    let contrasts = rendering.content.release.scores.compactMap { $0.cell.value?.contrast }
    let contrast = try #require(contrasts.first { $0.effect != nil })
    let effect = signed(try #require(contrast.effect), 2)
    let words =
      "\(signed(contrast.difference)) against everybody else, \(effect) standard deviations"
    #expect(rendering.page.contains(words))
  }

  @Test("two constructs whose intervals overlap are not put in order")
  func ties() {
    func estimate(_ value: Double) -> Estimate {
      Estimate(
        value: value, standardError: 1, interval: Interval(lower: value - 2, upper: value + 2),
        df: 9, n: 10)
    }
    #expect(overlap(estimate(50), estimate(53)))
    #expect(!overlap(estimate(50), estimate(55)))
  }

  private func summaryWords(_ reading: Reading) -> String {
    summarySection(reading).blocks.map { block in
      if case .story(_, let points) = block {
        points.map(\.words).joined(separator: " ")
      } else {
        ""
      }
    }.joined(separator: " ")
  }

  /// The fixture with every flag set so.
  private func flagged(_ flag: Flag) -> ReportContent {
    var content = Fixture(segmentCount: 1).content
    let release = content.release
    content.release = Release(
      audience: release.audience, threshold: release.threshold,
      scores: release.scores.map { $0.flagged(flag) }, answers: release.answers,
      missing: release.missing, reliability: release.reliability, responses: release.responses,
      weighting: release.weighting, themes: release.themes, agreement: release.agreement,
      evidence: release.evidence, changes: release.changes.map { $0.flagged(flag) },
      suppressed: release.suppressed)
    return content
  }
}

extension ReleasedScore {
  fileprivate func flagged(_ flag: Flag) -> ReleasedScore {
    guard var score = cell.value, !domain.isEveryone else { return self }
    score.flag = flag
    return ReleasedScore(
      domain: domain, measure: measure, statistic: statistic,
      cell: .shown(.init(score, isSmall: false)))
  }
}

extension ReleasedChange {
  fileprivate func flagged(_ flag: Flag) -> ReleasedChange {
    guard var change = cell.value else { return self }
    change.flag = flag
    return ReleasedChange(
      from: from, to: to, segment: segment, level: level, measure: measure, statistic: statistic,
      cell: .shown(.init(change, isSmall: false)))
  }
}
