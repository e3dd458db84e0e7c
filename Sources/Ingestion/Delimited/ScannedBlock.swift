internal import Foundation

/// Rows of a delimited text that were scanned together.
struct ScannedBlock: Sendable {
  /// Lines of the text before it.
  var linesBefore = 0
  /// Whether it is UTF-8 without NUL.
  let isText: Bool
  /// Whether its first row has no end within ``BlockReading/rowLimit``.
  let isCut: Bool

  private let scan: BlockScan
  /// Where its bytes begin in the whole text.
  private let first: Int
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
    (self.scan, self.first, isCut) = (scan, first, false)
    (self.form, name, self.bytes) = (form, parts.name, bytes)
    content = rows.lowerBound..<scan.end
    isText = parts.isChecked || Ingestion.isText(bytes[content])
  }

  /// A block of a row that does not end.
  init(
    cut bytes: [UInt8], at first: Int, from begin: Int, to last: Int, _ form: BlockForm,
    _ parts: TextParts
  ) {
    (scan, self.first, isCut) = (BlockScan(cutAt: last, form), first, true)
    (self.form, name, self.bytes, content) = (form, parts.name, bytes, begin..<last)
    isText = true
  }

  /// Where its rows begin and end in the whole text.
  var start: Int { first + content.lowerBound }
  var end: Int { first + scan.end }
  /// Line breaks in it.
  var lines: Int { scan.lines }
  /// Whether there is nothing to say about it.
  var isSound: Bool { scan.isSound }
  /// Per wanted column.
  var texts: [BlockTexts] { scan.texts }

  /// The block's text, as a reader of rows takes it.
  var delimited: DelimitedText {
    let cells = CellText(
      file: name, bytes: bytes, counting: .characters, linesBefore: linesBefore)
    return DelimitedText(cells, content: content, separator: form.separator)
  }

  var rowBlock: RowBlock {
    let text = delimited
    let columns = texts.enumerated().map { place, texts in
      let numbers = TextNumbers(
        storage: scan.numbers, offset: place, stride: form.columns.count)
      return BlockColumn(texts: texts.cells, numbers: texts.isLoose ? nil : numbers)
    }
    return RowBlock(
      text: text.cells, rows: scan.rowStarts.count,
      columns: Dictionary(uniqueKeysWithValues: zip(form.columns, columns))
    ) { row, column in
      self.cell(scan.rowStarts[row], column, in: text)
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
