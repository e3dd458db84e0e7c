/// Reads a delimited text row by row as RFC 4180 says, and more kindly: lines end
/// at LF, CRLF or CR alone, and a quotation mark inside an unquoted cell is itself.
///
/// One pass over the bytes; a row's cells are ranges of them.
///
/// Source: RFC 4180, doi:10.17487/RFC4180.
struct RowReader {
  /// The longest cell, in bytes; a longer one is a quotation mark gone astray.
  static let cellLimit = 1 << 20

  let text: DelimitedText
  let log: FaultLog
  /// The byte at which the next row begins, and its line of the text.
  private(set) var position: Int
  private(set) var line = 1
  private var lineStart: Int
  private var isLineOver = false

  init(_ text: DelimitedText, log: FaultLog) {
    (self.text, self.log) = (text, log)
    (position, lineStart) = (text.content.lowerBound, text.content.lowerBound)
  }

  /// Puts the next row's cells into the array; false at the end of the file.
  mutating func next(into cells: inout [TextCell]) -> Bool {
    cells.removeAll(keepingCapacity: true)
    guard position < text.content.upperBound else { return false }
    isLineOver = false
    while !isLineOver { cells.append(nextCell()) }
    return true
  }

  /// Calls the body with the rows to come that have so many cells, and with their numbers from
  /// 1, until it says no; others are faults.
  ///
  /// - Returns: how many rows were passed, those that were refused among them.
  @discardableResult
  mutating func forEachRow(
    of width: Int, atMost count: Int = .max, _ body: (_ number: Int, [TextCell]) -> Bool
  ) -> Int {
    var (cells, number) = ([TextCell](), 0)
    while number < count, next(into: &cells) {
      number += 1
      if cells.count != width {
        refuse(cells, width)
      } else if !body(number, cells) {
        break
      }
    }
    return number
  }

  private func refuse(_ cells: [TextCell], _ width: Int) {
    let (found, text) = (cells.count, text.cells)
    log.add(like: "width", family: "\(text.file)\0rows") {
      // Point at the first cell too many, or at the last there is.
      let place = text.place(of: cells[min(width, found - 1)])
      if found == 1, cells[0].isBlank {
        return Fault(at: place, "a blank line between rows; remove it")
      }
      return Fault(
        at: place, "this row has \(counted(found, "cell")) where the header has \(width)")
    }
  }

  private mutating func nextCell() -> TextCell {
    let isQuoted =
      position < text.content.upperBound && text.cells.bytes[position] == DelimitedText.quote
    let cell = isQuoted ? quotedCell() : plainCell()
    if cell.end - cell.start > Self.cellLimit {
      log.add(
        "a cell of \(cell.end - cell.start) bytes; the most is \(Self.cellLimit). Is a closing quotation mark missing?",
        at: text.cells.place(of: cell))
    }
    passSeparator()
    return cell
  }

  private mutating func plainCell() -> TextCell {
    var cell = TextCell(start: position, end: position, line: line, origin: lineStart)
    skipToSeparator()
    cell.end = position
    return cell
  }

  private mutating func quotedCell() -> TextCell {
    position += 1
    var cell = TextCell(
      start: position, end: position, line: line, origin: lineStart, isQuoted: true)
    while position < text.content.upperBound {
      let byte = text.cells.bytes[position]
      if byte != DelimitedText.quote {
        position += 1
        if endsLine(byte) { startLine() }
      } else if position + 1 < text.content.upperBound,
        text.cells.bytes[position + 1] == DelimitedText.quote
      {
        cell.hasDoubledQuotes = true
        position += 2
      } else {
        cell.end = position
        position += 1
        refuseTail(of: cell)
        return cell
      }
    }
    cell.end = position
    log.add("this quotation mark is never closed", at: text.cells.place(of: cell))
    return cell
  }

  /// Between a closing quotation mark and the separator there is nothing.
  private mutating func refuseTail(of cell: TextCell) {
    let tail = position
    skipToSeparator()
    if text.cells.bytes[tail..<position].contains(where: { $0 != 0x20 }) {
      log.add(like: "tail", family: "\(text.cells.file)\0quotes") {
        Fault(
          at: text.cells.place(of: cell),
          "text after the closing quotation mark; write quotation marks inside a quoted cell twice")
      }
    }
  }

  private mutating func skipToSeparator() {
    let (separator, end) = (text.separator, text.content.upperBound)
    position = text.cells.bytes.withUnsafeBufferPointer { bytes in
      var index = position
      while index < end, !endsCell(bytes[index], separator) { index += 1 }
      return index
    }
  }

  /// Steps over what ends a cell: a separator, a line break or the end of the file.
  private mutating func passSeparator() {
    guard position < text.content.upperBound else {
      isLineOver = true
      return
    }
    let byte = text.cells.bytes[position]
    position += 1
    guard byte != text.separator else { return }
    isLineOver = true
    if !endsLine(byte) { position += 1 }
    startLine()
  }

  /// Whether the byte just passed ends a line; CR before LF leaves that to the LF.
  private func endsLine(_ byte: UInt8) -> Bool {
    if byte == DelimitedText.lineFeed { return true }
    guard byte == DelimitedText.carriageReturn else { return false }
    return position >= text.content.upperBound
      || text.cells.bytes[position] != DelimitedText.lineFeed
  }

  private mutating func startLine() {
    line += 1
    lineStart = position
  }
}

private func endsCell(_ byte: UInt8, _ separator: UInt8) -> Bool {
  byte == separator || byte == DelimitedText.lineFeed || byte == DelimitedText.carriageReturn
}
