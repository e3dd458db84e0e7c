internal import Foundation

/// Rows of a delimited text that were scanned together.
struct ScannedBlock: Sendable {
  /// Where its rows begin and end in the whole text.
  let start: Int
  let end: Int
  /// Line breaks in it, and lines of the text before it.
  let lines: Int
  var linesBefore = 0
  /// Whether there is nothing to say about it.
  let isSound: Bool
  /// Whether it is UTF-8 without NUL.
  private(set) var isText = false
  /// Whether its first row has no end within ``BlockReading/rowLimit``.
  let isCut: Bool

  /// Per wanted column.
  let texts: [BlockTexts]
  private let numbers: [UInt16]
  private let rowStarts: [UInt32]
  private let form: BlockForm
  private let name: String
  private let bytes: [UInt8]
  private let content: Range<Int>

  /// nil where the last row does not end in the bytes, though the text goes on.  `rows` is
  /// where rows may begin, in bytes that begin `at` a place of the text.
  init?(
    _ bytes: [UInt8], at first: Int, rows: Range<Int>, to last: Int, isLast: Bool,
    _ form: BlockForm, _ parts: TextParts
  ) {
    guard let scan = BlockScan(bytes, rows.lowerBound..<last, until: rows.upperBound, isLast, form)
    else { return nil }
    (start, end, lines) = (first + rows.lowerBound, first + scan.end, scan.lines)
    (isSound, isCut) = (scan.isSound, false)
    (texts, numbers, rowStarts) = (scan.texts, scan.numbers, scan.rowStarts)
    (self.form, name, self.bytes) = (form, parts.name, bytes)
    content = rows.lowerBound..<scan.end
    isText = Ingestion.isText(bytes[content])
  }

  /// A block of a row that does not end.
  init(
    cut bytes: [UInt8], at first: Int, from begin: Int, to last: Int, _ form: BlockForm,
    _ parts: TextParts
  ) {
    (start, end, lines, isSound, isCut) = (first + begin, first + last, 0, false, true)
    (texts, numbers, rowStarts) = (form.columns.map { _ in BlockTexts(isLoose: true) }, [], [])
    (self.form, name, self.bytes, content) = (form, parts.name, bytes, begin..<last)
    isText = true
  }

  /// The block's text, as a reader of rows takes it.
  var delimited: DelimitedText {
    let cells = CellText(
      file: name, bytes: bytes, counting: .characters, linesBefore: linesBefore)
    return DelimitedText(cells, content: content, separator: form.separator)
  }

  var rowBlock: RowBlock {
    let text = delimited
    let columns = texts.enumerated().map { place, texts in
      let numbers = TextNumbers(storage: numbers, offset: place, stride: form.columns.count)
      return BlockColumn(texts: texts.cells, numbers: texts.isLoose ? nil : numbers)
    }
    return RowBlock(
      text: text.cells, rows: rowStarts.count,
      columns: Dictionary(uniqueKeysWithValues: zip(form.columns, columns))
    ) { [rowStarts] row, column in
      self.cell(rowStarts[row], column, in: text)
    }
  }

  /// Reads a row again, which knows its place.
  private func cell(_ start: UInt32, _ column: Int, in text: DelimitedText) -> TextCell {
    var (reader, cells) = (RowReader(text, log: FaultLog()), [TextCell]())
    repeat {
      guard reader.next(into: &cells) else { preconditionFailure("rows begin in their block") }
    } while cells.first.map { UInt32($0.isQuoted ? $0.start - 1 : $0.start) } != start
    return cells[column]
  }
}

private func isText(_ bytes: ArraySlice<UInt8>) -> Bool {
  let hasNUL = bytes.withUnsafeBufferPointer { buffer in
    buffer.baseAddress.map { memchr($0, 0, buffer.count) != nil } ?? false
  }
  return !hasNUL && isUTF8(bytes)
}
