import Survey

/// A figure to be checked: what it truly is, and where Canvass prints it.
struct Figure: Sendable {
  enum Kind: Sendable {
    case mean, share, difference, reliability
    /// What Canvass might print; it does not.
    case candidate
  }

  let name: String
  let kind: Kind
  /// Of one role, not of everyone.
  let isOfRole: Bool
  let truth: Double
  let find: @Sendable (AnalysedSurvey) -> Finding?

  init(
    _ name: String, _ kind: Kind, isOfRole: Bool = false, truth: Double,
    _ find: @escaping @Sendable (AnalysedSurvey) -> Finding?
  ) {
    (self.name, self.kind, self.isOfRole) = (name, kind, isOfRole)
    (self.truth, self.find) = (truth, find)
  }
}

extension Figure {
  /// Everything that is checked, in the order of the page.
  static func all(_ truth: Truth) -> [Figure] {
    means(truth) + shares(truth) + differences(truth) + reliabilities(truth)
  }

  private static let items = Array(SimulatedStudy.items.indices)
  private static let view = Measure(kind: .construct, id: SimulatedStudy.construct)
  private static func item(_ index: Int) -> Measure {
    Measure(kind: .item, id: SimulatedStudy.items[index])
  }

  private static func means(_ truth: Truth) -> [Figure] {
    let ofRole = truth.mean(items) { $0.role == 2 }
    return [
      Figure("mean, item", .mean, truth: truth.mean([0])) { $0.estimate(item(0), .mean) },
      Figure("mean, construct", .mean, truth: truth.mean(items)) { $0.estimate(view, .mean) },
      Figure("mean, construct, role 3", .mean, isOfRole: true, truth: ofRole) {
        $0.estimate(view, .mean, role: 2)
      },
      Figure("mean, construct, replicate SE", .candidate, truth: truth.mean(items)) {
        $0.replicated(view, .mean)
      },
    ]
  }

  private static func shares(_ truth: Truth) -> [Figure] {
    let (half, most) = (truth.favourable([0]), truth.favourable([1]))
    let ofRole = truth.favourable([0]) { $0.role == 2 }
    return [
      Figure("favourable, item near \(Int(half.rounded())) %", .share, truth: half) {
        $0.estimate(item(0), .favourable)
      },
      Figure("favourable, item near \(Int(most.rounded())) %", .share, truth: most) {
        $0.estimate(item(1), .favourable)
      },
      Figure("favourable, construct", .share, truth: truth.favourable(items)) {
        $0.estimate(view, .favourable)
      },
      Figure("favourable, item, role 3", .share, isOfRole: true, truth: ofRole) {
        $0.estimate(item(0), .favourable, role: 2)
      },
    ]
  }

  private static func differences(_ truth: Truth) -> [Figure] {
    let group = truth.mean(items) { $0.group == 0 } - truth.mean(items) { $0.group != 0 }
    let role = truth.mean(items) { $0.role == 0 } - truth.mean(items) { $0.role != 0 }
    let share = truth.favourable([0]) { $0.role == 0 } - truth.favourable([0]) { $0.role != 0 }
    return [
      Figure("difference, construct mean, group 1", .difference, truth: group) {
        $0.contrast(view, .mean, group: 0)
      },
      Figure("difference, construct mean, role 1", .difference, truth: role) {
        $0.contrast(view, .mean, role: 0)
      },
      Figure("difference, item favourable, role 1", .difference, truth: share) {
        $0.contrast(item(0), .favourable, role: 0)
      },
    ]
  }

  private static func reliabilities(_ truth: Truth) -> [Figure] {
    guard let alpha = truth.alpha, let omega = truth.omega else { return [] }
    return [
      Figure("α", .reliability, truth: alpha) { $0.alpha },
      Figure("ω", .reliability, truth: omega) { $0.omega },
      Figure("α, Feldt", .candidate, truth: alpha) { $0.feldtAlpha },
      Figure("α, ln(1 − α) ± t·SE, linearised", .candidate, truth: alpha) { $0.linearisedAlpha },
    ]
  }
}
