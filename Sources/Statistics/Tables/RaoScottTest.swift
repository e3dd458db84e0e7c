public import LinearAlgebra

/// Whether two classifications are associated, from a table of estimated shares and their
/// covariance under the design: Pearson's statistic with Rao and Scott's second-order
/// correction, as an F test.
public struct RaoScottTest: Sendable, Equatable {
  /// X² / tr Δ.
  public let f: Double
  /// (tr Δ)² / tr Δ², and that times the design's df; fractions.
  public let df1: Double
  public let df2: Double
  public let p: Double
  /// √(X²/N / (min(r, c) − 1)), 0–1.
  public let cramersV: Double
}

/// Why a table has no test.
public enum TableError: Error, Sendable, Equatable {
  /// Rows or columns with anybody in them are fewer than two.
  case oneRow, oneColumn
  case noDegreesOfFreedom
  /// So many cells are empty that the interaction cannot be estimated, or nothing varies.
  case tooSparse
}

extension RaoScottTest {
  /// Tests a table of shares p (r × c, summing to 1).
  ///
  ///     X²/N = Σ (p_ij − p_i. p_.j)² / (p_i. p_.j)
  ///     Δ    = (Cᵀ D⁻¹ C)⁻¹ (Cᵀ D⁻¹ V D⁻¹ C),   F = (X²/N) / tr Δ
  ///
  /// with D = diag(p), 1/0 taken as 0, and C a basis of the interactions: Helmert contrasts
  /// of rows by those of columns.  Any N cancels.  O((rc)³): two
  /// factorisations and a solution.
  ///
  /// - Parameters:
  ///   - shares: r × c; rows and columns without anybody are left out.
  ///   - covariance: rc × rc, of the shares column after column.
  ///   - df: PSUs − strata, of those in the table.
  /// - Throws: ``TableError``.
  ///
  /// Source: Rao & Scott (1984), doi:10.1214/aos/1176346391; Thomas & Rao (1987),
  /// doi:10.1080/01621459.1987.10478476; R's `svychisq(statistic = "F")`.
  public init(shares: Matrix, covariance: Matrix, df: Int) throws(TableError) {
    precondition(covariance.rows == shares.rows * shares.columns, "covariance of all cells")
    let rows = (0..<shares.rows).filter { row in
      (0..<shares.columns).contains { shares[row, $0] > 0 }
    }
    let columns = (0..<shares.columns).filter { column in rows.contains { shares[$0, column] > 0 } }
    guard rows.count > 1 else { throw .oneRow }
    guard columns.count > 1 else { throw .oneColumn }
    guard df > 0 else { throw .noDegreesOfFreedom }
    let cells = columns.flatMap { column in rows.map { column * shares.rows + $0 } }
    let table = shares.selectingRows(rows).selectingColumns(columns)
    let delta = try Self.delta(
      table, covariance.selectingRows(cells).selectingColumns(cells))
    let trace = (0..<delta.rows).reduce(0) { $0 + delta[$1, $1] }
    let squares = (0..<delta.rows).reduce(0) { sum, i in
      sum + (0..<delta.rows).reduce(0) { $0 + delta[i, $1] * delta[$1, i] }
    }
    guard trace > 0, squares > 0 else { throw .tooSparse }
    let pearson = Self.pearson(table)
    f = pearson / trace
    df1 = trace * trace / squares
    df2 = df1 * Double(df)
    p = UpperTail.fisher(f, df1, df2)
    cramersV = min(1, (pearson / Double(min(rows.count, columns.count) - 1)).squareRoot())
  }

  /// Σ (p − p_i. p_.j)² / (p_i. p_.j).
  private static func pearson(_ table: Matrix) -> Double {
    let rows = (0..<table.rows).map { row in
      (0..<table.columns).reduce(0) { $0 + table[row, $1] }
    }
    return (0..<table.columns).reduce(0) { sum, column in
      let total = (0..<table.rows).reduce(0) { $0 + table[$1, column] }
      return rows.indices.reduce(sum) { sum, row in
        let expected = rows[row] * total
        let residual = table[row, column] - expected
        return sum + residual * residual / expected
      }
    }
  }

  private static func delta(_ table: Matrix, _ covariance: Matrix) throws(TableError) -> Matrix {
    let (r, c) = (table.rows, table.columns)
    let inverse = table.span.indices.map { table.span[$0] > 0 ? 1 / table.span[$0] : 0 }
    /// Cᵀ D⁻¹ M.
    func contrasted(_ matrix: Matrix) -> Matrix {
      matrix.scalingRows(by: inverse).interactions(of: r, by: c)
    }
    let numerator = contrasted(contrasted(covariance).transposed())
    let information = contrasted(Matrix.identity(r * c).interactions(of: r, by: c).transposed())
    guard information.isDefinite else { throw .tooSparse }
    do { return try information.cholesky().solve(numerator) } catch { throw .tooSparse }
  }
}

extension Matrix {
  /// Whether no column is rounding away from what the others span.  Where levels share labels
  /// that nobody chose, one is, and a Cholesky factor found is rounding.
  fileprivate var isDefinite: Bool {
    let scale = (0..<rows).map { self[$0, $0] > 0 ? 1 / self[$0, $0].squareRoot() : 0 }
    let alike = scalingRows(by: scale).transposed().scalingRows(by: scale)
    return alike.independentColumns(tolerance: 1e-9).count == rows
  }
}

extension Matrix {
  /// Cᵀ M, with C the products of Helmert contrasts of the rows and of the columns of an r × c
  /// table, by (r − 1)(c − 1) interactions, orthogonal to all margins.
  ///
  /// A Helmert contrast is what stands before, less so many times what comes next.  Each column
  /// of M is a table, column after column; O(rc) for each.
  fileprivate func interactions(of r: Int, by c: Int) -> Matrix {
    var result = Matrix(rows: (r - 1) * (c - 1), columns: columns)
    for index in 0..<columns {
      let table = column(index)
      var before = [Double](repeating: 0, count: r - 1)
      for j in 0..<c {
        var above = 0.0
        for i in 0..<r - 1 {
          above += table[j * r + i]
          let contrast = above - Double(i + 1) * table[j * r + i + 1]
          if j > 0 {
            result[(j - 1) * (r - 1) + i, index] = before[i] - Double(j) * contrast
          }
          before[i] += contrast
        }
      }
    }
    return result
  }
}
