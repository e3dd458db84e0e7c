internal import Survey

/// What interviews say.
struct InterviewEvidence {
  var interviews: [String: Interviews] = [:]
  var themes: [Theme] = []
  /// nil: the themes could not be read.
  var themeNames: [String]?
  /// What became of codes between waves.
  var history = CodeHistory([], waves: [])
}

extension StudyReading {
  /// Themes first: interviews' codes are spelled as the themes spell them.
  func readEvidence(_ context: ReadingContext, _ talks: [InterviewsTable]) -> InterviewEvidence {
    let constructs = context.constructs
    let themes = definition.themes.flatMap { folder.load($0) }.flatMap {
      ThemesTable($0, constructs: constructs, log: log)
    }
    var evidence = InterviewEvidence(
      themes: themes?.themes ?? [],
      themeNames: definition.themes == nil ? [] : themes?.themes.map(\.name))
    for talk in talks {
      evidence.interviews[talk.wave.id.value] = talk.interviews(
        books: context.books, codes: themes?.codes ?? Vocabulary())
      note(talk, in: context)
    }
    if let table = themes?.table { context.notes.useTable(table.header, unused: table.unused) }
    evidence.history = readCodeHistory(context, evidence)
    codeNotes(evidence.interviews, themes: evidence.themes, evidence.history)
      .forEach { context.notes.add($0) }
    return evidence
  }

  private func readCodeHistory(
    _ context: ReadingContext, _ evidence: InterviewEvidence
  ) -> CodeHistory {
    let waves = definition.waveIDs
    guard let name = definition.codeChanges, let input = folder.load(name),
      let changes = CodeChangesTable(input, log: log)
    else { return CodeHistory([], waves: waves) }
    context.notes.useTable(changes.table.header, unused: changes.table.unused)
    let coded = waves.flatMap { evidence.interviews[$0]?.codes ?? [] }
    let codes = Set(coded + evidence.themes.flatMap(\.codes)).sorted()
    return CodeHistory(changes.changes(waves: waves, codes: codes), waves: waves)
  }

  private func note(_ talk: InterviewsTable, in context: ReadingContext) {
    if let table = talk.table as? Table {
      context.notes.useTable(table.header, unused: table.unused)
    }
    for note in talk.notes { context.notes.add(note) }
    if let note = (talk.table as? CodingRows)?.unusedNote { context.notes.add(note) }
  }

  /// The choice between pilots; nil where the study has none.
  func readPilotPlan(_ context: ReadingContext, _ evidence: InterviewEvidence) -> PilotPlan? {
    guard let plan = definition.pilots else {
      _ = readQuestions(context, pilots: KnownNames("pilot", []))
      return nil
    }
    let candidates = plan.candidates.flatMap { folder.load($0) }.flatMap {
      CandidatesTable($0, criteria: plan.criteria, log: log)
    }
    let pilots = candidates?.pilots() ?? []
    let ids = KnownNames("pilot", candidates?.ids)
    let targets = AddressTargets(
      pilots: ids, constructs: context.constructs,
      themes: KnownNames("theme", evidence.themeNames), books: context.books)
    let addresses = plan.addresses.flatMap { folder.load($0) }.flatMap {
      AddressesTable($0, targets, log: log)
    }
    let outputs = plan.outputs.flatMap { folder.load($0) }.flatMap {
      Table($0, needsRows: false, log: log)
    }
    let (claims, due) = (
      addresses?.addresses() ?? [], outputs.map { readOutputs($0, pilots: ids, log: log) } ?? []
    )
    let panel = plan.panel.flatMap { folder.load($0) }.flatMap { Table($0, log: log) }
    let criteria = plan.criteria.map(\.criterion)
    let members = panel.map { readPanel($0, criteria, log: log) } ?? []
    for table in [candidates?.table, addresses?.table, outputs, panel].compactMap(\.self) {
      context.notes.useTable(table.header, unused: table.unused)
    }
    let selection = plan.select.selection(
      constructs: context.constructs,
      groups: KnownNames(
        "group", candidates.map { _ in pilots.map(\.group).filter { !$0.isEmpty } }), log)
    var choice = PilotPlan(
      pilots: pilots, addresses: claims, outputs: due, criteria: criteria, selection: selection,
      weights: plan.weights, panel: members, limits: plan.limits,
      wave: plan.wave?.value ?? latestWave)
    choice.comparisons = readComparisons(plan, context)
    choice.questions = readQuestions(context, pilots: ids)
    choice.asOf = plan.asOf
    return choice
  }

  private func readComparisons(
    _ plan: PilotsDefinition, _ context: ReadingContext
  ) -> [CriterionComparison] {
    guard let name = plan.comparisons, let input = folder.load(name),
      let table = ComparisonsTable(
        input, criteria: plan.criteria.map(\.criterion.id), log: log)
    else { return [] }
    let comparisons = table.comparisons()
    context.notes.useTable(table.table.header, unused: table.table.unused)
    return comparisons
  }

  private func readQuestions(
    _ context: ReadingContext, pilots: KnownNames
  ) -> [ProgrammeQuestion] {
    guard let name = definition.questions, let input = folder.load(name),
      let table = Table(input, needsRows: false, log: log)
    else { return [] }
    let questions = Ingestion.readQuestions(table, pilots: pilots, log: log)
    context.notes.useTable(table.header, unused: table.unused)
    return questions
  }

  /// The latest wave with responses and interviews, else with responses, else any.
  private var latestWave: String {
    let waves = definition.waves
    let both = waves.last { $0.responses != nil && $0.interviews != nil }
    let wave = both ?? waves.last { $0.responses != nil } ?? waves.last
    return wave?.id.value ?? ""
  }
}
