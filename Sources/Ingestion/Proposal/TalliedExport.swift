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
  /// Columns that the export calls one question of several answers.
  let groups: [OptionGroup]
  /// Columns that are places of a ranking.
  let rankings: Set<Int>

  /// nil, with faults, where the export cannot be read.  Columns that identify people are
  /// not read past the header.  The data are those of a Triple-S definition; the codebook tells
  /// what columns ask and their codes mean, where the export does not.
  init?(
    _ input: InputText, _ telling: ExportTelling, data: InputText? = nil,
    codebook: DDICodebook? = nil, log: FaultLog
  ) {
    let start = Place(file: input.name, line: 1, column: 1)
    let wave = telling.wave(Placed(value: input.name, place: start), log)
    guard log.isEmpty, let file = ResponsesFile(wave, input, data: data, log: log) else {
      return nil
    }
    let table = "a table whose first row names the columns"
    kind = file.form.tool ?? (file.form.headerRows > 0 ? table : wave.format.container.title)
    let described = DescribedColumns(file.header, by: codebook)
    let header = described.header
    self.described = codebook.map { _ in described.count }
    let wanted = header.names.indices.filter { !header.isPersonal($0) }
    let sinks = wanted.map { (column: $0, sink: TallySink(described.labels[$0])) }
    let lists = wanted.compactMap { column in
      ListSink(file.header.columns[column]).map { (column: column, sink: $0) }
    }
    (form, respondents) = (file.form, tally(file, sinks + lists))
    groups = OptionGroup.all(of: file)
    let missing = (file.source as? VariableRows)?.declaredMissing(in: Set(wanted)) ?? [:]
    let tallies = Dictionary(uniqueKeysWithValues: sinks.map { ($0.column, $0.sink) })
    let answers = Dictionary(uniqueKeysWithValues: lists.map { ($0.column, $0.sink) })
    let columns = header.names.indices.map {
      let declared = header.columns[$0].declaredMissing
      var column = TalliedColumn(
        $0, of: header, tallies[$0], missing: declared.union(missing[$0] ?? []))
      column.list = answers[$0]
      return column
    }
    self.columns = columns
    rankings = rankedColumns(of: file, columns)
    guard log.isEmpty else { return nil }
  }
}

/// Fills the sinks and counts the responses.
private func tally(
  _ file: ResponsesFile, _ sinks: [(column: Int, sink: any ColumnSink)]
) -> Int {
  var count = 0
  file.forEachResponse(Set(sinks.map(\.column))) { block, rows in
    for (column, sink) in sinks { sink.take(block.column(column), of: block, rows) }
    count += rows.count
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
  /// The answers of a column whose cells hold several.
  var list: ListSink?

  init(_ index: Int, of header: Header, _ tally: TallySink?, missing: Set<String>) {
    (self.index, self.tally, declaredMissing) = (index, tally, missing)
    facts = header.columns[index]
    title = header.title(of: index)
    reference = facts.names.first { !$0.isEmpty && header.columns(named: $0) == [index] }
    (isPersonal, isAsked) = (header.isPersonal(index), header.isAsked(index))
  }

  /// The block that a column of a matrix, or one of a series `affSat1`, `affSat2`, stands in.
  var block: String? { series.map(\.prefix) ?? matrix }

  /// The series that the column's name numbers.
  var series: NumberedName? {
    if matrix != nil {
      return NumberedName(facts.name.split(whereSeparator: { "[]".contains($0) }).last)
    }
    return NumberedName(Substring(facts.name)) ?? NumberedName(leadingCode)
  }

  /// The stem of the matrix whose option the column is.
  var matrix: String? { if case .option(let stem) = facts.role { stem } else { nil } }

  /// `affSat1` of `affSat1. I find real enjoyment in my job`.
  private var leadingCode: Substring? {
    guard facts.name.utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") })
    else { return nil }
    return facts.name.prefixMatch(of: /([A-Za-z]\w*)[.:]\s/).map(\.1)
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
