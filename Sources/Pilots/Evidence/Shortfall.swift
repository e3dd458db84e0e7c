internal import Survey

extension Evidence {
  /// The points of shortfall a pilot addresses.
  ///
  ///     x = Σₐ eₐ/3 · (100 − mean score of the construct in scope sₐ)
  ///
  /// over its claims a, each with effect eₐ of 0–3.  A theme stands for the
  /// construct it is linked to; a theme without one has no survey item to fall
  /// short on and adds nothing here.  A claim of effect 0 adds nothing and needs
  /// no evidence.
  func shortfall(of claims: [Address]) -> CriterionEvidence {
    var (terms, trail, obstacles) = ([RawScore.Term](), [TrailStep](), [String]())
    for claim in claims where claim.effect > 0 {
      guard let construct = construct(of: claim.target) else {
        trail.append(Self.unlinked(claim))
        continue
      }
      do {
        let cell = try score(of: construct, in: claim.scope)
        terms.append(RawScore.Term(weight: Double(claim.effect) / 3, cells: [cell]))
        trail.append(
          TrailStep(
            text: "\(claim.effect)/3 of \(cell.text)\(cell.caveat)", source: cell.source))
      } catch {
        trail.append(TrailStep(text: error.reason, source: error.source))
        obstacles.append(error.reason)
      }
    }
    if trail.isEmpty { trail = [.addressesNothing(claims.first?.pilot)] }
    return CriterionEvidence(trail: trail, obstacles: obstacles) { .shortfall(terms) }
  }

  /// The construct a claim is about; nil for a theme that none is linked to.
  func construct(of target: Address.Target) -> String? {
    switch target {
    case .construct(let id): id
    case .theme(let name): themes.first { $0.name == name }?.construct
    }
  }

  private static func unlinked(_ claim: Address) -> TrailStep {
    TrailStep(
      text: "a theme that no construct is linked to: counts in interviews only",
      source: "addresses.csv: \(claim.pilot)")
  }
}

extension TrailStep {
  /// A pilot that claims no effect on anything: a fact of the plan, not a gap in
  /// the evidence.
  static func addressesNothing(_ pilot: String?) -> TrailStep {
    TrailStep(
      text: "claims no effect on any construct or theme",
      source: "addresses.csv\(pilot.map { ": \($0)" } ?? "")")
  }
}
