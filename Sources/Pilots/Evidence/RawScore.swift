internal import Survey

/// How a pilot's score on a criterion, in the criterion's own unit, follows from
/// what is known.
enum RawScore: Sendable, Equatable {
  /// Not drawn.
  case certain(Double)
  /// Triangular where the ends differ.
  case judged(Range3)
  /// Σ weight · (100 − mean score), in points.
  case shortfall([Term])
  /// Σ weight · the largest share of interviews, in %.
  case salience([Term])

  /// One claim of the pilot: its weight and the figures it rests on, at least one.
  struct Term: Sendable, Equatable {
    let weight: Double
    let cells: [EvidenceCell]
  }

  /// The score with each figure as `read` sees it.
  func value(_ read: (EvidenceCell) -> Double) -> Double {
    switch self {
    case .certain(let value): value
    case .judged(let range): range.mode
    case .shortfall(let terms):
      terms.reduce(0) { $0 + $1.weight * (100 - Self.largest($1.cells, read)) }
    case .salience(let terms):
      terms.reduce(0) { $0 + $1.weight * Self.largest($1.cells, read) }
    }
  }

  /// At the released figures and the most likely judgement.
  var point: Double { value(\.point) }

  /// Every figure it rests on.
  var cells: [EvidenceCell] {
    switch self {
    case .certain, .judged: []
    case .shortfall(let terms), .salience(let terms): terms.flatMap(\.cells)
    }
  }

  private static func largest(
    _ cells: [EvidenceCell], _ read: (EvidenceCell) -> Double
  ) -> Double {
    cells.reduce(-.infinity) { max($0, read($1)) }
  }
}

/// A pilot on one criterion: the score's rule with its trail, or what stands in
/// its way.
struct CriterionEvidence: Sendable, Equatable {
  /// nil where there is an obstacle.
  let raw: RawScore?
  let trail: [TrailStep]
  /// Why there is no score.
  let obstacles: [String]

  /// `make` is asked only where nothing stands in the way.
  init(trail: [TrailStep], obstacles: [String] = [], _ make: () -> RawScore) {
    raw = obstacles.isEmpty ? make() : nil
    (self.trail, self.obstacles) = (trail, obstacles)
  }
}
