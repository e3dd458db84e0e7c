internal import LinearAlgebra
internal import Statistics
internal import Survey

/// The utilities of every candidate on one criterion, in any draw.
enum CriterionDraws: Sendable {
  /// Candidates × replicates, computed once per replicate and not per draw.
  case table(Matrix, Cycle)
  case judged([NamedDraw], ValueScale)

  /// Which replicate a draw reads.
  enum Cycle: Sendable, Equatable {
    case survey
    case interviews
  }

  /// From the criterion's scores, one per candidate.
  init(
    _ criterion: Criterion, scale: ValueScale, raw: [RawScore], names: [String],
    survey: JointReplicates, interviews: JointReplicates
  ) {
    switch criterion.source {
    case .shortfall, .reach: self = .table(Self.table(raw, scale, survey), .survey)
    case .salience: self = .table(Self.table(raw, scale, interviews), .interviews)
    case .column:
      let named = zip(raw, names).map { score, name in
        NamedDraw(score.range, name: "\(name)\u{1F}\(criterion.id)")
      }
      self = .judged(named, scale)
    }
  }

  private static func table(
    _ raw: [RawScore], _ scale: ValueScale, _ replicates: JointReplicates
  ) -> Matrix {
    var utilities = Matrix(rows: raw.count, columns: replicates.columns)
    for column in 0..<replicates.columns {
      let read = replicates.reader(column: column)
      for row in raw.indices { utilities[row, column] = scale.utility(raw[row].value(read)) }
    }
    return utilities
  }
}

extension RawScore {
  fileprivate var range: Range3 {
    if case .judged(let range) = self { range } else { Range3(point) }
  }
}
