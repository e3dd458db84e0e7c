/// A file of codings: `interviews.csv`, a workbook, a REFI-QDA project, or what Taguette
/// and QualCoder export.
struct CodingFile {
  let table: any CodingTable
  /// What a reader should know of the file and is no fault, a sentence each.
  let notes: [String]
  /// Where codes stand in the tree of codes.
  let tree: CodeLineages

  private init(table: any CodingTable, notes: [String], tree: CodeLineages? = nil) {
    (self.table, self.notes) = (table, notes)
    self.tree = tree ?? CodeLineages(separator: CodingDialect(of: table).separator)
  }

  /// Told apart by the file's content; nil, with faults, where it cannot be read.  The sheet is
  /// a workbook's.
  init?(_ input: InputText, sheet: Placed<String>? = nil, log: FaultLog) {
    let name = input.name.lowercased()
    let isWorkbook = name.hasSuffix(".xlsx") || input.bytes.starts(with: [0x50, 0x4b, 3, 4])
    let isProject = [".qdpx", ".qdc", ".qde"].contains { name.hasSuffix($0) }
    if let sheet, isProject || !isWorkbook {
      log.add("“interviews-sheet” is for .xlsx files", at: sheet.place)
    }
    if isProject {
      self.init(project: input, log)
    } else if isWorkbook {
      self.init(workbook: input, sheet: sheet?.value, log)
    } else {
      guard let table = Table(input, log: log) else { return nil }
      self.init(table: table, notes: [])
    }
  }

  private init?(workbook input: InputText, sheet name: String?, _ log: FaultLog) {
    guard let sheet = workbookSheet(input, sheet: name, log: log),
      let rows = CodingRows(sheet, log: log)
    else { return nil }
    self.init(table: rows, notes: sheet.notes)
  }

  private init?(project input: InputText, _ log: FaultLog) {
    guard let project = refiProject(input, log: log) else { return nil }
    let rows = RefiRows(project)
    guard !rows.cells.isEmpty else {
      log.add(
        "the project has no coded passage: a codebook alone is no interviews",
        at: Place(file: input.name, line: 1, column: 1))
      return nil
    }
    let table = CodingRows(input.name, rows.names, rows.cells, log: log) { row, column in
      rows.place(row, column) ?? Place(file: input.name, line: 1, column: 1)
    }
    let notes = project.conformance + rows.notes
    self.init(
      table: table, notes: notes.map { "\(input.name): \($0)" }, tree: CodeLineages(project))
  }
}
