/// An entry's bytes in chunks, never more than the archive declares.
final class ArchiveChunks {
  private static let size = 1 << 17

  let entry: ArchiveEntry
  /// Whether all bytes came, and their CRC is right.
  private(set) var isWhole = false
  private(set) var hasFailed = false
  private let stream: ZipStream
  private let place: Place
  private let log: FaultLog
  private var count = 0

  init(_ stream: ZipStream, of entry: ArchiveEntry, at place: Place, log: FaultLog) {
    (self.stream, self.entry, self.place, self.log) = (stream, entry, place, log)
  }

  /// nil at the end, with a fault where it is not the entry's end.
  func next() -> [UInt8]? {
    if hasFailed || isWhole { return nil }
    var fault: String?
    let chunk = [UInt8](unsafeUninitializedCapacity: Self.size) { buffer, filled in
      do throws(ZipFault) {
        filled = try stream.read(into: UnsafeMutableRawBufferPointer(buffer))
      } catch {
        (filled, fault) = (0, "cannot be unpacked: \(error.reason)")
      }
    }
    count += chunk.count
    if count > entry.size { fault = "unpacks to more than the \(entry.size) bytes it declares" }
    if chunk.isEmpty, fault == nil, count < entry.size {
      fault = "unpacks to \(count) bytes and declares \(entry.size)"
    }
    if let fault { log.add(fault, at: place) }
    hasFailed = fault != nil
    isWhole = chunk.isEmpty && !hasFailed
    return chunk.isEmpty || hasFailed ? nil : chunk
  }
}
