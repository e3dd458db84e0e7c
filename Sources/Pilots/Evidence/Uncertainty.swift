internal import Survey

extension Evidence {
  /// How far what a pilot addresses is not known yet, in points: a pilot that looks where
  /// the survey could say little teaches more.
  ///
  ///     x = Σₐ eₐ · hₐ / Σₐ eₐ,   hₐ = half the width of the interval of the score in scope
  ///
  /// over its claims a with an effect eₐ above 0 and a construct.  Certain: how wide an
  /// interval is, is known.
  func uncertainty(of claims: [Address]) -> CriterionEvidence {
    var (sum, weight, trail, obstacles) = (0.0, 0.0, [TrailStep](), [String]())
    for claim in claims where claim.effect > 0 {
      guard let construct = construct(of: claim.target) else { continue }
      do {
        let half = try halfWidth(of: construct, in: claim.scope)
        sum += Double(claim.effect) * half.points
        weight += Double(claim.effect)
        trail.append(
          TrailStep(text: "effect \(claim.effect): \(half.step.text)", source: half.step.source))
      } catch {
        trail.append(TrailStep(text: error.reason, source: error.source))
        obstacles.append(error.reason)
      }
    }
    if trail.isEmpty { trail = [.addressesNothing(claims.first?.pilot)] }
    return CriterionEvidence(trail: trail, obstacles: obstacles) {
      .certain(weight > 0 ? sum / weight : 0)
    }
  }
}
