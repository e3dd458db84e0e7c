public import Survey

/// What it takes to rank the candidates and to choose among them with other weights than the
/// study's: for a page that has no engine.
public struct Reweighing: Sendable, Equatable {
  /// Those that can be ranked, in the plan's order.
  public let pilots: [Pilot]
  /// Candidates × criteria, 0 worst – 1 best, at the released figures.
  public let utilities: [[Double]]
  /// Members, by their place among the pilots, of every set that keeps the rules at the likely
  /// costs and that no other beats whatever the weights: the best set at any weights is one of
  /// them.  nil: there are too many sets to try.
  public let sets: [[Int]]?
  /// Of each draw, by how much utilities differ from their points: candidates × criteria, the
  /// criteria of a candidate side by side.
  public let deviations: [[Double]]

  public init(pilots: [Pilot], utilities: [[Double]], sets: [[Int]]?, deviations: [[Double]]) {
    (self.pilots, self.utilities, self.sets) = (pilots, utilities, sets)
    self.deviations = deviations
  }
}

extension Reweighing {
  /// nil: fewer than two candidates can be ranked, or all is decided by one criterion.
  ///
  /// `feasible`: sets that keep the rules at the likely costs; nil: too many.
  init?(_ candidates: Candidates, _ joint: JointDraws, feasible: [PilotSet]?, draws: Int = 500) {
    let utilities = candidates.utilities
    guard utilities.count > 1, let criteria = utilities.first?.count, criteria > 1 else {
      return nil
    }
    let sets = feasible.map { CoreIndex.nonDominated($0, values: utilities).map(Array.init) }
    self.init(
      pilots: candidates.pilots, utilities: utilities, sets: sets,
      deviations: ScoreDraws(joint).deviations(draws))
  }
}
