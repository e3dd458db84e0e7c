internal import CZip

/// A packed part as libzip asks for it; libzip copies what is packed already.
final class PackedSource {
  private let part: PackedText
  private var offset = 0

  init(_ part: PackedText) { self.part = part }

  /// What libzip takes over, and lets go of with the archive; nil where it has no memory.
  func source() -> OpaquePointer? {
    let user = Unmanaged.passRetained(self)
    let source = zip_source_function_create(
      { user, data, length, command in
        guard let user else { return -1 }
        return Unmanaged<PackedSource>.fromOpaque(user).takeUnretainedValue()
          .answer(command, UnsafeMutableRawBufferPointer(start: data, count: Int(length)))
      }, user.toOpaque(), nil)
    if source == nil { user.release() }
    return source
  }

  private func answer(
    _ command: zip_source_cmd_t, _ buffer: UnsafeMutableRawBufferPointer
  ) -> Int64 {
    switch command {
    case ZIP_SOURCE_STAT: return describe(in: buffer)
    case ZIP_SOURCE_READ: return read(into: buffer)
    case ZIP_SOURCE_OPEN: offset = 0
    case ZIP_SOURCE_CLOSE: break
    case ZIP_SOURCE_FREE: Unmanaged.passUnretained(self).release()
    case ZIP_SOURCE_ERROR: buffer.initializeMemory(as: UInt8.self, repeating: 0)
    case ZIP_SOURCE_SUPPORTS: return Self.supported
    default: return -1
    }
    return 0
  }

  /// With the sizes: without them libzip takes ZIP64, which Excel does not always open.
  private func describe(in buffer: UnsafeMutableRawBufferPointer) -> Int64 {
    var facts = zip_stat_t()
    zip_stat_init(&facts)
    (facts.size, facts.comp_size) = (UInt64(part.length), UInt64(part.bytes.count))
    (facts.crc, facts.comp_method) = (part.crc, UInt16(ZIP_CM_DEFLATE))
    facts.valid = UInt64(
      ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_CRC | ZIP_STAT_COMP_METHOD)
    buffer.storeBytes(of: facts, as: zip_stat_t.self)
    return Int64(MemoryLayout<zip_stat_t>.size)
  }

  private func read(into buffer: UnsafeMutableRawBufferPointer) -> Int64 {
    let piece = part.bytes.dropFirst(offset).prefix(buffer.count)
    buffer.copyBytes(from: piece)
    offset += piece.count
    return Int64(piece.count)
  }

  private static let supported: Int64 = [
    ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR,
    ZIP_SOURCE_FREE, ZIP_SOURCE_SUPPORTS,
  ].reduce(0) { $0 | 1 << Int64($1.rawValue) }
}
