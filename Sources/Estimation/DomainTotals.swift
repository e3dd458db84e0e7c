internal import LinearAlgebra
internal import Survey
internal import Weighting

/// Weighted sums of a panel's columns over one domain, in the full sample (row 0)
/// and in every replicate: (1 + R) × columns.
struct DomainTotals: Sendable {
  var sums: Matrix

  /// The full sample's Σ w N / Σ w D; nil where nobody contributes.
  func value(_ ratio: Ratio) -> Double? { value(ratio, row: 0) }

  /// The ratio in every replicate; nil where it does not exist.
  func draws(_ ratio: Ratio) -> [Double?] {
    (1..<max(sums.rows, 1)).map { value(ratio, row: $0) }
  }

  private func value(_ ratio: Ratio, row: Int) -> Double? {
    let base = sums[row, ratio.denominator]
    return base > 0 ? sums[row, ratio.numerator] / base : nil
  }

  /// The full sample's totals alone of everybody in `known` but not here.
  func rest(of known: DomainTotals) -> DomainTotals {
    var rest = Matrix(rows: 1, columns: sums.columns)
    for column in 0..<sums.columns { rest[0, column] = known.sums[0, column] - sums[0, column] }
    return DomainTotals(sums: rest)
  }

  static func + (left: DomainTotals, right: DomainTotals) -> DomainTotals {
    DomainTotals(sums: left.sums.adding(right.sums))
  }
}

extension WeightedWave {
  /// Totals of every level of several segmentations.
  ///
  /// Respondents are summed away here, and here the time goes: for each panel of
  /// rows one product per level of replicate weights W and panel values Y,
  ///
  ///     T_l += W_lᵀ Y_l      2 · (1 + R) · n_l · columns flops
  ///
  /// Rows stand sorted by level, so nothing is multiplied by zero.
  ///
  /// - Parameter segmentations: level codes per respondent, and how many levels.
  func totals(
    of values: Matrix, by segmentations: [(codes: [UInt16], levels: Int)]
  ) -> [[DomainTotals]] {
    let zero = DomainTotals(sums: Matrix(rows: replicates + 1, columns: values.columns))
    var totals = segmentations.map { Array(repeating: zero, count: $0.levels) }
    for panel in replicatePanels {
      let weights = replicateWeights(of: panel)
      for (number, segmentation) in segmentations.enumerated() {
        let rows = DomainRows(
          codes: Array(segmentation.codes[panel.rows]), levels: segmentation.levels)
        let sortedWeights = weights.selectingRows(rows.order)
        let sortedValues = values.selectingRows(rows.order.map { $0 + panel.rows.lowerBound })
        for (level, block) in rows.blocks.enumerated() where !block.isEmpty {
          let product = sortedWeights.transposeTimes(sortedValues, inRows: block)
          totals[number][level] = totals[number][level] + DomainTotals(sums: product)
        }
      }
    }
    return totals
  }
}
