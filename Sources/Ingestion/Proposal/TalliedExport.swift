/// An export with what stands in its columns, which a proposal is made from.
struct TalliedExport {
  let form: ExportForm
  /// Responses, previews left out.
  let respondents: Int
  let columns: [TalliedColumn]
  /// What the file was taken for.
  let kind: String
  /// How many columns a codebook describes; nil without one.
  let described: Int?

  /// nil, with faults, where the export cannot be read.  Columns that identify people are
  /// not read past the header.  The data are those of a Triple-S definition; the codebook tells
  /// what columns ask and their codes mean, where the export does not.
  init?(
    _ input: InputText, data: InputText? = nil, codebook: DDICodebook? = nil, log: FaultLog
  ) {
    let start = Place(file: input.name, line: 1, column: 1)
    let name = Placed(value: input.name, place: start)
    let wave = WaveDefinition(
      id: Placed(value: "first", place: start), label: "first", responses: name, interviews: nil,
      format: readFormat(nil, of: name, log), encoding: nil, headerRows: nil, sheet: nil, only: [])
    guard let file = ResponsesFile(wave, input, data: data, log: log) else { return nil }
    let table = "a table whose first row names the columns"
    kind = file.form.tool ?? (file.form.headerRows > 0 ? table : wave.format.container.title)
    let described = DescribedColumns(file.header, by: codebook)
    let header = described.header
    self.described = codebook.map { _ in described.count }
    let wanted = header.names.indices.filter { !header.isPersonal($0) }
    let sinks = wanted.map { (column: $0, sink: TallySink(described.labels[$0])) }
    (form, respondents) = (file.form, tally(file, sinks))
    let missing = (file.source as? VariableRows)?.declaredMissing(in: Set(wanted)) ?? [:]
    let tallies = Dictionary(uniqueKeysWithValues: sinks.map { ($0.column, $0.sink) })
    columns = header.names.indices.map {
      let declared = header.columns[$0].declaredMissing
      return TalliedColumn($0, of: header, tallies[$0], missing: declared.union(missing[$0] ?? []))
    }
    guard log.isEmpty else { return nil }
  }
}

/// Fills the sinks and counts the responses.
private func tally(_ file: ResponsesFile, _ sinks: [(column: Int, sink: TallySink)]) -> Int {
  let leftOut = file.form.leftOut.map(RowTally.init)
  let columns = Set(sinks.map(\.column) + leftOut.map(\.column))
  var count = 0
  file.source.forEach(after: file.form.headerRows, columns: columns) { row, text in
    guard !leftOut.contains(where: { $0.takes(row, in: text) }) else { return }
    for (column, sink) in sinks { sink.take(row[column], in: text) }
    count += 1
  }
  return count
}

/// A column of an export, and the texts that stand in it.
struct TalliedColumn {
  let index: Int
  let facts: ExportColumn
  /// For people.
  let title: String
  /// What a study may call the column; nil where no name is its own.
  let reference: String?
  let isPersonal: Bool
  let isAsked: Bool
  /// nil of columns that were not read.
  let tally: TallySink?
  let declaredMissing: Set<String>

  init(_ index: Int, of header: Header, _ tally: TallySink?, missing: Set<String>) {
    (self.index, self.tally, declaredMissing) = (index, tally, missing)
    facts = header.columns[index]
    title = header.title(of: index)
    reference = facts.names.first { !$0.isEmpty && header.columns(named: $0) == [index] }
    (isPersonal, isAsked) = (header.isPersonal(index), header.isAsked(index))
  }

  /// The block that a column of a matrix, or one of a series `affSat1`, `affSat2`, stands in.
  var block: String? {
    if case .option(let stem) = facts.role {
      return seriesPrefix(facts.name.split(whereSeparator: { "[]".contains($0) })) ?? stem
    }
    return seriesPrefix([Substring(facts.name)])
  }

  /// The question without its stem.
  var wording: String {
    guard case .option(let stem) = facts.role else {
      return facts.wording.isEmpty ? facts.name : facts.wording
    }
    if facts.name.hasPrefix("\(stem) - ") { return String(facts.name.dropFirst(stem.count + 3)) }
    if let match = facts.wording.wholeMatch(of: /.*\[(.+)\]/) { return String(match.1) }
    let wording = facts.wording.replacing(/\s*\[\]$/, with: "")
    return wording.isEmpty ? facts.name : wording
  }
}

/// `affSat` of `affSat1`; nil of `SQ001`, which LimeSurvey numbers itself, and of what has
/// no number.
private func seriesPrefix(_ parts: [Substring]) -> String? {
  guard let match = parts.last?.wholeMatch(of: /([A-Za-z]\w*?)_?\d+[a-z]?/), match.1 != "SQ"
  else { return nil }
  return String(match.1)
}
