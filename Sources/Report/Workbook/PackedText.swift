internal import CZlib

/// A text as a part of a ZIP archive: deflated.
struct PackedText: Sendable {
  let bytes: [UInt8]
  /// Unpacked.
  let length: Int
  let crc: UInt32

  /// At zlib's level 1: a third of the time of level 6, for a fifth more bytes.
  ///
  /// nil: out of memory, or longer than the 4 GB that a part may have.
  init?(_ text: borrowing ByteText) {
    let input = text.written
    guard let size = UInt32(exactly: input.count), let packed = deflated(input) else { return nil }
    (bytes, length) = (packed, input.count)
    crc = UInt32(crc32(0, input.baseAddress, size))
  }
}

private func deflated(_ input: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
  var stream = z_stream()
  guard zlib_begin_raw(&stream, 1) == Z_OK else { return nil }
  defer { deflateEnd(&stream) }
  let room = Int(deflateBound(&stream, UInt(input.count)))
  guard let most = UInt32(exactly: room) else { return nil }
  let output = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: room)
  defer { output.deallocate() }
  stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
  stream.avail_in = UInt32(input.count)
  stream.next_out = output.baseAddress
  stream.avail_out = most
  guard deflate(&stream, Z_FINISH) == Z_STREAM_END else { return nil }
  return Array(output.prefix(Int(stream.total_out)))
}
