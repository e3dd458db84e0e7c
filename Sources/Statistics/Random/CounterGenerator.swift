/// Random numbers that are a function of where they are used, not of what was
/// drawn before: the same (seed, purpose, stream, index) gives the same number
/// whichever task asks, in whichever order.
///
/// Each coordinate passes through SplitMix64's finaliser before the next is
/// added, so neighbouring streams are unrelated rather than shifted copies.
///
/// Source: Steele, Lea & Flood (2014), doi:10.1145/2714064.2660195; counter-based
/// generation: Salmon et al. (2011), doi:10.1145/2063384.2063405.
public struct CounterGenerator: RandomNumberGenerator, Sendable {
  /// What numbers are for; two purposes never share a stream.
  public enum Purpose: UInt64, Sendable {
    case replicates = 1, interviews, criterionWeights, costs, judgements, simulation, pairing,
      poisson
    case rotationStarts = 1001, parallelAnalysis
    case units = 1101
    case topics = 2001, interviewOrder
    case quotations = 3001
    case reweighing = 4001
  }

  private let key: UInt64
  private var counter: UInt64

  /// A stream is a replicate, a draw or a respondent; the index says where in it to begin.
  public init(seed: UInt64, purpose: Purpose, stream: Int, index: Int = 0) {
    let purposed = Self.mix(seed &+ Self.mix(purpose.rawValue))
    key = Self.mix(purposed &+ Self.mix(UInt64(bitPattern: Int64(stream)) &+ Self.increment))
    counter = UInt64(bitPattern: Int64(index))
  }

  @inline(__always)
  public mutating func next() -> UInt64 {
    counter &+= 1
    return Self.mix(key &+ counter &* Self.increment)
  }

  /// Uniform on (0, 1), both ends excluded, 53 bits.
  public mutating func uniform() -> Double {
    (Double(next() >> 11) + 0.5) * 0x1p-53
  }

  /// Uniform on 0..<bound by multiplication, bias below bound/2⁶⁴.
  @inline(__always)
  public mutating func index(below bound: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  private static let increment: UInt64 = 0x9E37_79B9_7F4A_7C15

  @inline(__always)
  private static func mix(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
