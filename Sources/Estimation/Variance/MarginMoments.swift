internal import LinearAlgebra
internal import Statistics
internal import Weighting

/// Moments of the margins' indicators x that residuals are taken on.
struct MarginMoments: Sendable {
  /// Cells × p.
  let indicators: Matrix
  /// Σ w x per stratum, or per sampling unit where those were drawn: groups × p.
  let sums: Matrix
  /// Σ f w² x xᵀ per variance: p × p.  Empty with clusters.
  let squares: [Matrix]
  private let calibration: Calibration

  /// nil where no margins were met.
  init?(_ weighted: WeightedWave) {
    guard let calibration = weighted.calibration else { return nil }
    (self.calibration, indicators) = (calibration, calibration.indicators)
    let design = weighted.design
    let groups = design.isUnclustered ? design.strata.count : design.clusters
    var byGroup = Matrix(rows: groups, columns: indicators.rows)
    var squaresByGroup = byGroup
    for block in weighted.blocks {
      let people = weighted.rows(block)
      let groupOfRow = design.isUnclustered ? people.strata : people.clusters
      for (row, weight) in people.weights.enumerated() {
        let (group, cell) = (Int(groupOfRow[row]), Int(people.cells[row]))
        byGroup[group, cell] += weight
        squaresByGroup[group, cell] += weight * weight
      }
    }
    sums = byGroup.times(indicators)
    squares =
      design.isUnclustered
      ? weighted.varianceTerms.map { Self.square(calibration.indicators, squaresByGroup, $0) } : []
  }

  /// Xᵀ diag(Σ f w²) X.
  private static func square(
    _ indicators: Matrix, _ squares: Matrix, _ terms: [StratumTerm]
  ) -> Matrix {
    let cells = (0..<indicators.rows).map { cell in
      terms.indices.reduce(0) { $0 + terms[$1].factor * squares[$1, cell] }
    }
    return indicators.transposeTimes(indicators.scalingRows(by: cells))
  }

  /// β of the regression on the margins, from sums per cell: p × m.
  func coefficients(_ cellSums: Matrix) -> Matrix {
    calibration.coefficients(ofCellSums: cellSums)
  }
}
