/// Candidates' values while one criterion's weight moves and the others share the
/// rest in their old proportions.
///
///     v(t) = t·u + (1 − t)·R,   R = Σ over the others wⱼuⱼ / (1 − w)
///
/// linear in t for every candidate, and so for every set of them.
struct ReweighedCandidates: Sendable {
  /// Of the criterion that moves, and the mean of the others.
  private let own: [Double]
  private let rest: [Double]
  let now: Double

  /// nil where the others have no weight whose proportions they could keep.
  init?(_ utilities: [[Double]], weights: [Double], moving criterion: Int) {
    now = weights[criterion]
    let others = weights.replacing(criterion, with: 0)
    let total = others.reduce(0, +)
    guard total > 0 else { return nil }
    own = utilities.map { $0[criterion] }
    rest = utilities.map { $0.weighed(by: others) / total }
  }

  /// Values where it weighs `weight`, 0–1.
  func values(at weight: Double) -> [Double] {
    zip(own, rest).map { weight * $0 + (1 - weight) * $1 }
  }

  /// The weight at which two sets are worth the same; nil where their lines do not
  /// cross.
  func crossing(_ a: PilotSet, _ b: PilotSet) -> Double? {
    func difference(_ values: [Double]) -> Double {
      a.reduce(0) { $0 + values[$1] } - b.reduce(0) { $0 + values[$1] }
    }
    let (gained, lost) = (difference(own), difference(rest))
    return gained == lost ? nil : lost / (lost - gained)
  }
}
