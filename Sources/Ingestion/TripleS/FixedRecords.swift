/// Records of fixed columns, a line each: LF, CRLF or CR alone ends it.
struct FixedRecords {
  private let text: CellText
  /// Whether the columns are bytes: lines that hold more than ASCII are as long as the others
  /// in bytes, and not in characters.
  let countsBytes: Bool

  /// nil, with faults, where the bytes are no text.
  init?(_ input: InputText, encoding: TextEncoding?, log: FaultLog) {
    guard let decoded = DecodedText(input, encoding, log: log) else { return nil }
    text = CellText(
      file: input.name, bytes: decoded.bytes, counting: .characters, encoding: decoded.found)
    countsBytes = areAlikeInBytesAlone(decoded.bytes)
  }

  /// Calls the body with every record that has the variables' columns and is as long as the
  /// first; others are faults.
  func forEach(_ variables: [TripleSVariable], log: FaultLog, _ body: (TripleSRow) -> Bool) {
    let last = variables.max { $0.position.upperBound < $1.position.upperBound }
    var first: Int?
    forEachLine(of: text.bytes) { number, line in
      let record = FixedRecord(number, line, of: text, countsBytes: countsBytes)
      let expected = first ?? record.count
      first = expected
      let size = counted(record.count, "character")
      if let last, record.count < last.position.upperBound {
        let end = last.position.upperBound
        refuse(record, "this record has \(size); \(quoted(last.name)) stands at \(end)", log)
      } else if record.count != expected {
        refuse(record, "this record has \(size) where the first has \(expected)", log)
      } else {
        return body(TripleSRow(text: record.text, place: record.place))
      }
      return true
    }
  }

  private func refuse(_ record: FixedRecord, _ message: String, _ log: FaultLog) {
    log.add(like: "", family: "\(text.file)\0records") {
      Fault(at: record.place(record.count + 1), message)
    }
  }
}

/// One line, its characters counted from 1.
struct FixedRecord {
  /// Characters.
  let count: Int
  private let number: Int
  private let line: Range<Int>
  private let source: CellText
  /// Where each character begins, and the line's end; nil where every character is a byte.
  private let begins: [Int]?

  fileprivate init(_ number: Int, _ line: Range<Int>, of source: CellText, countsBytes: Bool) {
    (self.number, self.line, self.source) = (number, line, source)
    let isPlain = countsBytes || source.bytes[line].allSatisfy { $0 < 0x80 }
    begins = isPlain ? nil : line.filter { isBegin(source.bytes[$0]) } + [line.upperBound]
    count = begins.map { $0.count - 1 } ?? line.count
  }

  /// The characters of columns that the record has.
  func text(_ position: ClosedRange<Int>) -> String {
    let start = begins?[position.lowerBound - 1] ?? line.lowerBound + position.lowerBound - 1
    let end = begins?[position.upperBound] ?? line.lowerBound + position.upperBound
    return String(decoding: source.bytes[start..<end], as: UTF8.self)
  }

  func place(_ column: Int) -> Place {
    Place(file: source.file, line: number, column: column)
  }
}

private func isBegin(_ byte: UInt8) -> Bool { byte & 0xc0 != 0x80 }

/// Whether all lines are as long as the first in bytes, and one is not in characters.
private func areAlikeInBytesAlone(_ bytes: [UInt8]) -> Bool {
  var (first, differs, isAlike) = ((bytes: 0, characters: 0), false, true)
  forEachLine(of: bytes) { number, line in
    let size = (bytes: line.count, characters: bytes[line].count(where: isBegin))
    if number == 1 { first = size }
    isAlike = size.bytes == first.bytes
    differs = differs || size.characters != first.characters
    return isAlike
  }
  return isAlike && differs
}

/// Calls the body with each line, 1-based, its end left out, down to the last that is not empty;
/// blanks may be a record's.  The body returns whether to go on.
private func forEachLine(of bytes: [UInt8], _ body: (_ number: Int, Range<Int>) -> Bool) {
  let (feed, carriage) = (DelimitedText.lineFeed, DelimitedText.carriageReturn)
  let end = (bytes.lastIndex { $0 != feed && $0 != carriage } ?? -1) + 1
  var (number, start, index) = (0, bytes.markLength, bytes.markLength)
  while index < end {
    if bytes[index] == feed || bytes[index] == carriage {
      number += 1
      guard body(number, start..<index) else { return }
      if bytes[index] == carriage, bytes[index + 1] == feed { index += 1 }
      start = index + 1
    }
    index += 1
  }
  if start < end { _ = body(number + 1, start..<end) }
}
