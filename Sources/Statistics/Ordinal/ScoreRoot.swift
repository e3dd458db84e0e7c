internal import Foundation

/// The search for U(ρ) = 0 over z = atanh ρ.
///
/// The first step is Fisher's, U/I; later ones take the slope of U from the last two points.
/// A step that leaves the bracket of opposite signs halves it instead.
struct ScoreRoot {
  private(set) var correlation = 0.0
  private(set) var iterations = 0
  private(set) var hasConverged = false
  private var likelihood: PolychoricLikelihood
  /// z with positive and with negative score.
  private var bracket = (lower: -ScoreRoot.farthest, upper: ScoreRoot.farthest)
  private var last: (z: Double, score: Double)?

  /// 1 − tanh 17 is 3e-15.
  private static let farthest = 17.0
  /// Change of ρ at which the search ends; the next step would be far smaller.
  private static let tolerance = 1e-12
  private static let limit = 100

  init(_ likelihood: PolychoricLikelihood) { self.likelihood = likelihood }

  mutating func run(from start: Double) {
    var z = atanh(min(max(start, -0.95), 0.95))
    while !hasConverged, iterations < Self.limit {
      iterations += 1
      correlation = tanh(z)
      let next = step(from: z)
      hasConverged = (tanh(next) - correlation).magnitude <= Self.tolerance
      z = next
    }
    correlation = tanh(z)
  }

  /// The next z; narrows the bracket to the side of the root.
  private mutating func step(from z: Double) -> Double {
    let (score, information) = likelihood.score(at: correlation)
    // An impossible observation pulls towards independence.
    let pull = score ?? -correlation
    if pull > 0 { bracket.lower = z } else { bracket.upper = z }
    let middle = (bracket.lower + bracket.upper) / 2
    guard let score else {
      last = nil
      return middle
    }
    // dρ/dz = 1 − ρ².
    let scale = (1 - correlation) * (1 + correlation)
    let slope = secant(z, score * scale) ?? -information * scale * scale
    last = (z, score * scale)
    let next = z - score * scale / slope
    // At the root itself the step is nothing and stays on the bracket's edge.
    return next >= bracket.lower && next <= bracket.upper ? next : middle
  }

  /// The slope of U between the last point and this one, where it falls as at a maximum.
  private func secant(_ z: Double, _ score: Double) -> Double? {
    guard let last, last.z != z else { return nil }
    let slope = (score - last.score) / (z - last.z)
    return slope < 0 ? slope : nil
  }
}
