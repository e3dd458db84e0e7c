/// A workbook whose contents are known: its sheets, its calendar; no sheet is read yet.
struct Workbook {
  struct Worksheet {
    let name: String
    let isHidden: Bool
    let entry: ArchiveEntry
  }
  let parts: WorkbookParts
  /// In the workbook's order; sheets of charts alone are none.
  let sheets: [Worksheet]
  let dates: DateSystem
  private let log: FaultLog

  /// nil, with a fault, where there is no workbook to read.
  init?(_ input: InputText, log: FaultLog) {
    guard let archive = Archive(input, log: log), let parts = WorkbookParts(archive, log: log),
      let root = parts.tree(parts.workbook)
    else { return nil }
    (self.parts, self.log) = (parts, log)
    let flag = root.child("workbookPr")?["date1904"] ?? "0"
    dates = ["1", "true", "on"].contains(flag) ? .from1904 : .from1900
    let elements = root.child("sheets")?.children("sheet") ?? []
    guard elements.count <= WorkbookBounds.sheets else {
      log.add(
        "the workbook has \(elements.count) sheets; the most is \(WorkbookBounds.sheets)",
        at: archive.start)
      return nil
    }
    sheets = elements.compactMap { worksheet($0, parts) }
    guard !sheets.isEmpty else {
      log.add("the workbook has no sheet of cells", at: archive.start)
      return nil
    }
  }

  var start: Place { parts.archive.start }

  /// The texts that cells name by number; nil, with a fault, where they cannot be read.
  func sharedTexts() -> [String]? {
    guard let entry = parts.part("sharedStrings") else { return [] }
    let reader = SharedTexts(log: log)
    guard let source = XMLSource(entry, of: parts.archive), readXML(source, reader, log: log)
    else { return nil }
    return reader.texts
  }

  /// nil, with a fault, where they cannot be read.
  func styles() -> CellStyles? {
    guard let entry = parts.part("styles") else { return CellStyles() }
    return parts.tree(entry).map(CellStyles.init)
  }
}

/// nil for a sheet without cells (of a chart, a dialogue) or whose part is not there.
private func worksheet(_ element: XMLElement, _ parts: WorkbookParts) -> Workbook.Worksheet? {
  guard let relation = element["id"].flatMap(parts.relation), relation.kind == "worksheet",
    let entry = parts.archive.entry(named: relation.path)
  else { return nil }
  let state = element["state"] ?? "visible"
  return Workbook.Worksheet(
    name: element["name"] ?? "", isHidden: state != "visible", entry: entry)
}
