internal import CBytes

/// One pass over a block of delimited text: rows, the distinct texts of wanted columns, and
/// which of them each row has.  Reads as ``RowReader`` does, and only notices that something is
/// wrong; `RowReader` says what and where.
struct BlockScanner {
  /// Bytes that can be read from any place of the text on.
  static let padding = max(CellEnds.padding, TextKey.length)

  private let base: UnsafePointer<UInt8>
  /// Where the text ends in these bytes, of which ``padding`` more can be read.
  private let limit: Int
  private let form: BlockForm
  private let separator: UInt8
  private var ends: CellEnds
  private var position: Int
  private var line = 1
  private var lineStart: Int
  private var hasMetLimit = false

  private let room: BlockRoom
  /// ``BlockForm/places``.
  private let places: UnsafeBufferPointer<Int>
  private let texts: UnsafeMutableBufferPointer<BlockTexts>
  private let masks: TextMasks
  /// Rows that were kept, and numbers of their texts.
  private(set) var rows = 0
  private var numbers = 0
  private(set) var isSound = true

  /// Bytes from where the first row begins to where they end, the padding not counted.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ content: Range<Int>, _ form: BlockForm,
    _ places: UnsafeBufferPointer<Int>, _ room: BlockRoom,
    _ texts: UnsafeMutableBufferPointer<BlockTexts>, _ masks: TextMasks
  ) {
    guard let base = bytes.baseAddress else { preconditionFailure("a block has bytes") }
    (self.base, limit, self.form, self.room) = (base, content.upperBound, form, room)
    (self.places, self.texts, self.masks) = (places, texts, masks)
    (position, lineStart) = (content.lowerBound, content.lowerBound)
    separator = form.separator
    ends = CellEnds(base, from: position, to: limit, separator: separator)
  }

  /// Lines that were passed, and where the next row begins.
  var lines: Int { line - 1 }
  var end: Int { position }

  /// Scans the rows that begin before a place; false where the last of them does not end in
  /// these bytes, though the text goes on.
  mutating func scan(until end: Int, isLast: Bool) -> Bool {
    while position < min(end, limit) {
      let start = position
      let count = scanRow()
      if hasMetLimit, !isLast { return false }
      if count == form.width {
        room.rowStarts[rows] = UInt32(start)
        rows += 1
      } else {
        dropRow(count)
      }
      numbers = rows * form.columns.count
    }
    return true
  }

  /// How many cells there are.
  private mutating func scanRow() -> Int {
    var (column, start) = (0, position)
    while true {
      let end: Int
      if start < limit, base[start] == DelimitedText.quote {
        end = passQuotedCell(at: start, column)
      } else {
        end = ends.next()
        keep(
          ScannedCell(start: start, end: end, line: line, lineStart: lineStart), column)
      }
      column &+= 1
      guard end < limit, base[end] == separator else {
        endRow(at: end)
        return column
      }
      start = end &+ 1
    }
  }

  @inline(__always)
  private mutating func keep(_ cell: ScannedCell, _ column: Int) {
    if cell.end &- cell.start > RowReader.cellLimit { isSound = false }
    guard column < places.count, places[column] >= 0 else { return }
    room.numbers[numbers] = number(of: cell, places[column])
    numbers &+= 1
  }

  /// Steps over a line break, or stands at the end of the text.
  @inline(__always)
  private mutating func endRow(at end: Int) {
    position = end
    guard position < limit else {
      hasMetLimit = true
      return
    }
    let byte = base[position]
    position += 1
    // A return at the end may be half of a line break.
    if byte == DelimitedText.carriageReturn, position == limit { hasMetLimit = true }
    // The line feed of a pair ends no cell of its own.
    if !endsLine(byte) { position = ends.next() + 1 }
    startLine()
  }

  /// A row of another width is no row.
  private mutating func dropRow(_ count: Int) {
    isSound = false
    for (place, column) in form.columns.enumerated() where column < count {
      texts[place].removeLast()
    }
  }

  @inline(__always)
  private mutating func number(of cell: ScannedCell, _ place: Int) -> UInt16 {
    let text = ScannedText(
      start: base + cell.start, count: cell.end &- cell.start, writing: cell.writing, base: base)
    let key = TextKey(text, masks)
    if let known = texts[place].known(key, text) { return UInt16(truncatingIfNeeded: known) }
    return add(cell, key, place)
  }

  @inline(never)
  private mutating func add(_ cell: ScannedCell, _ key: TextKey, _ place: Int) -> UInt16 {
    let found = TextCell(
      start: cell.start, end: cell.end, line: cell.line, origin: cell.lineStart,
      isQuoted: cell.isQuoted, hasDoubledQuotes: cell.hasDoubledQuotes)
    if texts[place].isFull {
      let earlier = stride(from: place, to: numbers, by: form.columns.count)
      texts[place].loosen(earlier.map { room.numbers[$0] })
    }
    return UInt16(texts[place].add(found, key))
  }
}

/// Where a scan writes, with room for as many rows as there can be.
struct BlockRoom {
  let rowStarts: UnsafeMutableBufferPointer<UInt32>
  let numbers: UnsafeMutableBufferPointer<UInt16>
}

/// A cell that was just passed.
private struct ScannedCell {
  let start: Int
  var end: Int
  let line: Int
  let lineStart: Int
  var isQuoted = false
  var hasDoubledQuotes = false

  @inline(__always)
  var writing: Int {
    TextCell.writing(
      isEmpty: start == end, isQuoted: isQuoted, hasDoubledQuotes: hasDoubledQuotes)
  }
}

extension BlockScanner {
  /// Where the cell ends that a quotation mark begins.
  @inline(never)
  private mutating func passQuotedCell(at start: Int, _ column: Int) -> Int {
    position = start + 1
    keep(quotedCell(), column)
    // What stands within quotation marks ended no cell.
    ends.move(to: position)
    let end = ends.next()
    // Between the closing one and the separator there is nothing.
    while position < end {
      if base[position] != 0x20 { isSound = false }
      position += 1
    }
    return end
  }

  private mutating func quotedCell() -> ScannedCell {
    var cell = ScannedCell(
      start: position, end: position, line: line, lineStart: lineStart, isQuoted: true)
    while position < limit {
      passQuotedText()
      guard position < limit else { break }
      guard position + 1 < limit, base[position + 1] == DelimitedText.quote else {
        cell.end = position
        position += 1
        return cell
      }
      cell.hasDoubledQuotes = true
      position += 2
    }
    (cell.end, isSound) = (limit, false)
    return cell
  }

  /// To the next quotation mark, or the end of the text.
  @inline(__always)
  private mutating func passQuotedText() {
    while position < limit {
      let marks = bytes_among(
        base + position, DelimitedText.quote, DelimitedText.lineFeed, DelimitedText.carriageReturn)
      position += marks == 0 ? CellEnds.padding : marks.trailingZeroBitCount
      guard marks != 0, position < limit else { continue }
      let byte = base[position]
      if byte == DelimitedText.quote { return }
      position += 1
      if endsLine(byte) { startLine() }
    }
    position = limit
  }

  /// Whether the byte just passed ends a line; a return before a line feed leaves that to it.
  @inline(__always)
  private func endsLine(_ byte: UInt8) -> Bool {
    byte == DelimitedText.lineFeed || position >= limit || base[position] != DelimitedText.lineFeed
  }

  @inline(__always)
  private mutating func startLine() {
    line += 1
    lineStart = position
  }
}
