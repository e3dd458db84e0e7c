internal import LinearAlgebra
package import Survey
package import Weighting

extension RatioPanel {
  /// Σ w x of each column per level of several segmentations, a block of rows at a time.
  package func weightedSums(
    _ weights: RespondentWeights, by segmentations: [(codes: LevelCodes, levels: Int)]
  ) -> [[[Double]]] {
    var sums = segmentations.map {
      Matrix(rows: $0.levels, columns: columns)
    }
    for block in blocks {
      let values = values(of: block).scalingRows(by: weights.weights(of: block))
      for (index, (codes, levels)) in segmentations.enumerated() {
        let codes = codes.codes(of: block)
        for column in 0..<columns {
          let source = values.column(column)
          for row in source.indices {
            let level = Int(codes[row])
            if level < levels { sums[index][level, column] += source[row] }
          }
        }
      }
    }
    return sums.map { sums in
      (0..<sums.rows).map { level in (0..<columns).map { sums[level, $0] } }
    }
  }
}
