public import Survey

/// The share that chose one option of a set, after the gate.
public struct ReleasedChoiceShare: Sendable, Equatable {
  public let domain: Domain
  /// Id of the set.
  public let set: String
  public let option: String
  public let cell: Released<ChoiceShare>
}

extension Gate {
  /// As answer shares: all options of a set at a level, or none, by the fewest who answered
  /// one of them there, and further levels with it.
  func choices(_ findings: WaveFindings, _ pattern: SuppressionPattern) -> [ReleasedChoiceShare] {
    findings.choices.map { share in
      ReleasedChoiceShare(
        domain: share.domain, set: share.set, option: share.option,
        cell: pass(
          share, n: share.estimate.n, isWithheld: pattern.isWithheld(share.domain, item: share.set)
        ))
    }
  }
}

extension ChoiceShare: Roundable {
  func rounded(by rounding: Rounding) -> ChoiceShare {
    ChoiceShare(
      domain: domain, set: set, option: option, estimate: estimate.rounded(by: rounding),
      none: rounding.count(none))
  }
}
