internal import Survey
internal import Testing

@testable internal import Disclosure

@Suite struct GateTests {
  /// 4,000 random studies: nothing hidden can be worked out.
  @Test(arguments: 0..<8)
  func nothingHiddenCanBeWorkedOut(_ part: Int) {
    for seed in part * 500..<(part + 1) * 500 {
      let study = RandomStudy(seed: UInt64(seed))
      let attack = Attack(study.release(for: .partner), levels: study.levels)
      #expect(attack.cracked.isEmpty, "study \(seed): \(attack.cracked)")
    }
  }

  /// The attack is worth something: show one complementary level, and it succeeds.
  @Test func theAttackSucceedsOnceAComplementIsShown() {
    var (tried, cracked) = (0, 0)
    for seed in 0..<400 {
      let study = RandomStudy(seed: UInt64(seed))
      let release = study.release(for: .partner)
      guard let bare = release.withOneComplementShown(of: study.findings) else { continue }
      tried += 1
      if !Attack(bare, levels: study.levels).cracked.isEmpty { cracked += 1 }
    }
    #expect(tried > 50)
    #expect(cracked == tried)
  }

  @Test func analystsSeeEverythingWithSmallGroupsMarked() {
    for seed in 0..<100 {
      let release = RandomStudy(seed: UInt64(seed)).release(for: .analyst)
      #expect(release.scores.allSatisfy { $0.cell.value != nil })
      #expect(
        release.scores.allSatisfy { score in
          score.cell.shown?.isSmall == score.cell.value.map { $0.estimate.n < 10 }
        })
    }
  }

  /// What others got wrong: suppression patterns that differ from run to run.
  @Test func theSameInputIsProtectedInTheSameWay() {
    for seed in 0..<100 {
      let study = RandomStudy(seed: UInt64(seed))
      #expect(study.release(for: .partner) == study.release(for: .partner))
    }
  }

  @Test func primaryAndComplementaryCarryOneMark() {
    let reasons = (0..<200).flatMap { seed in
      RandomStudy(seed: UInt64(seed)).release(for: .public).scores.compactMap {
        $0.cell.suppression
      }
    }
    #expect(!reasons.isEmpty)
    #expect(reasons.allSatisfy { $0 == .tooFew(threshold: 10) })
  }

  @Test func publicCountsComeInFives() {
    let shown = (0..<50).flatMap { seed in
      RandomStudy(seed: UInt64(seed)).release(for: .public).scores.compactMap(\.cell.value)
    }
    #expect(!shown.isEmpty && shown.allSatisfy { $0.estimate.n % 5 == 0 })
  }
}

@Suite struct ComplementaryTests {
  @Test(
    arguments: [
      ([20, 30, 40], []), ([5, 30, 40], [0, 1]), ([5, 6, 40], [0, 1]), ([3, 4, 40], [0, 1, 2]),
      ([0, 30, 40], [0, 1]), ([5, 3], [0, 1]), ([9], [0]), ([40, 12, 9, 30], [1, 2]),
    ] as [([Int], Set<Int>)])
  func byHand(_ counts: [Int], _ withheld: Set<Int>) {
    #expect(withheldLevels(counts: counts, threshold: 10) == withheld)
  }
}

extension Release {
  /// The release with a headcount and all scores of one level of ten people or more
  /// shown that were withheld only to protect others.
  func withOneComplementShown(of findings: Findings) -> Release? {
    let wave = findings.waves[0]
    let candidate = wave.responses.first { response in
      !response.domain.isEveryone && response.n >= 10
        && responses.contains { $0.domain == response.domain && $0.cell.value == nil }
    }
    guard let domain = candidate?.domain,
      responses.contains(where: { $0.domain.isEveryone && $0.cell.value != nil })
    else { return nil }
    return Release(
      audience: audience, threshold: threshold, scores: scores, answers: answers,
      missing: missing,
      reliability: reliability,
      responses: responses.map { row in
        guard row.domain == domain, let shown = wave.responses.first(where: { $0.domain == domain })
        else { return row }
        return ReleasedResponse(domain: domain, cell: .shown(.init(shown, isSmall: false)))
      },
      weighting: weighting, themes: themes, agreement: agreement, evidence: evidence,
      changes: changes, suppressed: suppressed)
  }
}
