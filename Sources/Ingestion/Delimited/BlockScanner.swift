/// One pass over a block of delimited text: rows, the distinct texts of wanted columns, and
/// which of them each row has.  Reads as ``RowReader`` does, and only notices that something is
/// wrong; `RowReader` says what and where.
///
/// Bytes are looked at eight at a time; of a cell, its length and sixteen bytes decide.
struct BlockScanner {
  private let base: UnsafePointer<UInt8>
  /// Where the text ends in these bytes, of which ``TextKey/length`` more can be read.
  private let limit: Int
  private let form: BlockForm
  private let separator: UInt8
  private let separators: UInt64
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
    separators = UInt64(form.separator) &* everyByte
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

  /// How many cells there are.  Where it is in the row is kept in a register.
  private mutating func scanRow() -> Int {
    var (index, column) = (position, 0)
    while true {
      let cell: ScannedCell
      if index < limit, base[index] == DelimitedText.quote {
        position = index
        cell = quotedCell()
        index = position
      } else {
        let end = endOfPlainText(from: index)
        cell = ScannedCell(start: index, end: end, line: line, lineStart: lineStart)
        index = end
      }
      if cell.end &- cell.start > RowReader.cellLimit { isSound = false }
      if column < places.count, places[column] >= 0 { keep(cell, places[column]) }
      column &+= 1
      guard index < limit, base[index] == separator else {
        position = index
        endRow()
        return column
      }
      index &+= 1
    }
  }

  @inline(__always)
  private mutating func keep(_ cell: ScannedCell, _ place: Int) {
    room.numbers[numbers] = number(of: cell, place)
    numbers &+= 1
  }

  /// Steps over a line break, or stands at the end of the text.
  private mutating func endRow() {
    guard position < limit else {
      hasMetLimit = true
      return
    }
    let byte = base[position]
    position += 1
    // A return at the end may be half of a line break.
    if byte == DelimitedText.carriageReturn, position == limit { hasMetLimit = true }
    if !endsLine(byte) { position += 1 }
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
    let earlier = stride(from: place, to: numbers, by: form.columns.count)
    return UInt16(
      texts[place].add(found, key, earlier: earlier.lazy.map { [room] in room.numbers[$0] }))
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
  /// The first separator or line break from a place on, or the end of the text.
  @inline(__always)
  private func endOfPlainText(from start: Int) -> Int {
    var index = start
    while index < limit {
      let (hits, more) = (ends(loadWord(base + index)), ends(loadWord(base + index + 8)))
      // Sixteen bytes at once, for a branch on a cell's length is seldom foreseen.
      let first = hits.trailingZeroBitCount &>> 3
      let found = hits != 0 ? first : 8 &+ more.trailingZeroBitCount &>> 3
      index &+= found
      if found < 16 { return min(index, limit) }
    }
    return limit
  }

  /// The high bit of each byte that ends an unquoted cell.
  @inline(__always)
  private func ends(_ word: UInt64) -> UInt64 {
    zeroBytes(word ^ separators) | zeroBytes(word ^ everyLineFeed) | zeroBytes(word ^ everyReturn)
  }

  private mutating func quotedCell() -> ScannedCell {
    position += 1
    var cell = ScannedCell(
      start: position, end: position, line: line, lineStart: lineStart, isQuoted: true)
    while position < limit {
      passQuotedText()
      guard position < limit else { break }
      guard position + 1 < limit, base[position + 1] == DelimitedText.quote else {
        cell.end = position
        position += 1
        passTail()
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
      let word = loadWord(base + position)
      let hits =
        zeroBytes(word ^ everyQuote) | zeroBytes(word ^ everyLineFeed)
        | zeroBytes(word ^ everyReturn)
      position += hits == 0 ? 8 : hits.trailingZeroBitCount &>> 3
      guard hits != 0, position < limit else { continue }
      let byte = base[position]
      if byte == DelimitedText.quote { return }
      position += 1
      if endsLine(byte) { startLine() }
    }
    position = limit
  }

  /// Between a closing quotation mark and the separator there is nothing.
  @inline(__always)
  private mutating func passTail() {
    let end = endOfPlainText(from: position)
    while position < end {
      if base[position] != 0x20 { isSound = false }
      position += 1
    }
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

private var everyByte: UInt64 { 0x0101_0101_0101_0101 }
private var everyQuote: UInt64 { UInt64(DelimitedText.quote) &* everyByte }
private var everyLineFeed: UInt64 { UInt64(DelimitedText.lineFeed) &* everyByte }
private var everyReturn: UInt64 { UInt64(DelimitedText.carriageReturn) &* everyByte }

/// The high bit of each byte that is zero; above the lowest of them, others may be set too.
@inline(__always)
private func zeroBytes(_ word: UInt64) -> UInt64 {
  (word &- everyByte) & ~word & 0x8080_8080_8080_8080
}
