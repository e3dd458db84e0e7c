internal import LinearAlgebra

/// How much respondents of one level differ: weighted second moments of linearised values
/// z and bases d, ratio by ratio.
struct LevelSpread: Sendable {
  /// Σ w z², Σ w z d per ratio.
  private(set) var squares: [Double]
  private(set) var crosses: [Double]
  /// Σ w d² per base.
  private(set) var bases: [Double]

  init(ratios: Int, bases count: Int) {
    squares = Array(repeating: 0, count: ratios)
    (crosses, bases) = (squares, Array(repeating: 0, count: count))
  }

  /// Adds the rows of a level, which begin at row `first` of `linear`.
  mutating func add(
    _ linear: Matrix, from first: Int, _ weights: [Double], _ panel: RatioPanel,
    _ position: (Ratio) -> Int
  ) {
    for index in bases.indices {
      let d = linear.column(panel.ratios.count + index)
      for row in weights.indices { bases[index] += weights[row] * d[first + row] * d[first + row] }
    }
    for (index, ratio) in panel.ratios.enumerated() {
      let (z, d) = (linear.column(index), linear.column(panel.ratios.count + position(ratio)))
      var (square, cross) = (0.0, 0.0)
      for row in weights.indices {
        let value = weights[row] * z[first + row]
        square += value * z[first + row]
        cross += value * d[first + row]
      }
      squares[index] += square
      crosses[index] += cross
    }
  }
}
