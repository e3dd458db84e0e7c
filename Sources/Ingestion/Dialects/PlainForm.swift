/// An export of no tool that is known: its first row names the columns.
func plainForm(_ head: ExportHead) -> ExportForm {
  ExportForm(headerRows: 1, columns: head.names(0).map { ExportColumn($0) })
}

/// An export whose first rows, so many as the study says, name the columns together: each
/// but the last is filled to the right, as a heading above several columns is written once.
///
/// `Training` above `Useful` and `Long enough` gives `Training - Useful` and
/// `Training - Long enough`.
func stackedForm(_ head: ExportHead, headerRows: Int) -> ExportForm {
  guard headerRows > 1 else { return plainForm(head) }
  let rows = (0..<headerRows).map { row in
    row == headerRows - 1 ? head.names(row) : filledRight(head.names(row))
  }
  let columns = (0..<head.width).map { column in
    let parts = rows.compactMap { $0.indices.contains(column) ? $0[column] : nil }
    let name = joinedHeading(parts)
    return ExportColumn(name, alternatives: [parts.last ?? ""])
  }
  return ExportForm(headerRows: headerRows, columns: columns)
}

/// Texts, blank ones replaced by the last before them.
func filledRight(_ texts: [String]) -> [String] {
  var last = ""
  return texts.map { text in
    if !text.isEmpty { last = text }
    return last
  }
}

/// The parts of a heading, blank and repeated ones left out.
func joinedHeading(_ parts: [String]) -> String {
  var seen: Set<String> = []
  return parts.filter { !$0.isEmpty && seen.insert($0).inserted }.joined(separator: " - ")
}
