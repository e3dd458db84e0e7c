internal import CReadStat

/// A value as labels and missing values name it: a number's bits, or those of no number and
/// the letter of a tagged missing value (Stata's `.a`, SAS's `.A`).
struct ValueKey: Hashable {
  let bits: UInt64

  init(_ value: Double) { bits = value == 0 ? 0 : value.bitPattern }
  init(tag: UInt8) { bits = Self.tagged | UInt64(tag) }

  /// nil where the value is system-missing, or a text.
  init?(_ value: readstat_value_t) {
    if readstat_value_is_tagged_missing(value) != 0 {
      self.init(tag: UInt8(bitPattern: readstat_value_tag(value)))
    } else {
      let number = readstat_double_value(value)
      guard !number.isNaN else { return nil }
      self.init(number)
    }
  }

  /// nil of a tagged missing value.
  var number: Double? { tag == nil ? Double(bitPattern: bits) : nil }

  var tag: UInt8? { bits & ~0xff == Self.tagged ? UInt8(truncatingIfNeeded: bits) : nil }

  /// The code as people write it: shortest digits that read back the same, no `.0`; `.a`.
  func text(isSingle: Bool = false) -> String {
    guard let number else { return "." + String(UnicodeScalar(tag ?? 0)) }
    if let whole = Int64(exactly: number), whole.magnitude < 1 << 53 { return String(whole) }
    return isSingle ? "\(Float(number))" : "\(number)"
  }

  // Computed: a stored constant would be looked up once per value.
  private static var tagged: UInt64 { 0x7ff8_0000_0000_0100 }
}
