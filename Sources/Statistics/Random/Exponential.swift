internal import Foundation

extension CounterGenerator {
  /// Makes the first `count` numbers standard exponential, by the inverse of its
  /// distribution: −ln u.
  public mutating func fillExponential(_ numbers: inout [Double], count: Int) {
    for index in 0..<count { numbers[index] = -log(uniform()) }
  }
}
