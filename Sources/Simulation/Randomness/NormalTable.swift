internal import Statistics

/// Standard normal numbers, four from each 64 random bits.
///
/// The table holds the 65,536 quantiles at (k + ½)/65536, so a number takes one
/// look-up; its standard deviation is within 1e-4 of 1 and it never exceeds 4.4.
struct NormalTable {
  private let quantiles: [Double]

  init() {
    quantiles = (0..<65_536).map { StandardNormal.quantile((Double($0) + 0.5) / 65_536) }
  }

  /// Fills `numbers` with independent standard normal numbers.
  func fill(_ numbers: inout [Double], from generator: inout CounterGenerator) {
    var bits: UInt64 = 0
    for index in numbers.indices {
      bits = index & 3 == 0 ? generator.next() : bits >> 16
      numbers[index] = quantiles[Int(truncatingIfNeeded: bits & 0xFFFF)]
    }
  }
}
