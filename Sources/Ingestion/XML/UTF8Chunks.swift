/// An XML file's chunks, each of whole characters; it ends, with a fault, at a byte that is no
/// UTF-8, for there Foundation's parser would trap.
///
/// Cost: two passes over the bytes.
final class UTF8Chunks {
  private(set) var hasFailed = false
  private let source: XMLSource
  private let log: FaultLog
  private var head: [UInt8]?
  /// The beginning of a character whose end is in the next chunk.
  private var rest: [UInt8] = []
  /// Of the next byte, 1-based.
  private var (line, column) = (1, 1)

  /// The head is what was read of the source already.
  init(head: [UInt8], then source: XMLSource, log: FaultLog) {
    (self.head, self.source, self.log) = (head, source, log)
  }

  /// nil at the end, with a fault where it is not the file's end.
  func next() -> [UInt8]? {
    guard !hasFailed else { return nil }
    guard let chunk = head ?? source.next() else {
      hasFailed = source.hasFailed()
      if !hasFailed, let byte = rest.first { refuse(byte) }
      return nil
    }
    head = nil
    return whole(rest + chunk)
  }

  private func whole(_ bytes: [UInt8]) -> [UInt8]? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      rest = []
      pass(bytes[...])
      return bytes
    } catch {
      let end = error.byteOffsets.lowerBound
      pass(bytes[..<end])
      let mayGoOn = error.kind == .truncatedScalar && error.byteOffsets.upperBound == bytes.count
      guard mayGoOn else {
        refuse(bytes[end])
        return nil
      }
      rest = Array(bytes[end...])
      return Array(bytes[..<end])
    }
  }

  private func pass(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes {
      if byte == 0x0a {
        (line, column) = (line + 1, 1)
      } else if byte & 0xc0 != 0x80 {
        column += 1
      }
    }
  }

  private func refuse(_ byte: UInt8) {
    hasFailed = true
    let name = "0x" + String(byte, radix: 16, uppercase: true)
    log.add(
      "byte \(name) is not UTF-8 text: the file is damaged",
      at: Place(file: source.file, line: line, column: column))
  }
}
