internal import Survey

/// Reads one wave's rows into columns.
final class WaveReader {
  let file: ResponsesFile
  let context: ReadingContext
  private var sinks: [(column: Int, sink: any ColumnSink)] = []
  /// Names of the columns that items and segments ask for.
  private lazy var wanted: Set<String> = {
    let wave = file.wave.id.value
    let items = context.questionnaire.codebook.items.compactMap { $0.columns[wave] ?? nil }
    return Set(items + context.books.compactMap { $0.definition.column(in: wave)?.value })
  }()

  init(_ file: ResponsesFile, _ context: ReadingContext) {
    (self.file, self.context) = (file, context)
  }

  /// The wave; its faults, if any, are in the context's log.
  func wave() -> Wave {
    let answers = context.questionnaire.codebook.items.indices.map(answerColumn)
    let levels = context.books.map(levelColumn)
    let persons = personColumn()
    let weights = weightColumn()
    let submitted = submittedColumn()
    let (strata, clusters) = (stratumColumn(), clusterColumn())
    let durations = durationColumn()
    let choices = context.choiceBooks.map(choiceReading)
    let comments = context.definition.comments.questions.map(commentColumn)
    let count = readRows()
    noteColumns(strangers: persons?.strangers ?? 0)
    keepAsked(answers)
    noteBlanks(
      zip(context.questionnaire.codebook.items, answers).compactMap { item, column in
        column.map { (item.id, $0.blankVariants) }
      })
    let unknown = LevelCodes(repeating: Wave.unknownLevel, count: count)
    var wave = Wave(
      id: file.wave.id.value, label: file.wave.label, respondents: count,
      answers: answers.map { $0?.codes },
      levels: levels.map { $0.map { LevelCodes($0.codes) } ?? unknown },
      persons: persons?.persons, weights: weights?.codes, strata: strata?.codes,
      clusters: clusters.map { nested($0.codes, strata: strata?.codes) })
    wave.durations = durations?.codes
    wave.submitted = submitted.map { SubmissionTimes(stored: $0.codes) }
    wave.choices = choices.map { $0?.answers(rows: count) }
    context.rawComments.append(comments.map { $0?.texts })
    return wave
  }

  private func readRows() -> Int {
    let filters = file.wave.only.compactMap { column, texts in
      self.column(column.value, for: "“only” of wave \(quoted(file.wave.id.value))")
        .map { RowFilter(column: $0) { texts.contains($0) } }
    }
    let leftOut = file.leftOut
    let counted = file.form.counted.map(RowTally.init)
    let columns = Set(
      sinks.map(\.column) + filters.map(\.column) + counted.map(\.column))
    var count = 0
    file.forEachResponse(columns, of: filters, leavingOut: leftOut) { [sinks] block, rows in
      for tally in counted { _ = tally.others(rows, of: block) }
      for (column, sink) in sinks { sink.take(block.column(column), of: block, rows) }
      count += rows.count
    }
    if count == 0, !filters.isEmpty {
      context.log.add("no row belongs to this wave; look at “only”", at: file.wave.id.place)
    }
    keepOrigin(rows: count, leftOut: leftOut, counted: counted)
    return count
  }

  private func noteColumns(strangers: Int) {
    context.notes.useFile(file.header)
    guard strangers > 0 else { return }
    context.notes.add(
      "Wave \(quoted(file.wave.id.value)): \(strangers) respondents have no id and are taken for people of their own."
    )
  }

  /// One survey tool's `Never` and `Never ` were opposite answers: a reader should look.
  private func noteBlanks(_ items: [(id: String, variants: [String])]) {
    let doubtful = items.filter { !$0.variants.isEmpty }
    guard !doubtful.isEmpty else { return }
    let texts = Set(doubtful.flatMap(\.variants)).sorted()
    context.notes.add(
      """
      \(file.header.text.file): \(listed(texts.map(quoted))) is written in ways that differ only in \
      blanks, and read as one answer, in \(listed(doubtful.map(\.id))).
      """)
  }

  /// Looks a column up and marks it as used.
  func column(_ name: String, for purpose: String, mayBeUnasked: Bool = false) -> Int? {
    let wave = printable(file.wave.id.value)
    let remedy = "; if wave \(wave) did not ask, its “column:\(wave)” is “-”"
    let column = file.header.column(
      named: name, for: purpose, remedy: mayBeUnasked ? remedy : "", wanted: wanted,
      log: context.log)
    if let column { context.notes.use(column, of: file.header) }
    return column
  }

  /// Has a column's cells taken by a sink.
  func attach<Sink: ColumnSink>(_ sink: Sink, to column: Int) -> Sink {
    sinks.append((column, sink))
    return sink
  }

  private func nested(_ units: [String], strata: [Int32]?) -> [Int32] {
    units.enumerated().map { row, name in
      context.clusters.number(of: NestedUnit(stratum: strata?[row] ?? 0, name: name))
    }
  }
}
