/// Reads one sheet of a workbook (XLSX) as a table of texts: the one of that name, else the
/// first visible one that has content.
///
/// Texts stand as they are, numbers shortest (`58`, `0.5`), dates as ISO text, truth values
/// as `TRUE` and `FALSE`, errors as Excel shows them (`#N/A`), formulas as their last value.
/// Of merged cells the top left one has the text.  Rows above the first with content are
/// left out; ``Sheet/firstLine`` says where it stands.
///
/// - Returns: nil, with faults, where the workbook is refused.  Where there were several
///   sheets to choose from, ``Sheet/notes`` says which was taken.
///
/// One pass over the sheet, unpacked in chunks; memory is the texts and four bytes a cell.
func workbookSheet(_ input: InputText, sheet name: String?, log: FaultLog) -> Sheet? {
  guard let workbook = Workbook(input, log: log),
    let candidates = candidates(workbook, named: name, log),
    let texts = workbook.sharedTexts(), let styles = workbook.styles()
  else { return nil }
  for candidate in candidates {
    let file = workbook.sheets.count > 1 ? "\(input.name):\(candidate.name)" : input.name
    let reader = Worksheet(
      file: file, texts: texts, styles: styles, dates: workbook.dates, log: log)
    guard var sheet = reader.read(candidate.entry, of: workbook.parts.archive) else { return nil }
    guard sheet.rows > 0 else { continue }
    if name == nil { sheet.notes = choiceNotes(candidate, workbook, input.name) }
    return sheet
  }
  log.add(
    name == nil ? "no visible sheet of the workbook has content" : "the sheet is empty",
    at: workbook.start)
  return nil
}

/// The sheets that may be meant; nil, with a fault, where there is none of that name.
private func candidates(
  _ workbook: Workbook, named name: String?, _ log: FaultLog
) -> [Workbook.Worksheet]? {
  guard let name else { return workbook.sheets.filter { !$0.isHidden } }
  let wanted = normalised(name)
  let titles = workbook.sheets.map { normalised($0.name) }
  let folded = titles.firstIndex { $0.lowercased() == wanted.lowercased() }
  if let index = titles.firstIndex(of: wanted) ?? folded { return [workbook.sheets[index]] }
  log.add(
    "the workbook has no sheet \(quoted(name))", at: workbook.start, allowed: titles,
    nearest: nearest(to: wanted, in: titles))
  return nil
}

private func choiceNotes(
  _ chosen: Workbook.Worksheet, _ workbook: Workbook, _ file: String
) -> [String] {
  let others = workbook.sheets.filter { $0.name != chosen.name }
  guard !others.isEmpty else { return [] }
  let names = others.map { $0.isHidden ? "\($0.name) (hidden)" : $0.name }
  return ["\(file): sheet \(quoted(chosen.name)) was read; not read: \(listed(names))."]
}
