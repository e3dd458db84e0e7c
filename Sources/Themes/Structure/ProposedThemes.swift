internal import LinearAlgebra
internal import Statistics
public import Survey

/// Themes that the codes form by themselves: non-negative factors of interviews × codes, 1 where
/// an interview was given a code that two or more were, at most 300 codes.
///
/// Every number of themes from 2 to 8, and to a third of the interviews, is tried from thirty
/// random starts, up to one that leaves less than a hundredth over.  Chosen is the number whose starts agree best, by the cophenetic correlation, of equals (within
/// 0.001) the largest; its start with the least left over is shown.
/// Themes that no interview holds most of are left out of the choice.
///
/// Cost: thirty factorisations per number.
public func proposedThemes(_ interviews: Interviews, wave: String, seed: UInt64) -> ProposedThemes {
  let mentions = Mentions(codesOf: interviews, least: 2, limit: 300)
  let spoken = interviews.interviews.indices.filter { interview in
    mentions.said.contains { $0[interview] }
  }
  let most = min(8, spoken.count / 3, mentions.names.count - 1)
  guard most >= 2 else { return none(wave, spoken.count, mentions.names.count, tooFew) }
  guard spoken.count <= 500 else {
    return none(wave, spoken.count, mentions.names.count, tooMany)
  }
  let x = mentions.matrix(of: spoken)
  var trials: [Trial] = []
  for number in 2...most where trials.last.map({ $0.unexplained > explained }) ?? true {
    trials.append(Trial(x, number: number, seed: seed))
  }
  guard let chosen = chosen(trials) else {
    return none(wave, spoken.count, mentions.names.count, unstable, trials.map(\.summary))
  }
  return ProposedThemes(
    wave: wave, n: spoken.count, codes: mentions.names.count, starts: starts,
    trials: trials.map(\.summary), themes: themes(chosen.best, mentions.names), note: nil)
}

private let starts = 30
/// Cophenetic correlations this near are alike.
private let tolerated = 0.001
/// Where less is left over, further themes could only split those found.
private let explained = 0.01
private let tooFew = "too few interviews share codes: six interviews and three codes are needed"
private let tooMany = "more than 500 interviews"
private let unstable = "no number of themes comes out alike from different starts"

/// The starts of one number of themes.
private struct Trial {
  let number: Int
  let best: NonNegativeFactors
  let stability: TopicStability
  let unexplained: Double

  init(_ x: Matrix, number: Int, seed: UInt64) {
    self.number = number
    let runs = (0..<starts).map { start in
      nonNegativeFactors(of: x, rank: number, seed: seed &+ UInt64(start))
    }
    let left = runs.map { $0.objectives.last ?? 0 }
    best = runs[left.indices.reduce(0) { left[$1] < left[$0] ? $1 : $0 }]
    stability = TopicStability(runs.map(\.assignments))
    unexplained = (best.objectives.last ?? 0) / x.sumOfSquares
  }

  /// Whether every theme is some interview's own.
  var isWhole: Bool { Set(best.assignments).count == number }

  var summary: ProposedThemes.Trial {
    ProposedThemes.Trial(
      number: number, cophenetic: stability.cophenetic, dispersion: stability.dispersion,
      unexplained: unexplained)
  }
}

private func chosen(_ trials: [Trial]) -> Trial? {
  let whole = trials.filter(\.isWhole)
  guard let best = whole.compactMap(\.stability.cophenetic).max() else { return nil }
  return whole.last { ($0.stability.cophenetic ?? -1) >= best - tolerated }
}

/// The themes of one factorisation, each with the codes that make up most of it.
private func themes(_ factors: NonNegativeFactors, _ codes: [String]) -> [ProposedThemes.Theme] {
  let homes = factors.assignments
  return (0..<factors.terms.rows).map { theme in
    let weights = codes.indices.map { factors.terms[theme, $0] }
    let order = codes.indices.sorted { (-weights[$0], $0) < (-weights[$1], $1) }
    let leading = order.prefix(8).filter { weights[$0] >= 0.01 }
    return ProposedThemes.Theme(
      name: leading.prefix(3).map { codes[$0] }.joined(separator: " · "),
      interviews: homes.count { $0 == theme },
      codes: leading.map { (code: codes[$0], weight: weights[$0]) })
  }
}

private func none(
  _ wave: String, _ n: Int, _ codes: Int, _ note: String, _ trials: [ProposedThemes.Trial] = []
) -> ProposedThemes {
  ProposedThemes(
    wave: wave, n: n, codes: codes, starts: starts, trials: trials, themes: [], note: note)
}
