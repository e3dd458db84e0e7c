internal import LinearAlgebra
package import Survey
package import Weighting

extension RatioPanel {
  /// Σ w x of each column per level of several segmentations, a block of rows at a time.
  package func weightedSums(
    _ weights: RespondentWeights, by segmentations: [(codes: LevelCodes, levels: Int)]
  ) -> [[[Double]]] {
    // A level more than there are takes those whose level is not known.
    var sums = segmentations.map { Matrix(rows: $0.levels + 1, columns: columns) }
    for block in blocks {
      let (values, weights) = (values(of: block), weights.weights(of: block))
      for (index, (codes, levels)) in segmentations.enumerated() {
        let places = codes.codes(of: block).map { min(Int($0), levels) }
        for column in 0..<columns {
          var target = sums[index].mutableColumn(column)
          target.add(values.column(column), weights, at: places)
        }
      }
    }
    return sums.map { sums in
      (0..<sums.rows - 1).map { level in (0..<columns).map { sums[level, $0] } }
    }
  }
}

extension MutableSpan<Double> {
  /// Adds w x of each row to its place.
  fileprivate mutating func add(
    _ values: Span<Double>, _ weights: [Double], at places: [Int]
  ) {
    let (weights, places) = (weights.span, places.span)
    for row in values.indices { self[places[row]] += weights[row] * values[row] }
  }
}
