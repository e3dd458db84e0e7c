internal import Survey

/// Reads what a study's definition names, in the order in which files need each other.
struct StudyReading {
  let definition: StudyDefinition
  let folder: StudyFolder
  let log: FaultLog

  init(_ definition: StudyDefinition, _ folder: StudyFolder, _ log: FaultLog) {
    (self.definition, self.folder, self.log) = (definition, folder, log)
  }

  /// The study as far as it could be read; it holds only if the log is empty.
  func data() -> SurveyData {
    let responses = definition.waves.compactMap { ResponsesFile($0, in: folder, log: log) }
    let talks = definition.waves.compactMap { InterviewsTable($0, in: folder, log: log) }
    let books = definition.segments.map { LevelBook($0, missing: definition.missing) }
    let (questionnaire, codebookTable, codebookNotes) = readCodebook(responses)
    let context = ReadingContext(
      definition, questionnaire, books: books,
      interviewSegments: interviewOnly(responses, talks), log: log)
    codebookTable.map { context.notes.useTable($0.header, unused: $0.unused) }
    codebookNotes.forEach { context.notes.add($0) }
    let waves = padded(responses.map { WaveReader($0, context).wave() }, context)
    growInterviewLevels(context, talks)
    let population = readPopulation(context)
    let evidence = readEvidence(context, talks)
    let pilots = readPilotPlan(context, evidence)
    let comments = readComments(of: waves, context, themes: evidence.themeNames)
    checkNames(context)
    let theme = readThemeFiles()
    let asked = zip(context.asked, responses).map { asked, file in
      asked.with(unlisted: unlistedColumns(of: file, context))
    }
    var data = SurveyData(
      title: definition.title, codebook: questionnaire.codebook,
      segmentations: books.map(\.segmentation), waves: comments.waves,
      waveTitles: definition.waves.map { WaveTitle(id: $0.id.value, label: $0.label) },
      origins: context.origins,
      strata: context.strataBook?.levels ?? context.strata.names,
      strataSegmentation: context.strataBook?.definition.id.value, population: population,
      interviews: evidence.interviews, themes: evidence.themes, pilots: pilots,
      design: DesignPlan(
        rake: definition.design.margins.rake.map(\.value),
        postStratify: definition.design.margins.postStratify.map(\.value),
        calibration: definition.design.margins.calibration, trim: definition.design.margins.trim,
        lonely: definition.design.lonely),
      estimation: definition.estimation, threshold: definition.threshold,
      harmlessDrift: harmlessDrift(definition.harmless), inputs: folder.inputs(),
      notes: context.notes.notes)
    data.choiceSets = context.choiceBooks.map(\.set)
    data.comments = comments.plan
    data.asked = asked
    data.codeHistory = evidence.history
    data.senior = definition.senior?.staff(books, log: log)
    data.paper = definition.paper
    data.theme = theme
    return data
  }

  /// Waves whose sets have the options that later waves found.
  private func padded(_ waves: [Wave], _ context: ReadingContext) -> [Wave] {
    waves.map { wave in
      var padded = wave
      padded.choices = zip(wave.choices, context.choiceBooks).map { choices, book in
        choices?.padded(to: book.options.count)
      }
      return padded
    }
  }

  private func readCodebook(
    _ responses: [ResponsesFile]
  ) -> (Questionnaire, CodebookTable?, notes: [String]) {
    guard let name = definition.codebook else {
      let asks = definition.waves.first { $0.responses != nil }
      if let asks { log.add("responses need a “codebook”", at: asks.id.place) }
      if asks == nil, let reversed = definition.reversed {
        log.add("“reversed” is for a study with a “codebook” in DDI", at: reversed.place)
      }
      return (Questionnaire(), nil, [])
    }
    guard let input = folder.load(name) else { return (Questionnaire(), nil, []) }
    if isXML(input) {
      let headers = responses.map { (wave: $0.wave.id.value, header: $0.header) }
      let (questionnaire, notes) = ddiQuestionnaire(
        input, named: name.place, definition, headers, log: log)
      return (questionnaire, nil, notes)
    }
    guard let table = CodebookTable(input, definition, log: log) else {
      return (Questionnaire(), nil, [])
    }
    return (table.questionnaire(), table, [])
  }

  /// Segments that no responses have and some interviews do.
  private func interviewOnly(
    _ responses: [ResponsesFile], _ talks: [InterviewsTable]
  ) -> Set<String> {
    let segments = definition.segments.filter { segment in
      let isAnswered = responses.contains { file in
        segment.column(in: file.wave.id.value).map { file.header.contains($0.value) } ?? false
      }
      return !isAnswered && talks.contains { $0.column(of: segment) != nil }
    }
    return Set(segments.map(\.id.value))
  }

  private func readPopulation(_ context: ReadingContext) -> Population? {
    guard let name = definition.design.population, let input = folder.load(name) else { return nil }
    let read = Ingestion.readPopulation(input, books: context.books, log: log)
    if let read { context.notes.useTable(read.table.header, unused: read.table.unused) }
    refuseUncounted(
      definition.design.margins, books: context.books, population: read?.population, log: log)
    return read?.population
  }

  /// Names in the study file that only the codebook can confirm.
  private func checkNames(_ context: ReadingContext) {
    let named = definition.constructTitles.map(\.id) + [definition.outcome].compactMap(\.self)
    for name in named { context.constructs.check(name, log) }
    for harmless in definition.harmless { context.items.check(harmless.item, log) }
    let taken = Set(context.items.names + context.constructs.names + ["index"])
    for book in context.choiceBooks {
      let id = book.definition.id
      if taken.contains(id.value) {
        log.add(
          "\(quoted(id.value)) is an item or a construct; give these choices another id",
          at: id.place)
      }
      book.checkNames(log)
    }
  }

  /// Levels found in interviews alone are levels, too, where no responses tell any.
  private func growInterviewLevels(_ context: ReadingContext, _ talks: [InterviewsTable]) {
    for book in context.books where context.interviewSegments.contains(book.definition.id.value) {
      for talk in talks {
        guard let column = talk.column(of: book.definition) else { continue }
        for row in talk.table.rows { _ = book.level(talk.table.cell(row, column).value) }
      }
    }
  }
}
