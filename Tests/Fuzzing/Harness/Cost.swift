internal import Meter

/// What one input may cost: 64 MB of memory and eight times its bytes; a second of processor
/// time for a megabyte, as a released build counts it.
struct Cost {
  /// How many times slower this build is than a released one, at the most that was measured,
  /// and what an empty input may take on a busy machine.
  private static let (slowness, floor) = (20.0, 0.5)

  private let size: Int
  private let start: Double

  static func prepare() { meter_install() }

  /// Begins to count.
  init(of size: Int) {
    self.size = size
    meter_begin()
    start = meter_seconds()
  }

  /// What was too much, in words; nil where nothing was.
  var excess: String? {
    let (seconds, peak) = (meter_seconds() - start, meter_peak())
    if seconds > Self.floor + Self.slowness * Double(size) / 1e6 {
      return "\(seconds) s for \(size) bytes"
    }
    return peak > 64_000_000 + 8 * size ? "\(peak) bytes of memory for \(size) bytes" : nil
  }
}
