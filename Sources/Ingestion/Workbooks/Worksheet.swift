/// Reads a worksheet's cells, row by row, into a sheet.
final class Worksheet: XMLHandler {
  private var table: SheetBuilder
  private let texts: [String]
  private let styles: CellStyles
  private let dates: DateSystem
  private let log: FaultLog
  private let file: String
  /// Of the cell that is read, 1-based; 0 before the first.
  private var (row, column) = (0, 0)
  private var (type, style): (String, String?) = ("n", nil)
  private var value = ""
  private var (isCell, isValue) = (false, false)
  private var inline: TextRuns?
  private var merged: [CellRange] = []

  init(file: String, texts: [String], styles: CellStyles, dates: DateSystem, log: FaultLog) {
    (self.file, self.texts, self.styles) = (file, texts, styles)
    (self.dates, self.log) = (dates, log)
    table = SheetBuilder(file: file, shared: texts.count)
  }

  /// The sheet; nil, with faults, where it cannot be read.
  func read(_ entry: ArchiveEntry, of archive: Archive) -> Sheet? {
    guard let source = XMLSource(entry, of: archive), readXML(source, self, log: log) else {
      return nil
    }
    guard let sheet = table.sheet(merged) else {
      log.add("merged cells overlap so much that they cannot be read", at: here)
      return nil
    }
    return sheet
  }

  private var here: Place { Place(file: file, line: max(row, 1), column: max(column, 1)) }

  func open(_ name: String, _ attributes: XMLAttributes, at place: () -> Place) -> Bool {
    switch name {
    case "c": return beginCell(attributes)
    case "v": isValue = true
    case "row": return beginRow(attributes["r"])
    case "is": inline = TextRuns()
    case "mergeCell": return merge(attributes["ref"] ?? "")
    default: inline?.open(name)
    }
    return true
  }

  func text(_ text: String) {
    guard isValue else {
      inline?.add(text)
      return
    }
    if value.utf8.count <= WorkbookBounds.cellBytes { value += text }
  }

  func close(_ name: String, at place: () -> Place) -> Bool {
    switch name {
    case "v": isValue = false
    case "c": return endCell()
    default: inline?.close(name)
    }
    return true
  }

  private func beginRow(_ number: String?) -> Bool {
    let next = number.map { Int($0) ?? 0 } ?? row + 1
    guard !isCell else { return refuse("a row stands inside a cell") }
    guard next > row, next <= WorkbookBounds.rows else {
      return refuse(
        "row \(quoted(number ?? String(next))) cannot stand after row \(row) of at most \(WorkbookBounds.rows)"
      )
    }
    (row, column) = (next, 0)
    return true
  }

  private func beginCell(_ attributes: XMLAttributes) -> Bool {
    (type, style) = (attributes["t"] ?? "n", attributes["s"])
    (value, isValue, inline) = ("", false, nil)
    let reference = attributes["r"]
    let next = reference.map { CellReference($0).flatMap { $0.row == row ? $0.column : nil } ?? 0 }
    let place = next ?? column + 1
    guard !isCell, row > 0, place > column, place <= WorkbookBounds.columns else {
      return refuse("cell \(quoted(reference ?? "")) cannot stand after column \(column) here")
    }
    (column, isCell) = (place, true)
    return true
  }

  private func endCell() -> Bool {
    isCell = false
    guard value.utf8.count <= WorkbookBounds.cellBytes else {
      return refuse("a cell of more than \(WorkbookBounds.cellBytes) bytes")
    }
    if type == "s", !value.isEmpty { return addShared() }
    guard let text = cellText() else { return false }
    return text.isEmpty || hasRoom(table.add(text, row, column))
  }

  private func addShared() -> Bool {
    guard let index = Int(value), texts.indices.contains(index) else {
      return refuse("the cell names text \(quoted(value)) of \(texts.count)")
    }
    return texts[index].isEmpty || hasRoom(table.add(texts[index], shared: index, row, column))
  }

  /// nil, with a fault, where it cannot be read.
  private func cellText() -> String? {
    switch type {
    case "inlineStr": return inlineText()
    case "str": return unescaped(value)
    case "b": return value.isEmpty ? "" : value == "1" || value == "true" ? "TRUE" : "FALSE"
    case "e": return value
    case "d": return isoCellText(value)
    default: return value.isEmpty ? inlineText() : numberText()
    }
  }

  private func inlineText() -> String? {
    guard let inline else { return "" }
    if let text = inline.whole { return text }
    _ = refuse("a cell of more than \(WorkbookBounds.cellBytes) bytes")
    return nil
  }

  private func numberText() -> String? {
    if let text = numericText(value, styles.form(style), dates) { return text }
    _ = refuse("\(quoted(value)) stands in a cell of numbers and is none")
    return nil
  }

  private func merge(_ reference: String) -> Bool {
    guard let range = CellRange(reference), merged.count < WorkbookBounds.mergedRanges else {
      return refuse("merged cells \(quoted(reference)) cannot be read")
    }
    merged.append(range)
    return true
  }

  private func hasRoom(_ isAdded: Bool) -> Bool {
    isAdded
      || refuse("this cell stands too far from the others: the table would be mostly blank")
  }

  private func refuse(_ message: String) -> Bool {
    log.add(message, at: here)
    return false
  }
}
