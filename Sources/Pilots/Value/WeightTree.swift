internal import Survey

/// Criteria with their swings, in a tree of one or two levels.
///
///     wⱼ = (swing of the branch / Σ branches) · (swing of the criterion / Σ on its branch)
///
/// A criterion of no group is a branch of its own.  A swing of 0 gives a weight of 0;
/// where no swing of a level is above 0 nothing was said about it, and all count alike.
///
/// Source: von Winterfeldt & Edwards (1986), Decision Analysis and Behavioral Research.
struct WeightTree: Sendable, Equatable {
  struct Branch: Sendable, Equatable {
    let swing: Double
    /// Numbers of its criteria, and their swings.
    var criteria: [Int]
    var swings: [Double]
  }
  private(set) var branches: [Branch] = []

  /// `swings` gives a criterion's or group's swing in place of the study's, by id.
  init(_ criteria: [Criterion], swings: [String: Double] = [:]) {
    var places: [String: Int] = [:]
    for (number, criterion) in criteria.enumerated() {
      let swing = swings[criterion.id] ?? criterion.swing
      if let group = criterion.group, let place = places[group.id] {
        branches[place].criteria.append(number)
        branches[place].swings.append(swing)
        continue
      }
      if let group = criterion.group { places[group.id] = branches.count }
      branches.append(
        Branch(
          swing: criterion.group.map { swings[$0.id] ?? $0.swing } ?? swing, criteria: [number],
          swings: [criterion.group == nil ? 1 : swing]))
    }
  }

  /// Every criterion a branch of its own.
  init(swings: [Double]) {
    branches = swings.enumerated().map { Branch(swing: $1, criteria: [$0], swings: [1]) }
  }

  var criteria: Int { branches.reduce(0) { $0 + $1.criteria.count } }

  /// Weight per criterion, adding up to 1; empty without criteria.
  var shares: [Double] {
    var weights = [Double](repeating: 0, count: criteria)
    for (branch, share) in zip(branches, Self.shares(branches.map(\.swing))) {
      for (criterion, part) in zip(branch.criteria, Self.shares(branch.swings)) {
        weights[criterion] = share * part
      }
    }
    return weights
  }

  /// Whether something was said about every level.
  var isStated: Bool {
    Self.isStated(branches.map(\.swing)) && branches.allSatisfy { Self.isStated($0.swings) }
  }

  static func isStated(_ swings: [Double]) -> Bool { swings.contains { $0.isFinite && $0 > 0 } }

  /// Swings that count: all 1 where none is above 0.
  static func counted(_ swings: [Double]) -> [Double] {
    isStated(swings) ? swings.map { $0.isFinite && $0 > 0 ? $0 : 0 } : swings.map { _ in 1 }
  }

  private static func shares(_ swings: [Double]) -> [Double] {
    let counted = counted(swings)
    let total = counted.reduce(0, +)
    return counted.map { $0 / total }
  }
}
