internal import CReadStat

/// A file's bytes, read as a file is: at a place that moves.
final class MemoryFile {
  private let bytes: [UInt8]
  /// Bytes that are read as others, by place: what ReadStat would misread.
  private let patches: [Int: UInt8]
  private let lastPatch: Int
  private var position = 0

  init(_ bytes: [UInt8], patches: [Int: UInt8] = [:]) {
    (self.bytes, self.patches) = (bytes, patches)
    lastPatch = patches.keys.max() ?? -1
  }

  /// Puts the next bytes into the buffer; how many there were.
  func read(into start: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    let end = position + min(max(count, 0), bytes.count - position)
    guard position < end else { return 0 }
    let buffer = UnsafeMutableRawBufferPointer(start: start, count: end - position)
    buffer.copyBytes(from: bytes[position..<end])
    if position <= lastPatch { patch(buffer) }
    defer { position = end }
    return end - position
  }

  private func patch(_ buffer: UnsafeMutableRawBufferPointer) {
    for index in buffer.indices {
      if let byte = patches[position + index] { buffer[index] = byte }
    }
  }

  /// Moves to a place; −1 where there is none.
  func seek(_ offset: Int, _ origin: readstat_io_flags_t) -> Int {
    let base =
      origin == READSTAT_SEEK_SET ? 0 : origin == READSTAT_SEEK_CUR ? position : bytes.count
    let (place, isTooFar) = base.addingReportingOverflow(offset)
    guard !isTooFar, (0...bytes.count).contains(place) else { return -1 }
    position = place
    return place
  }
}

extension MemoryFile {
  /// One reading of the file by ReadStat, whose handlers are given the context.
  func parse(
    as format: StatisticsFormat, for context: some AnyObject,
    handlers: (UnsafeMutablePointer<readstat_parser_t>) -> Void
  ) -> readstat_error_t {
    guard let parser = readstat_parser_init() else { return READSTAT_ERROR_MALLOC }
    defer { readstat_parser_free(parser) }
    position = 0
    readFromMemory(parser)
    handlers(parser)
    return withExtendedLifetime((self, context)) {
      format.parse(parser, for: Unmanaged.passUnretained(context).toOpaque())
    }
  }

  private func readFromMemory(_ parser: UnsafeMutablePointer<readstat_parser_t>) {
    readstat_set_open_handler(parser) { _, _ in 0 }
    readstat_set_close_handler(parser) { _ in 0 }
    readstat_set_seek_handler(parser) { offset, origin, file in
      object(file, MemoryFile.self)?.seek(offset, origin) ?? -1
    }
    readstat_set_read_handler(parser) { buffer, count, file in
      object(file, MemoryFile.self)?.read(into: buffer, count) ?? -1
    }
    readstat_set_update_handler(parser) { _, _, _, _ in READSTAT_OK }
    readstat_set_io_ctx(parser, Unmanaged.passUnretained(self).toOpaque())
  }
}

/// The object that ReadStat hands back to a handler.
func object<Object: AnyObject>(
  _ pointer: UnsafeMutableRawPointer?, _: Object.Type
) -> Object? {
  pointer.map { Unmanaged<Object>.fromOpaque($0).takeUnretainedValue() }
}
