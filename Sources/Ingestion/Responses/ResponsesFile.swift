/// The responses of one wave, opened: the header is read, the rows are not.
struct ResponsesFile {
  let wave: WaveDefinition
  let source: any RowSource
  let form: ExportForm
  let header: Header

  /// nil, with faults, where the wave's file cannot be opened.
  init?(_ wave: WaveDefinition, in folder: StudyFolder, log: FaultLog) {
    guard let name = wave.responses else { return nil }
    let (container, isText) = (wave.format.container, [.csv, .tsv].contains(wave.format.container))
    guard let input = isText ? folder.open(name) : folder.load(name) else { return nil }
    let data = container == .sss ? tripleSData(of: wave, in: folder, log: log) : nil
    self.init(wave, input, data: data, log: log)
  }

  /// The data are those of a Triple-S definition, which is nil, with a fault, without them.
  init?(_ wave: WaveDefinition, _ input: InputText, data: InputText? = nil, log: FaultLog) {
    guard let source = rowSource(input, data, wave, log),
      let form = exportForm(of: source, wave, log)
    else { return nil }
    (self.wave, self.source, self.form) = (wave, source, form)
    header = Header(form.columns, at: headerCells(source, form), of: source.text)
  }

  /// Counts of the rows that are no responses, before any is read.
  var leftOut: [RowTally] { form.leftOut.map(RowTally.init) }

  /// Calls the body with the rows that are responses, block after block, and the columns that
  /// are asked for; rows that a filter does not hold of are passed over, and those that are no
  /// responses counted.
  func forEachResponse(
    _ columns: Set<Int>, of filters: [RowFilter] = [], leavingOut leftOut: [RowTally]? = nil,
    _ body: (RowBlock, RowSelection) -> Void
  ) {
    let leftOut = leftOut ?? self.leftOut
    source.forEachBlock(
      after: form.headerRows, columns: columns.union(leftOut.map(\.column))
    ) { block in
      var rows = RowSelection.all(block.rows)
      for filter in filters { rows = rows.filter(filter.verdicts(rows, of: block)) }
      for tally in leftOut { rows = tally.others(rows, of: block) }
      body(block, rows)
    }
  }
}

/// The rows of a file, by its kind.
private func rowSource(
  _ input: InputText, _ data: InputText?, _ wave: WaveDefinition, _ log: FaultLog
) -> (any RowSource)? {
  let container = wave.format.container
  if let fault = disguise(of: input, as: container) {
    log.add(fault)
    return nil
  }
  switch container {
  case .csv, .tsv:
    return DelimitedRows(input, isTabbed: container == .tsv, encoding: wave.encoding, log: log)
  case .zip:
    guard let (text, isTabbed) = zippedText(input, log: log) else { return nil }
    return DelimitedRows(text, isTabbed: isTabbed, encoding: wave.encoding, log: log)
  case .sss:
    return data.flatMap { tripleSRows(input, data: $0, encoding: wave.encoding, log: log) }
  case .xlsx:
    return workbookSheet(input, sheet: wave.sheet?.value, log: log).map { SheetRows($0, log: log) }
  case .sav, .zsav, .por, .dta, .sas7bdat:
    guard let format = StatisticsFormat(fileName: container.rawValue) else {
      preconditionFailure("\(container.rawValue) is a statistics file")
    }
    return VariableRows(log: log) { statisticsSheet(input, format: format, log: log, wanted: $0) }
  }
}

/// How the file is to be read: as the study says, or as its first rows tell.
private func exportForm(
  of source: any RowSource, _ wave: WaveDefinition, _ log: FaultLog
) -> ExportForm? {
  if let variables = source.variables {
    return ExportForm(headerRows: 0, columns: variables)
  }
  let head = ExportHead(source)
  if let rows = wave.headerRows { return stackedForm(head, headerRows: rows) }
  guard let dialect = wave.format.dialect else { return Dialect.form(of: head) }
  if let form = dialect.form(of: head, isDeclared: true) { return form }
  log.add(
    "this does not look like an export of \(dialect.title), which has \(dialect.mark)",
    at: source.text.start)
  return nil
}

/// Where the columns' names stand; beside the rows, in no cell, where the file has variables.
private func headerCells(_ source: any RowSource, _ form: ExportForm) -> [TextCell] {
  if form.headerRows > 0, let first = source.leading(1).first { return first }
  return (1...max(source.width, 1)).map { TextCell(start: 0, end: 0, line: 1, origin: $0) }
}
