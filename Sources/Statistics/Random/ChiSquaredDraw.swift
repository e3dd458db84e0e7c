internal import Foundation

extension CounterGenerator {
  /// A standard normal number, by the inverse of its distribution.
  public mutating func normal() -> Double { StandardNormal.quantile(uniform()) }

  /// A χ² number with df > 0 degrees of freedom: twice a gamma number of shape df/2, by
  /// rejection from a cubed normal, of which about one in a hundred is rejected.
  ///
  /// Source: Marsaglia & Tsang (2000), doi:10.1145/358407.358414.
  public mutating func chiSquared(df: Double) -> Double {
    precondition(df > 0, "χ² with \(df) degrees of freedom")
    // Below a shape of 1 the cube would reach zero: draw one above, and shrink it.
    let isSmall = df < 2
    let d = (isSmall ? df / 2 + 1 : df / 2) - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal()
      let root = 1 + c * x
      guard root > 0 else { continue }
      let cube = root * root * root
      guard log(uniform()) < x * x / 2 + d * (1 - cube + log(cube)) else { continue }
      return 2 * d * cube * (isSmall ? pow(uniform(), 2 / df) : 1)
    }
  }
}
