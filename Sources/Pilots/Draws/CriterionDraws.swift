internal import LinearAlgebra
internal import Statistics
internal import Survey

/// The utilities of every candidate on one criterion, in any draw.
struct CriterionDraws: Sendable {
  /// At the released figures and the most likely judgements, one per candidate.
  let points: [Double]
  let variation: Variation

  enum Variation: Sendable {
    /// The same in every draw.
    case none
    /// Replicates × candidates, computed once per replicate and not per draw.
    case survey(Matrix)
    case interviews(Matrix)
    case judgements([NamedDraw], ValueScale)
  }

  /// What makes it differ from draw to draw.
  var source: UncertaintySource? {
    switch variation {
    case .none: nil
    case .survey: .survey
    case .interviews: .interviews
    case .judgements: .judgements
    }
  }

  /// Whether any draw differs from another.
  var isUncertain: Bool {
    switch variation {
    case .none: false
    case .survey(let table), .interviews(let table): table.rows > 1
    case .judgements(let named, _): named.contains { !$0.range.isCertain }
    }
  }

  init(points: [Double], _ variation: Variation) {
    (self.points, self.variation) = (points, variation)
  }

  /// From the criterion's scores, one per candidate.
  init(
    _ criterion: Criterion, scale: ValueScale, raw: [RawScore], names: [String],
    survey: JointReplicates, interviews: JointReplicates
  ) {
    points = raw.map { scale.utility($0.point) }
    switch criterion.source {
    case .reach, .uncertainty: variation = .none
    case .shortfall: variation = .survey(Self.table(raw, scale, survey))
    case .salience: variation = .interviews(Self.table(raw, scale, interviews))
    case .column:
      let named = zip(raw, names).map { score, name in
        NamedDraw(score.range, name: "\(name)\u{1F}\(criterion.id)")
      }
      variation = .judgements(named, scale)
    }
  }

  private static func table(
    _ raw: [RawScore], _ scale: ValueScale, _ replicates: JointReplicates
  ) -> Matrix {
    var utilities = Matrix(rows: replicates.columns, columns: raw.count)
    for replicate in 0..<replicates.columns {
      let read = replicates.reader(column: replicate)
      for candidate in raw.indices {
        utilities[replicate, candidate] = scale.utility(raw[candidate].value(read))
      }
    }
    return utilities
  }
}

extension RawScore {
  fileprivate var range: Range3 {
    if case .judged(let range) = self { range } else { Range3(point) }
  }
}
