package import LinearAlgebra
internal import Statistics

/// What calibration does to variance: only the part of a measure that the margins do
/// not explain varies from sample to sample.
///
/// With w_i = d_i F(x_i′λ), and λ solving for the margins, the derivative of Σ w z by a
/// start weight d_i, times d_i, is w_i e_i with
///
///     e = z − X (XᵀPX)⁻¹ XᵀP z,     P = diag(d_i F′(x_i′λ))
///
/// so residuals are of a regression with d F′: the raked weights where F is raking's,
/// the start weights where it is linear.  Units of one cell share a row of X, so the
/// regression is done on cell sums.  What the sample itself tells the margins, its share
/// of unknown levels, is taken as given.
///
/// Source: Deville & Särndal (1992), doi:10.1080/01621459.1992.10475217; with F′: Kott
/// (2006), Survey Methodology 32, 133–142.
package struct Calibration: Sendable {
  private let cellOfRow: CellNumbers
  /// The weights of the regression, per row: the diagonal of P.
  package let regressionWeights: RespondentWeights
  /// cells × p indicators of margin levels, linearly independent.
  package let indicators: Matrix
  /// Cholesky factor of XᵀPX.
  private let factor: Matrix

  /// `pull` is the diagonal of P, not negative; R's `calibrate` has the start weights there.
  init(cells: CalibrationCells, pull: RespondentWeights) {
    (cellOfRow, regressionWeights) = (cells.cellOfRow, pull)
    let totals = cells.totals(of: pull)
    let all = cells.targets(for: totals).indicators
    let independent = all.transposeTimes(all.scalingRows(by: totals)).independentColumns()
    indicators = all.selectingColumns(independent)
    do {
      factor = try indicators.transposeTimes(indicators.scalingRows(by: totals)).cholesky()
    } catch {
      preconditionFailure("independent margins have a singular cross-product: \(error)")
    }
  }

  /// Replaces each column of linearised values by its residual.
  func formResiduals(of values: inout Matrix) {
    let explained = indicators.times(coefficients(ofCellSums: cellSums(values)))
    let cells = cells(ofRows: 0..<values.rows)
    for column in 0..<values.columns {
      let fit = explained.column(column)
      var residuals = values.mutableColumn(column)
      for row in residuals.indices { residuals[row] -= fit[Int(cells[row])] }
    }
  }

  /// (XᵀPX)⁻¹ XᵀP z from sums of P z per cell (cells × m): p × m.
  package func coefficients(ofCellSums sums: Matrix) -> Matrix {
    factor.solve(indicators.transposeTimes(sums))
  }

  /// Cells of consecutive respondents.
  package func cells(ofRows rows: Range<Int>) -> [Int32] { cellOfRow.numbers(of: rows) }

  /// Sums per cell, weighted by P: cells × m.
  private func cellSums(_ values: borrowing Matrix) -> Matrix {
    var sums = Matrix(rows: indicators.rows, columns: values.columns)
    let rows = 0..<values.rows
    let (cells, pull) = (cells(ofRows: rows), regressionWeights.weights(of: rows))
    for column in 0..<values.columns {
      let source = values.column(column)
      var target = sums.mutableColumn(column)
      for row in source.indices where source[row] != 0 {
        target[Int(cells[row])] += pull[row] * source[row]
      }
    }
    return sums
  }
}
