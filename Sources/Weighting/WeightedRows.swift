internal import Statistics

/// What weights, margins and design say of some consecutive respondents, at hand for loops.
package struct WeightedRows: Sendable {
  /// Rows of the wave; entry i of every list is of its ith row.
  package let rows: Range<Int>
  package let weights: [Double]
  /// Sampling unit, and its stratum.
  package let clusters: [Int32]
  package let strata: [Int32]
  /// Cell of the margins and weight of the regression on them; empty without margins.
  package let cells: [Int32]
  package let regressionWeights: [Double]
}

extension WeightedWave {
  /// Some consecutive respondents; as many as one block of a panel has, since lists are made.
  package func rows(_ rows: Range<Int>) -> WeightedRows {
    WeightedRows(
      rows: rows, weights: weights.weights(of: rows), clusters: design.clusters(ofUnits: rows),
      strata: design.strata(ofUnits: rows), cells: calibration?.cells(ofRows: rows) ?? [],
      regressionWeights: calibration?.regressionWeights.weights(of: rows) ?? [])
  }

  /// Consecutive respondents who are looked at together.
  package var blocks: [Range<Int>] { weights.blocks }
}
