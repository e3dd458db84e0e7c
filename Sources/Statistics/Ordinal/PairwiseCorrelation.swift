public import LinearAlgebra

/// Pearson correlations of p ordered items by their labels' numbers, each pair over its own
/// complete cases.
///
/// Not what ordinal items should be described by (see ``PolychoricMatrix``), but quick enough to
/// be compared with those of many sets of unrelated items.
public struct PairwiseCorrelation: Sendable, Equatable {
  /// p × p; zero where either item has one label only, or nobody answered both.  It need not be
  /// positive definite.
  public let matrix: Matrix

  /// Counting is O(np²).
  ///
  /// - Parameters:
  ///   - codes: per item a label's number per respondent, from 0; numbers from `categories`
  ///     up are no answer.
  ///   - categories: labels per item, at most 255.
  ///   - weights: per respondent, ≥ 0; only their ratios matter.
  public init(codes: [[UInt8]], categories: [Int], weights: [Double]) {
    let tables = PairTables(codes: codes, labels: categories, weights: weights)
    var matrix = Matrix.identity(codes.count)
    for second in codes.indices {
      for first in 0..<second {
        let table = tables.table(first, second)
        let total = table.total
        guard total > 0 else { continue }
        let shares = ContingencyTable(
          rows: table.rows, columns: table.columns, cells: table.cells.map { $0 / total })
        matrix[first, second] = shares.correlationOfCodes
        matrix[second, first] = matrix[first, second]
      }
    }
    self.matrix = matrix
  }
}
