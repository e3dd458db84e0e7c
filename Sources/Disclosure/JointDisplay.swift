internal import Estimation
internal import Survey
internal import Themes

extension Gate {
  /// Survey and interviews side by side: a row per construct and theme about it, then
  /// the themes that no construct speaks to.
  func evidence(_ findings: WaveFindings, _ pattern: SuppressionPattern) -> [JointEvidence] {
    guard !findings.scores.isEmpty || !findings.themes.isEmpty else { return [] }
    let pairs = JointPairs(findings, codebook)
    return pairs.rows.map { construct, theme in
      var row = evidence(findings, construct: construct, theme: theme)
      row.senior = senior(findings, pattern, construct: construct)
      return row
    }
  }

  /// Two groups made of a segmentation's levels: where a level is withheld, they could give it
  /// away by what the shown levels leave.
  private func senior(
    _ findings: WaveFindings, _ pattern: SuppressionPattern, construct: String?
  ) -> Released<SeniorScore>? {
    guard let senior, let score = findings.senior.first(where: { $0.measure.id == construct })
    else { return nil }
    return pass(
      score, n: min(score.seniors.n, score.others.n),
      isWithheld: hidesALevel(of: senior.segment, score.measure, in: findings.wave, pattern))
  }

  private func evidence(
    _ findings: WaveFindings, construct: String?, theme: String?
  ) -> JointEvidence {
    let score = construct.flatMap { id in
      findings.everyone(Measure(kind: .construct, id: id))
    }
    let index = findings.everyone(.index)?.value ?? 50
    let barrier = theme.flatMap { findings.theme($0, .barrier) }
    let enabler = theme.flatMap { findings.theme($0, .enabler) }
    let releasedScore = score.flatMap { pass($0, n: $0.n, isWithheld: false).value }
    let releasedBarrier = barrier.flatMap { pass($0, n: $0.n, isWithheld: false).value }
    let isWithheld =
      (score != nil && releasedScore == nil) || (barrier != nil && releasedBarrier == nil)
    return JointEvidence(
      wave: findings.wave, construct: construct, theme: theme,
      shortfall: releasedScore?.shortfall, salience: releasedBarrier,
      verdict: isWithheld
        ? nil
        : VerdictRule.verdict(score: score, index: index, barrier: barrier, enabler: enabler))
  }
}

/// Which constructs and themes stand beside each other.
private struct JointPairs {
  let rows: [(construct: String?, theme: String?)]

  init(_ findings: WaveFindings, _ codebook: Codebook) {
    var themes: [(name: String, construct: String?)] = []
    for drawn in findings.themes
    where !themes.contains(where: { $0.name == drawn.prevalence.theme }) {
      themes.append((drawn.prevalence.theme, drawn.construct))
    }
    let asked = codebook.constructs.filter { construct in
      !construct.isOutcome
        && findings.everyone(Measure(kind: .construct, id: construct.id)) != nil
    }
    let constructs = asked.map(\.id)
    let linked = constructs.flatMap { id -> [(construct: String?, theme: String?)] in
      let about = themes.filter { $0.construct == id }
      return about.isEmpty ? [(id, nil)] : about.map { (id, $0.name) }
    }
    let alone = themes.filter { $0.construct.map { !constructs.contains($0) } ?? true }
    rows = linked + alone.map { ($0.construct, $0.name) }
  }
}

extension WaveFindings {
  fileprivate func everyone(_ measure: Measure) -> Estimate? {
    scores.first {
      $0.score.domain.isEveryone && $0.score.measure == measure && $0.score.statistic == .mean
    }?.score.estimate
  }

  fileprivate func theme(_ name: String, _ polarity: Polarity) -> ThemePrevalence? {
    themes.first {
      $0.prevalence.domain.isEveryone && $0.prevalence.theme == name
        && $0.prevalence.polarity == polarity
    }?.prevalence
  }
}

extension Estimate {
  /// 100 − score, its interval turned round.
  fileprivate var shortfall: Estimate {
    Estimate(
      value: 100 - value, standardError: standardError,
      interval: interval.map { Interval(lower: 100 - $0.upper, upper: 100 - $0.lower) }, df: df,
      n: n)
  }
}
