internal import Survey

extension WaveReader {
  /// Keeps what the wave was read from, and says it where a tool's dialect was used.
  func keepOrigin(rows: Int, leftOut: [RowTally], counted: [RowTally]) {
    let form = file.form
    let origin = WaveOrigin(
      wave: file.wave.id.value, file: file.header.text.file,
      tool: form.tool ?? file.wave.format.container.title,
      encoding: file.header.text.encoding?.encoding.title, headerRows: form.headerRows,
      metadataColumns: form.columns.count { $0.role == .metadata || $0.role == .personal },
      rows: rows, leftOut: counts(leftOut), doubtful: counts(counted))
    context.origins.append(origin)
    for note in file.source.notes { context.notes.add(note) }
    if form.tool != nil || form.headerRows > 1 { context.notes.add(sentence(origin)) }
  }

  private func counts(_ tallies: [RowTally]) -> [RowCount] {
    tallies.filter { $0.count > 0 }.map {
      RowCount($0.reason, $0.count, toldBy: file.header.title(of: $0.column))
    }
  }

  /// `responses.csv: read as Qualtrics (3 header rows, 17 metadata columns); 4 preview rows
  /// left out; 12 unfinished rows kept.`
  private func sentence(_ origin: WaveOrigin) -> String {
    var facts = [counted(origin.headerRows, "header row")]
    if origin.metadataColumns > 0 {
      facts.append(counted(origin.metadataColumns, "metadata column"))
    }
    let parts =
      ["\(origin.file): read as \(origin.tool) (\(facts.joined(separator: ", ")))"]
      + origin.leftOut.map { "\(counted($0.count, "\($0.kind) row")) left out" }
      + origin.doubtful.map { "\(counted($0.count, "\($0.kind) row")) kept" }
    return parts.joined(separator: "; ") + "."
  }
}

/// `1 header row`, `3 header rows`.
func counted(_ count: Int, _ noun: String) -> String {
  count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
}
