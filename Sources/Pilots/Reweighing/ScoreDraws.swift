internal import LinearAlgebra
internal import Statistics

/// Draws of scores about their points that tell no more of a respondent than how far scores
/// vary, and together with which others.
///
/// The replicates themselves would tell more: their weights can be made again from the seed,
/// and enough means with known weights give the answers away.  So what is drawn here is
/// normal, with the replicates' covariance C rounded to 10⁻⁶ and nothing else of them:
///
///     d = V √λ z,   C = V diag(λ) Vᵀ,   z ~ N(0, 1)
///
/// Judgements are no respondent's; theirs are drawn from their triangles.
struct ScoreDraws {
  private let joint: JointDraws

  init(_ joint: JointDraws) { self.joint = joint }

  /// Draws × (candidates × criteria); none where a covariance has no decomposition.
  func deviations(_ draws: Int) -> [[Double]] {
    let criteria = joint.criteria.count
    var found = Array(
      repeating: [Double](repeating: 0, count: joint.candidates * criteria), count: draws)
    for columns in [columns(of: .survey), columns(of: .interviews)] where !columns.isEmpty {
      guard
        let drawn = normal(like: columns.map(\.table), draws: draws, stream: columns[0].criterion)
      else { return [] }
      for (place, column) in columns.enumerated() {
        for candidate in 0..<joint.candidates {
          let source = drawn.column(place * joint.candidates + candidate)
          for draw in 0..<draws {
            found[draw][candidate * criteria + column.criterion] = source[draw]
          }
        }
      }
    }
    addJudgements(to: &found)
    return found
  }

  private typealias Column = (criterion: Int, table: Matrix)

  /// Criteria of one source, each with its replicates × candidates.
  private func columns(of source: UncertaintySource) -> [Column] {
    joint.criteria.enumerated().compactMap { index, criterion in
      switch (criterion.variation, source) {
      case (.survey(let table), .survey), (.interviews(let table), .interviews):
        table.rows > 1 ? (index, table) : nil
      default: nil
      }
    }
  }

  /// Draws × the columns of all tables.
  private func normal(like tables: [Matrix], draws: Int, stream: Int) -> Matrix? {
    let columns = tables.reduce(0) { $0 + $1.columns }
    let covariance = Matrix(rows: tables[0].rows, sideBySide: tables).roundedCovariance()
    guard let eigen = try? covariance.symmetricEigen() else { return nil }
    let roots = eigen.values.map { max($0, 0).squareRoot() }
    var normals = Matrix(rows: draws, columns: columns)
    for draw in 0..<draws {
      var generator = CounterGenerator(
        seed: joint.seed, purpose: .reweighing, stream: stream << 32 + draw)
      for column in 0..<columns { normals[draw, column] = roots[column] * generator.normal() }
    }
    return normals.times(eigen.vectors.transposed())
  }

  private func addJudgements(to found: inout [[Double]]) {
    var block = Matrix(rows: found.count, columns: joint.candidates)
    for (index, criterion) in joint.criteria.enumerated() {
      guard case .judgements = criterion.variation else { continue }
      joint.fill(&block, criterion: index, from: 0)
      for candidate in 0..<joint.candidates {
        for draw in found.indices {
          found[draw][candidate * joint.criteria.count + index] =
            block[draw, candidate] - criterion.points[candidate]
        }
      }
    }
  }
}

extension Matrix {
  /// Of the columns, over rows − 1, to six decimals.
  fileprivate func roundedCovariance() -> Matrix {
    var centred = self
    for index in 0..<columns {
      var column = centred.mutableColumn(index)
      let mean = column.indices.reduce(0) { $0 + column[$1] } / Double(rows)
      for row in column.indices { column[row] -= mean }
    }
    var covariance = centred.crossProduct()
    for row in 0..<columns {
      for column in 0..<columns {
        let value = covariance[row, column] / Double(rows - 1)
        covariance[row, column] = (value * 1e6).rounded() / 1e6
      }
    }
    return covariance
  }
}
