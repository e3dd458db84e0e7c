internal import Statistics
internal import Survey

extension Range3 {
  /// The value below which a share `p` of the triangle from low over mode to high
  /// lies; the mode where the figure is certain.
  ///
  /// Source: Kotz & van Dorp (2004), Beyond Beta, chapter 1, doi:10.1142/5720.
  func quantile(_ p: Double) -> Double {
    let width = high - low
    guard width > 0 else { return mode }
    if p * width < mode - low { return low + (p * width * (mode - low)).squareRoot() }
    return high - ((1 - p) * width * (high - mode)).squareRoot()
  }
}

/// Draws of one uncertain figure, a function of its name and the draw alone, so
/// that neither the order nor the number of the others changes it.
struct NamedDraw: Sendable, Equatable {
  let range: Range3
  private let index: Int

  init(_ range: Range3, name: String) {
    self.range = range
    index = Int(truncatingIfNeeded: Self.fingerprint(name))
  }

  func value(seed: UInt64, purpose: CounterGenerator.Purpose, draw: Int) -> Double {
    if range.isCertain { return range.mode }
    var generator = CounterGenerator(seed: seed, purpose: purpose, stream: draw, index: index)
    return range.quantile(generator.uniform())
  }

  /// FNV-1a; Swift's own hash differs from run to run.
  private static func fingerprint(_ name: String) -> UInt64 {
    name.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
