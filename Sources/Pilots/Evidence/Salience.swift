internal import Survey

extension Evidence {
  /// How many interviews name what a pilot addresses as a barrier, in %.
  ///
  ///     x = Σₐ eₐ · sₐ / Σₐ eₐ,   sₐ = largest share over the themes of claim a
  ///
  /// A claim about a theme rests on that theme; a claim about a construct on the
  /// themes linked to it.  A claim whose construct has no theme is left out of
  /// the mean, and the trail says so: the code frame had no place for it, so its
  /// share is not known, and 0 would say that nobody named it.  Where no claim
  /// has a theme the pilot cannot be scored.
  func salience(of claims: [Address]) -> CriterionEvidence {
    let effective = claims.filter { $0.effect > 0 }
    var (terms, trail, obstacles) = ([RawScore.Term](), [TrailStep](), [String]())
    for claim in effective {
      let names = themes(of: claim.target)
      if names.isEmpty { trail.append(noTheme(for: claim)) }
      do {
        let cells = try barriers(names, of: claim.target)
        guard let largest = cells.max(by: { $0.point < $1.point }) else { continue }
        terms.append(RawScore.Term(weight: Double(claim.effect), cells: cells))
        trail.append(
          TrailStep(
            text: "effect \(claim.effect): \(largest.text)\(largest.caveat)",
            source: largest.source))
      } catch {
        trail.append(TrailStep(text: error.reason, source: error.source))
        obstacles.append(error.reason)
      }
    }
    if effective.isEmpty { trail = [.addressesNothing(claims.first?.pilot)] }
    if terms.isEmpty, obstacles.isEmpty, !effective.isEmpty {
      obstacles = ["no theme is linked to anything it addresses"]
    }
    return CriterionEvidence(trail: trail, obstacles: obstacles) {
      .salience(Self.normalised(terms))
    }
  }

  private func themes(of target: Address.Target) -> [String] {
    switch target {
    case .theme(let name): [name]
    case .construct(let id): themes.filter { $0.construct == id }.map(\.name)
    }
  }

  private func barriers(
    _ names: [String], of target: Address.Target
  ) throws(Unavailable) -> [EvidenceCell] {
    var cells: [EvidenceCell] = []
    for name in names { cells.append(try barrier(name, of: construct(of: target))) }
    return cells
  }

  private func noTheme(for claim: Address) -> TrailStep {
    let name = construct(of: claim.target).map(title) ?? ""
    return TrailStep(
      text: "\(name): no theme is linked to it, so interviews say nothing; left out of the mean",
      source: "addresses.csv: \(claim.pilot)")
  }

  private static func normalised(_ terms: [RawScore.Term]) -> [RawScore.Term] {
    let total = terms.reduce(0) { $0 + $1.weight }
    return terms.map { RawScore.Term(weight: $0.weight / total, cells: $0.cells) }
  }
}
