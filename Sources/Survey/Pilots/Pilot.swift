/// A figure known only within a range; low = mode = high where it is certain.
public struct Range3: Sendable, Equatable {
  public let low: Double
  public let mode: Double
  public let high: Double

  public init(low: Double, mode: Double, high: Double) {
    (self.low, self.mode, self.high) = (low, mode, high)
  }
  public init(_ certain: Double) { self.init(low: certain, mode: certain, high: certain) }
}

/// A candidate for funding.
public struct Pilot: Sendable, Equatable {
  public let id: String
  public let name: String
  public let sponsor: String
  /// Pounds.
  public let cost: Range3
  public let weeks: Double?
  /// Pilots without which this one cannot run.
  public let requires: [String]
  /// Pilots that cannot run beside it.
  public let excludes: [String]
  /// Judged score per criterion id.
  public let judged: [String: Range3]
  /// What a selection may limit it by; empty: none.
  public let group: String

  public init(
    id: String, name: String, sponsor: String, cost: Range3, weeks: Double?, requires: [String],
    excludes: [String], judged: [String: Range3], group: String = ""
  ) {
    (self.id, self.name, self.sponsor, self.cost) = (id, name, sponsor, cost)
    (self.weeks, self.requires, self.excludes) = (weeks, requires, excludes)
    (self.judged, self.group) = (judged, group)
  }
}

/// A claim that a pilot helps with a construct or theme, for some of the staff.
public struct Address: Sendable, Equatable {
  public enum Target: Sendable, Equatable {
    case construct(String)
    case theme(String)
  }
  /// One level of one segmentation; nil: everyone.
  public struct Scope: Sendable, Hashable {
    public let segment: String
    public let level: String
    public init(segment: String, level: String) { (self.segment, self.level) = (segment, level) }
  }
  public let pilot: String
  public let target: Target
  /// 0 none – 3 strong.
  public let effect: Int
  public let scope: Scope?

  public init(pilot: String, target: Target, effect: Int, scope: Scope?) {
    (self.pilot, self.target, self.effect, self.scope) = (pilot, target, effect, scope)
  }
}

/// Something a pilot delivers for a fixed price, paid on acceptance.
public struct Output: Sendable, Equatable {
  public let pilot: String
  public let output: String
  /// Pounds.
  public let price: Double
  /// ISO dates; `accepted` nil until it is.
  public let due: String?
  public let accepted: String?

  public init(pilot: String, output: String, price: Double, due: String?, accepted: String?) {
    (self.pilot, self.output, self.price) = (pilot, output, price)
    (self.due, self.accepted) = (due, accepted)
  }
}

/// Something pilots are compared by, on a scale fixed before anybody looks.
public struct Criterion: Sendable, Equatable {
  public enum Source: Sendable, Equatable {
    /// 100 − score in scope, effect-weighted.
    case shortfall
    /// Share of interviews that name the theme as a barrier, in %.
    case salience
    /// Staff in scope, in % of staff in post.
    case reach
    /// How far the scores in scope are not known: half the width of their intervals,
    /// effect-weighted, in points.
    case uncertainty
    /// A column of `pilots.csv`.
    case column(String)
  }
  public let id: String
  public let source: Source
  /// Worth nothing, and worth everything.
  public let worst: Double
  public let best: Double
  /// Worth of going from worst to best here, against other criteria.
  public let swing: Double
  /// Points of a scale that bends, ascending in raw; empty: straight from worst to best.
  public let knots: [ScaleKnot]
  /// The branch of the tree it stands on; nil: on none.
  public let group: CriterionGroup?

  public init(
    id: String, source: Source, worst: Double, best: Double, swing: Double,
    knots: [ScaleKnot] = [], group: CriterionGroup? = nil
  ) {
    (self.id, self.source, self.worst, self.best, self.swing) = (id, source, worst, best, swing)
    (self.knots, self.group) = (knots, group)
  }
}

/// Which pilots to compare, by what, and which sets of them may be funded.
public struct PilotPlan: Sendable, Equatable {
  public let pilots: [Pilot]
  public let addresses: [Address]
  public let outputs: [Output]
  public private(set) var criteria: [Criterion]
  /// Of criteria by the panel; where there are any, they say what swings are.
  public var comparisons: [CriterionComparison] = []
  public let selection: Selection
  public let weights: WeightKnowledge
  /// Whose swings count alike; empty: the criteria's own.
  public let panel: [PanelMember]
  /// nil: nothing is known beside the swings.
  public let limits: WeightLimits?
  /// The wave whose evidence counts.
  public let wave: String
  /// What the programme wants to know, in the order of the file.
  public var questions: [ProgrammeQuestion] = []
  /// The ISO date on which the register of outputs is read; nil: on no date, so that nothing
  /// is overdue.
  public var asOf: String?

  public init(
    pilots: [Pilot], addresses: [Address], outputs: [Output], criteria: [Criterion],
    selection: Selection, weights: WeightKnowledge, panel: [PanelMember] = [],
    limits: WeightLimits? = nil, wave: String
  ) {
    (self.pilots, self.addresses, self.outputs) = (pilots, addresses, outputs)
    (self.criteria, self.selection) = (criteria, selection)
    (self.weights, self.panel, self.limits, self.wave) = (weights, panel, limits, wave)
  }

  /// The same with other swings, one per criterion, and every criterion in no group.
  public func with(swings: [Double]) -> PilotPlan {
    precondition(swings.count == criteria.count, "a swing per criterion")
    var plan = self
    plan.criteria = zip(criteria, swings).map { criterion, swing in
      Criterion(
        id: criterion.id, source: criterion.source, worst: criterion.worst,
        best: criterion.best, swing: swing, knots: criterion.knots)
    }
    return plan
  }
}
