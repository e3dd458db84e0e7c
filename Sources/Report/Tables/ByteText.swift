/// Text as UTF-8 while it is put together from pieces, by the hundred thousand.
///
/// An array's `append(contentsOf:)` spends on checks what it spends on copying.
struct ByteText: ~Copyable {
  private var bytes: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  /// `capacity`: in bytes; it grows where that is not enough.
  init(capacity: Int) {
    bytes = .allocate(capacity: max(capacity, 64))
  }

  deinit { bytes.deallocate() }

  /// What has been put together so far.
  var written: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[..<count]) }
  var text: String { String(decoding: written, as: UTF8.self) }

  mutating func append(_ words: StaticString) {
    append(UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount))
  }

  mutating func append(_ text: borrowing String) {
    let isWhole: Void? = text.utf8.withContiguousStorageIfAvailable { append($0) }
    if isWhole == nil { append(Array(text.utf8)) }
  }

  /// Byte for byte, some written otherwise; a mark is itself whatever accent follows it.
  mutating func append(_ text: String, writing escape: (UInt8) -> StaticString?) {
    for byte in text.utf8 {
      if let words = escape(byte) { append(words) } else { append(byte) }
    }
  }

  mutating func append(_ piece: [UInt8]) {
    piece.withUnsafeBufferPointer { append($0) }
  }

  mutating func append(_ byte: UInt8) {
    if count == bytes.count { widen(by: 1) }
    bytes[count] = byte
    count += 1
  }

  @inline(__always)
  private mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
    if count + piece.count > bytes.count { widen(by: piece.count) }
    count = bytes[count...].update(fromContentsOf: piece)
  }

  private mutating func widen(by length: Int) {
    let wider = UnsafeMutableBufferPointer<UInt8>.allocate(
      capacity: max(count + length, bytes.count * 2))
    _ = wider.update(fromContentsOf: written)
    bytes.deallocate()
    bytes = wider
  }
}
