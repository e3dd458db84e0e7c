/// Records of fixed columns, a line each: LF, CRLF or CR alone ends it.
struct FixedRecords {
  private let text: CellText
  /// Bytes of each line, its end left out.
  private let lines: [Range<Int>]
  /// Whether the columns are bytes: lines that hold more than ASCII are as long as the others
  /// in bytes, and not in characters.
  let countsBytes: Bool

  /// nil, with faults, where the bytes are no text.
  init?(_ input: InputText, encoding: TextEncoding?, log: FaultLog) {
    guard let decoded = DecodedText(input, encoding, log: log) else { return nil }
    text = CellText(
      file: input.name, bytes: decoded.bytes, counting: .characters, encoding: decoded.found)
    lines = lineRanges(decoded.bytes)
    countsBytes =
      lines.count > 1 && Set(lines.map(\.count)).count == 1
      && Set(lines.map { scalarCount(decoded.bytes[$0]) }).count > 1
  }

  /// Calls the body with every record that has the variables' columns and is as long as the
  /// first; others are faults.
  func forEach(_ variables: [TripleSVariable], log: FaultLog, _ body: (TripleSRow) -> Bool) {
    let last = variables.max { $0.position.upperBound < $1.position.upperBound }
    let first = lines.first.map { record(0, $0).count } ?? 0
    for (index, line) in lines.enumerated() {
      let record = record(index, line)
      if let last, record.count < last.position.upperBound {
        refuse(
          record,
          "this record has \(counted(record.count, "character")); \(quoted(last.name)) stands at \(last.position.upperBound)",
          log)
      } else if record.count != first {
        refuse(
          record,
          "this record has \(counted(record.count, "character")) where the first has \(first)", log)
      } else if !body(TripleSRow(text: record.text, place: record.place)) {
        return
      }
    }
  }

  private func record(_ index: Int, _ line: Range<Int>) -> FixedRecord {
    FixedRecord(index + 1, line, of: text, countsBytes: countsBytes)
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

private func scalarCount(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count(where: isBegin) }

/// Lines down to the last that is not empty; blanks may be a record's.
private func lineRanges(_ bytes: [UInt8]) -> [Range<Int>] {
  let (feed, carriage) = (DelimitedText.lineFeed, DelimitedText.carriageReturn)
  let end = (bytes.lastIndex { $0 != feed && $0 != carriage } ?? -1) + 1
  var (lines, start, index) = ([Range<Int>](), bytes.markLength, bytes.markLength)
  guard start < end else { return [] }
  while index < end {
    if bytes[index] == feed || bytes[index] == carriage {
      lines.append(start..<index)
      if bytes[index] == carriage, bytes[index + 1] == feed { index += 1 }
      start = index + 1
    }
    index += 1
  }
  return lines + [start..<end]
}
