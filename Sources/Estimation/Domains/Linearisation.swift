internal import LinearAlgebra
internal import Survey
internal import Weighting

/// Linearised values of a panel's ratios in one domain, and how much respondents differ.
struct Linearisation {
  /// respondents × ratios; 0 outside the domain.
  var values: Matrix
  /// Σ w (N − θD)² / Σ w D² per ratio, the variance among respondents.
  var spread: [Double]

  /// The first-order effect of each respondent on θ = Σ w N / Σ w D, weight aside:
  ///
  ///     z = (N − θ D) / Σ w D
  ///
  /// O(rows · ratios).  Source: Woodruff (1971), doi:10.1080/01621459.1971.10482279.
  init(
    of ratios: [Ratio], _ panel: Matrix, rows: ArraySlice<Int>, totals: DomainTotals,
    weights: RespondentWeights
  ) {
    values = Matrix(rows: panel.rows, columns: ratios.count)
    spread = []
    for (index, ratio) in ratios.enumerated() {
      guard let theta = totals.value(ratio) else {
        spread.append(0)
        continue
      }
      let scale = 1 / totals.sums[ratio.denominator]
      let numerator = panel.column(ratio.numerator)
      let denominator = panel.column(ratio.denominator)
      var column = values.mutableColumn(index)
      var (squares, bases) = (0.0, 0.0)
      for row in rows {
        let residual = numerator[row] - theta * denominator[row]
        column[row] = residual * scale
        squares += weights[row] * residual * residual
        bases += weights[row] * denominator[row] * denominator[row]
      }
      spread.append(bases > 0 ? squares / bases : 0)
    }
  }
}
