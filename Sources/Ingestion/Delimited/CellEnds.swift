internal import CBytes

/// Where unquoted cells end: the separators and line breaks of a text, in their order.
///
/// Sixty-four bytes are looked at together; each end then costs a few instructions and no
/// branch on a cell's length, which is seldom foreseen.
struct CellEnds {
  /// Bytes that can be read from any place of the text on.
  static let padding = 64

  private let base: UnsafePointer<UInt8>
  private let limit: Int
  private let separator: UInt8
  /// Where the bytes begin that were looked at.
  private var start: Int
  /// Their ends that were not passed yet.
  private var bits: UInt64

  init(_ base: UnsafePointer<UInt8>, from start: Int, to limit: Int, separator: UInt8) {
    (self.base, self.limit, self.separator, self.start) = (base, limit, separator, start)
    bits = ends(base + start, separator)
  }

  /// Passes the next one; where the text ends if there is none.
  @inline(__always)
  mutating func next() -> Int {
    while bits == 0 {
      start &+= 64
      guard start < limit else { return limit }
      bits = ends(base + start, separator)
    }
    let end = start &+ bits.trailingZeroBitCount
    bits &= bits &- 1
    return min(end, limit)
  }

  /// Goes on from a place, which may be the text's end.
  mutating func move(to place: Int) { (start, bits) = (place, ends(base + place, separator)) }
}

@inline(__always)
private func ends(_ bytes: UnsafePointer<UInt8>, _ separator: UInt8) -> UInt64 {
  bytes_among(bytes, separator, DelimitedText.lineFeed, DelimitedText.carriageReturn)
}
