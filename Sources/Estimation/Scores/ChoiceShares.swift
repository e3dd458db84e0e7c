public import Survey
internal import Weighting

extension EstimatedWave {
  /// Shares of every option of every set that the wave asked, also of options nobody chose,
  /// for everyone and every level; the base is who answered the set.
  ///
  /// Set by set, by the machinery of answer shares: O(respondents · options).
  public func choiceShares() -> [ChoiceShare] {
    zip(choiceSets, weighted.wave.choices).flatMap { set, answers in
      answers.map { shares(of: set, $0) } ?? []
    }
  }

  private func shares(of set: ChoiceSet, _ answers: ChoiceAnswers) -> [ChoiceShare] {
    let choices = ChoicePanel(set, answers)
    guard !choices.options.isEmpty else { return [] }
    let nothing = answers.rows.indices.filter(answers.choseNothing)
    return zip(groupings, linearised(choices.panel)).flatMap { grouping, linear in
      let none = grouping.count(of: nothing)
      let shares = linear.shares(linear.covariance(weighted), confidence: plan.confidence)
      return shares.enumerated().flatMap { level, estimates in
        zip(choices.options, estimates).compactMap { option, estimate in
          estimate.map {
            ChoiceShare(
              domain: grouping.domain(level, in: wave), set: set.id, option: option,
              estimate: $0, none: none[level])
          }
        }
      }
    }
  }
}

extension EstimatedWave.Grouping {
  /// How many of some respondents each level has.
  fileprivate func count(of rows: [Int]) -> [Int] {
    var counts = [Int](repeating: 0, count: totals.count)
    for row in rows where Int(codes[row]) < counts.count { counts[Int(codes[row])] += 1 }
    return counts
  }
}
