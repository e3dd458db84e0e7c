package import LinearAlgebra

/// What raking does to variance: only the part of a measure that the margins do
/// not explain varies from sample to sample.
///
/// The linearised value z of a unit becomes the residual of its regression on the
/// margins' indicators X, weighted by the design weights d:
///
///     e = z − X (XᵀDX)⁻¹ XᵀD z
///
/// Units of one cell share a row of X, so the regression is done on cell sums.
///
/// Source: Deville & Särndal (1992), doi:10.1080/01621459.1992.10475217; R's
/// `calibrate(calfun = "raking")`.
package struct Calibration: Sendable {
  package let cellOfRow: [Int32]
  private let designWeights: [Double]
  /// cells × p indicators of margin levels, linearly independent.
  package let indicators: Matrix
  /// Cholesky factor of XᵀDX.
  private let factor: Matrix

  init(cells: RakingCells, designWeights: [Double]) {
    (cellOfRow, self.designWeights) = (cells.cellOfRow, designWeights)
    let totals = cells.totals(of: designWeights)
    let all = Self.indicators(cells)
    let independent = Self.gram(all, totals).independentColumns()
    indicators = all.selectingColumns(independent)
    do {
      factor = try Self.gram(indicators, totals).cholesky()
    } catch {
      preconditionFailure("independent margins have a singular cross-product: \(error)")
    }
  }

  /// Replaces each column of linearised values by its residual.
  func formResiduals(of values: inout Matrix) {
    let explained = indicators.times(coefficients(ofCellSums: cellSums(values)))
    for column in 0..<values.columns {
      let fit = explained.column(column)
      var residuals = values.mutableColumn(column)
      for row in residuals.indices { residuals[row] -= fit[Int(cellOfRow[row])] }
    }
  }

  /// (XᵀDX)⁻¹ XᵀD z from sums of d·z per cell (cells × m): p × m.
  package func coefficients(ofCellSums sums: Matrix) -> Matrix {
    factor.solve(indicators.transposeTimes(sums))
  }

  /// The weights of the regression, per row.
  package var regressionWeights: [Double] { designWeights }

  /// Design-weighted sums per cell: cells × m.
  private func cellSums(_ values: borrowing Matrix) -> Matrix {
    var sums = Matrix(rows: indicators.rows, columns: values.columns)
    for column in 0..<values.columns {
      let source = values.column(column)
      var target = sums.mutableColumn(column)
      for row in source.indices where source[row] != 0 {
        target[Int(cellOfRow[row])] += designWeights[row] * source[row]
      }
    }
    return sums
  }

  private static func indicators(_ cells: RakingCells) -> Matrix {
    let levels = cells.levelOfCell.map { ($0.max() ?? 0) + 1 }
    var matrix = Matrix(rows: cells.count, columns: levels.reduce(0, +))
    var offset = 0
    for (margin, count) in levels.enumerated() {
      for (cell, level) in cells.levelOfCell[margin].enumerated() {
        matrix[cell, offset + level] = 1
      }
      offset += count
    }
    return matrix
  }

  /// XᵀDX from cell totals of d.
  private static func gram(_ x: Matrix, _ totals: [Double]) -> Matrix {
    var scaled = x
    for column in 0..<x.columns {
      for row in 0..<x.rows { scaled[row, column] *= totals[row] }
    }
    return x.transposeTimes(scaled)
  }
}
