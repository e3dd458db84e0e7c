/// The rows of a delimited file: of as many cells as its first row has.
struct DelimitedRows: RowSource {
  /// Bytes in which the leading rows must stand.
  static let headLimit = 4 << 20
  /// As many columns as Excel has.
  static let columnLimit = 16_384

  let width: Int
  private let parts: TextParts
  private let head: DelimitedText
  private let log: FaultLog
  private let length: Int

  /// nil, with faults, where there is nothing to read.
  init?(_ input: InputText, isTabbed: Bool, encoding: TextEncoding? = nil, log: FaultLog) {
    guard let parts = TextParts(input, encoding: encoding, log: log) else { return nil }
    self.init(parts, isTabbed: isTabbed, log: log)
  }

  init?(
    _ parts: TextParts, isTabbed: Bool, log: FaultLog, length: Int = BlockReading.blockLength
  ) {
    do throws(FileError) {
      let bytes = try parts.bytes(0..<min(parts.content.upperBound, Self.headLimit))
      (self.parts, self.log, self.length) = (parts, log, length)
      head = DelimitedText(head: bytes, of: parts, isTabbed: isTabbed)
    } catch {
      log.add(parts.fault(error))
      return nil
    }
    guard let first = firstRows(1, of: head, parts).first else {
      log.add("the first row has more than \(Self.headLimit) bytes", at: head.cells.start)
      return nil
    }
    width = first.count
    guard width <= Self.columnLimit else {
      log.add("\(width) columns; the most is \(Self.columnLimit)", at: head.cells.start)
      return nil
    }
  }

  var text: CellText { head.cells }
  var variables: [ExportColumn]? { nil }

  func leading(_ count: Int) -> [[TextCell]] { firstRows(count, of: head, parts) }

  func forEachBlock(after first: Int, columns: Set<Int>, _ body: (RowBlock) -> Void) {
    var reader = RowReader(head, log: log)
    let passed = reader.forEachRow(of: width, atMost: first) { _, _ in true }
    guard passed == first, reader.position < parts.content.upperBound else {
      log.add("the file has a header and no rows", at: text.start)
      return
    }
    var reading = BlockReading(
      parts, form: BlockForm(separator: head.separator, width: width, columns: columns.sorted()),
      length: length)
    do throws(FileError) {
      try reading.forEach(from: reader.position, linesBefore: reader.line - 1) { block in
        if !block.isSound { refuse(block) }
        if block.isText { body(block.rowBlock) } else { refuseBytes(block) }
      }
      try parts.requireUnchanged()
    } catch {
      log.add(parts.fault(error))
    }
  }

  /// Calls the body with every row after the first ones, one by one, until it says no; there
  /// may be none.  The text is held whole.
  func forEachRow(after first: Int, _ body: ([TextCell], CellText) -> Bool) {
    do throws(FileError) {
      let bytes = try parts.bytes(0..<parts.content.upperBound)
      let cells = CellText(
        file: text.file, bytes: bytes, counting: .characters, encoding: text.encoding)
      let whole = DelimitedText(cells, content: parts.content, separator: head.separator)
      var reader = RowReader(whole, log: log)
      reader.forEachRow(of: width) { number, row in number <= first || body(row, cells) }
    } catch {
      log.add(parts.fault(error))
    }
  }

  /// Reads a block again, to say where and what is wrong.
  private func refuse(_ block: ScannedBlock) {
    var reader = RowReader(block.delimited, log: log)
    reader.forEachRow(of: width) { _, _ in true }
    if block.isCut {
      log.add(
        "no row ends within \(BlockReading.rowLimit) bytes from here; what follows is not read",
        at: Place(file: text.file, line: block.delimited.cells.linesBefore + 1, column: 1))
    }
  }

  /// Says which byte of a large file is no text, after so many that were.
  private func refuseBytes(_ block: ScannedBlock) {
    let text = block.delimited
    let bytes = Array(text.cells.bytes[text.content])
    guard let fault = textFault(bytes, file: self.text.file, from: 0) else { return }
    let place = Place(
      file: fault.place.file, line: fault.place.line + text.cells.linesBefore,
      column: fault.place.column)
    log.add(like: "bytes", family: "\(self.text.file)\0bytes") {
      Fault(at: place, fault.message + ", or declare its “encoding”")
    }
  }
}

/// Rows that end in the head of a text.
private func firstRows(_ count: Int, of head: DelimitedText, _ parts: TextParts) -> [[TextCell]] {
  let isAll = head.content.upperBound == parts.content.upperBound
  var (reader, cells, rows) = (RowReader(head, log: FaultLog()), [TextCell](), [[TextCell]]())
  while rows.count < count, reader.next(into: &cells),
    isAll || reader.position < head.content.upperBound
  {
    rows.append(cells)
  }
  return rows
}
