internal import Estimation
internal import Survey

extension Gate {
  func scores(_ findings: WaveFindings, _ pattern: SuppressionPattern) -> [ReleasedScore] {
    findings.scores.map { drawn in
      let score = drawn.score
      return ReleasedScore(
        domain: score.domain, measure: score.measure, statistic: score.statistic,
        cell: pass(
          score, n: score.estimate.n,
          isWithheld: pattern.isWithheld(score.domain, score.measure), draws: drawn.draws))
    }
  }

  func answers(
    _ findings: WaveFindings, _ pattern: SuppressionPattern
  ) -> [ReleasedAnswerShare] {
    findings.answers.map { share in
      ReleasedAnswerShare(
        domain: share.domain, item: share.item, answer: share.answer,
        cell: pass(
          share, n: share.estimate.n, isWithheld: pattern.isWithheld(share.domain, item: share.item)
        ))
    }
  }

  func missing(
    _ findings: WaveFindings, _ pattern: SuppressionPattern
  ) -> [ReleasedMissingShare] {
    findings.missing.map { share in
      let isWithheld =
        pattern.isWithheld(share.domain) || pattern.isWithheld(share.domain, item: share.item)
      return ReleasedMissingShare(
        domain: share.domain, item: share.item, kind: share.kind,
        cell: pass(share, n: share.n, isWithheld: isWithheld))
    }
  }

  func responses(_ findings: WaveFindings, _ pattern: SuppressionPattern) -> [ReleasedResponse] {
    findings.responses.map { response in
      ReleasedResponse(
        domain: response.domain,
        cell: pass(response, n: response.n, isWithheld: pattern.isWithheld(response.domain)))
    }
  }

  func reliability(_ findings: WaveFindings) -> [ReleasedReliability] {
    findings.reliability.map {
      ReleasedReliability(
        wave: $0.wave, construct: $0.construct, cell: pass($0, n: $0.n, isWithheld: false))
    }
  }

  /// A change is withheld where either wave withholds the level, and, for every
  /// audience but the analyst, where the instrument drifted.
  func changes(
    _ changes: [ScoreChange], _ patterns: [String: SuppressionPattern]
  ) -> [ReleasedChange] {
    changes.map { change in
      let isWithheld = [change.from, change.to].contains { wave in
        let domain = Domain(wave: wave, segment: change.segment, level: change.level)
        return patterns[wave]?.isWithheld(domain, change.measure) ?? true
      }
      let drifted = audience.isGated && !change.drift.isEmpty
      return ReleasedChange(
        from: change.from, to: change.to, segment: change.segment, level: change.level,
        measure: change.measure, statistic: change.statistic,
        cell: drifted
          ? .suppressed(.drift)
          : pass(change, n: min(change.nFrom, change.nTo), isWithheld: isWithheld))
    }
  }
}
