/// An XML file's chunks as Foundation's parser can take them, each of whole characters.  They end,
/// with a fault, at what makes it trap: a byte that is no UTF-8, and an instruction without
/// content, `<?name?>`, wherever that stands.
///
/// Cost: two passes over the bytes.
final class ParserChunks {
  private(set) var hasFailed = false
  private let source: XMLSource
  private let log: FaultLog
  private var head: [UInt8]?
  /// The beginning of a character whose end is in the next chunk.
  private var rest: [UInt8] = []
  /// Of the next byte, 1-based.
  private var (line, column) = (1, 1)
  private var instruction = Instruction.none

  /// How much of `<?name?>` the last bytes were.
  private enum Instruction {
    case none, bracket, name, end
  }

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
      return pass(bytes[...]) ? bytes : nil
    } catch {
      let end = error.byteOffsets.lowerBound
      guard pass(bytes[..<end]) else { return nil }
      let mayGoOn = error.kind == .truncatedScalar && error.byteOffsets.upperBound == bytes.count
      guard mayGoOn else {
        refuse(bytes[end])
        return nil
      }
      rest = Array(bytes[end...])
      return Array(bytes[..<end])
    }
  }

  /// Counts the bytes; false, with a fault, at an instruction without content.
  private func pass(_ bytes: ArraySlice<UInt8>) -> Bool {
    for byte in bytes {
      if instruction == .end, byte == UInt8(ascii: ">") {
        refuse("an instruction without content (<?name?>) cannot be read; remove it")
        return false
      }
      instruction = next(byte)
      if byte == 0x0a {
        (line, column) = (line + 1, 1)
      } else if byte & 0xc0 != 0x80 {
        column += 1
      }
    }
    return true
  }

  private func next(_ byte: UInt8) -> Instruction {
    switch (instruction, byte) {
    case (_, UInt8(ascii: "<")): .bracket
    case (.bracket, UInt8(ascii: "?")): .name
    case (.name, UInt8(ascii: "?")): .end
    case (.name, 0x20), (.name, 0x09), (.name, 0x0a), (.name, 0x0d): .none
    case (.name, _): .name
    default: .none
    }
  }

  private func refuse(_ byte: UInt8) {
    let name = "0x" + String(byte, radix: 16, uppercase: true)
    refuse("byte \(name) is not UTF-8 text: the file is damaged")
  }

  private func refuse(_ message: String) {
    hasFailed = true
    log.add(message, at: Place(file: source.file, line: line, column: column))
  }
}
