internal import LinearAlgebra

/// How far a respondent's answers lie from everybody's.
public struct MahalanobisDistance: Sendable, Equatable {
  /// D².
  public let squared: Double
  /// Items it is over, the degrees of freedom of its χ².
  public let items: Int

  /// P(χ² ≥ D²), were answers normal.
  public var p: Double { UpperTail.chiSquared(squared, df: Double(items)) }
}

/// Why answers have no distances.
public enum AnswerSpaceError: Error, Sendable, Equatable {
  /// No item has two different answers.
  case noVariation
  /// Two items (their numbers) that hardly anybody answered both.
  case neverTogether(Int, Int)
  /// So few respondents answered some two items that every distance would be alike.
  case tooFewRespondents(Int, items: Int)
}

/// Where the answers of a survey lie: means, and how items go together.
public struct AnswerSpace: Sendable {
  /// Items distances are over, ascending.
  public let items: [Int]
  /// Items left out: constant, or fixed by the others.
  public let dropped: [Int]
  private let means: [Double]
  /// Cholesky factor of their covariance, and its inverse Ω.
  private let factor: Matrix
  private let inverse: Matrix

  /// Means and pairwise covariances of the items, unweighted: whether somebody is unusual
  /// is asked of those who answered, not of the population.
  ///
  /// Constant items are left out, then those that make the covariance singular (or, as
  /// pairwise covariances can be, indefinite), so that what remains is positive definite.
  /// O(np² + p³).
  ///
  /// - Throws: ``AnswerSpaceError`` where no distances exist.
  public init(of sheet: AnswerSheet) throws(AnswerSpaceError) {
    let moments = PairwiseCovariance(of: sheet)
    let varying = (0..<sheet.items).filter { moments.covariance[$0, $0] > 0 }
    guard !varying.isEmpty else { throw .noVariation }
    try moments.refuseThinPairs(varying)

    let covariance = moments.covariance.selecting(varying)
    let kept = covariance.independentColumns()
    items = kept.map { varying[$0] }
    dropped = (0..<sheet.items).filter { [items] in !items.contains($0) }
    means = items.map { moments.means[$0] }
    // The pivoted factorisation that chose the columns has shown that this one exists.
    guard let factor = try? covariance.selecting(kept).cholesky() else { throw .noVariation }
    (self.factor, inverse) = (factor, factor.inverseOfFactored())
  }

  /// D² of every respondent over the items answered; nil where none of them is.
  ///
  ///     D² = (a − ā)ₒᵀ Sₒₒ⁻¹ (a − ā)ₒ        o: the items answered
  ///
  /// Without a factorisation per pattern of missing answers: with Ω = S⁻¹ and z = a − ā,
  /// zero where missing,
  ///
  ///     v = Ωz,   D² = zᵀv − vₘᵀ Ωₘₘ⁻¹ vₘ     m: the items missing
  ///
  /// as Sₒₒ⁻¹ is the Schur complement of Ωₘₘ.  One solve for all respondents of a sheet,
  /// 2np² flops, and a system as large as |m| for each who left something out.
  ///
  /// Source: Mahalanobis (1936); as a sign of carelessness: Meade & Craig (2012),
  /// doi:10.1037/a0028085.
  public func distances(of sheet: AnswerSheet) -> [MahalanobisDistance?] {
    sheet.blocks(of: 4096).flatMap { block in
      let part = sheet.respondents(block)
      let deviations = deviations(part)
      let solved = factor.solve(deviations)
      return (0..<part.respondents).map { row -> MahalanobisDistance? in
        let missing = items.indices.filter { !part.isAnswered(items[$0], by: row) }
        guard missing.count < items.count else { return nil }
        let whole = items.indices.reduce(0) { $0 + deviations[$1, row] * solved[$1, row] }
        let excess = self.excess(missing.map { solved[$0, row] }, missing)
        return MahalanobisDistance(
          squared: max(0, whole - excess), items: items.count - missing.count)
      }
    }
  }

  /// a − ā, 0 where missing: a respondent is a column of items × respondents.
  private func deviations(_ sheet: AnswerSheet) -> Matrix {
    var deviations = Matrix(rows: items.count, columns: sheet.respondents)
    for (index, item) in items.enumerated() {
      let (column, labels) = (sheet.answers[item], sheet.labels[item])
      for row in column.indices where Int(column[row]) < labels {
        deviations[index, row] = Double(column[row]) - means[index]
      }
    }
    return deviations
  }

  /// vₘᵀ Ωₘₘ⁻¹ vₘ.
  private func excess(_ values: [Double], _ missing: [Int]) -> Double {
    guard !missing.isEmpty,
      let part = try? inverse.selecting(missing).cholesky()
    else { return 0 }
    let right = Matrix(rows: values.count, columns: 1, columnMajor: values)
    let solved = part.solve(right)
    return values.indices.reduce(0) { $0 + values[$1] * solved[$1, 0] }
  }
}

extension PairwiseCovariance {
  /// A covariance needs two respondents, and distances over p items more than p.
  fileprivate func refuseThinPairs(_ items: [Int]) throws(AnswerSpaceError) {
    var least = Double.infinity
    for j in items {
      for i in items where i <= j {
        guard pairs[i, j] > 1 else { throw .neverTogether(i, j) }
        least = min(least, pairs[i, j])
      }
    }
    guard Int(least) > items.count else {
      throw .tooFewRespondents(Int(least), items: items.count)
    }
  }
}

extension Matrix {
  /// Rows and columns named of a square matrix.
  fileprivate func selecting(_ order: [Int]) -> Matrix {
    selectingColumns(order).selectingRows(order)
  }
}

extension AnswerSheet {
  fileprivate func isAnswered(_ item: Int, by row: Int) -> Bool {
    Int(answers[item][row]) < labels[item]
  }
}
