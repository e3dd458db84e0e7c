internal import Survey

/// Masks the comments of all waves, so that nothing else ever sees them as they were written.
struct CommentReading {
  let missing: Set<String>
  let masker: Masker

  /// `raw` are the texts per wave and question; names are told by how all of them write words.
  init(
    _ raw: [[[String]?]], names: [String], own: [String], dictionary: CommentDictionary,
    missing: [String]
  ) {
    self.missing = Set(missing)
    var customs = WordCustoms(own: own, dictionary: dictionary)
    for text in raw.joined().compactMap(\.self).joined() where !text.isEmpty {
      customs.learn(commentTokens(plainComment(text).scalars))
    }
    masker = Masker(names: NameFinder(customs: customs, listed: ListedNames(names)))
  }

  /// One question's comments of one wave.
  func comments(_ raw: [String]) -> Comments {
    var (texts, masks, cut) = ([MaskedText?](), [Mask: Int](), 0)
    texts.reserveCapacity(raw.count)
    for text in raw {
      let plain = plainComment(text)
      if isBlank(text, plain.scalars) {
        texts.append(nil)
        continue
      }
      let masked = masker.masked(plain.scalars)
      texts.append(masked.text)
      masks.merge(masked.masks) { $0 + $1 }
      if plain.isCut { cut += 1 }
    }
    return Comments(texts: texts, masks: masks, cut: cut)
  }

  private func isBlank(_ text: String, _ scalars: [Unicode.Scalar]) -> Bool {
    text.isEmpty || scalars.isEmpty || missing.contains(normalised(text)) || saysNothing(scalars)
  }
}

extension StudyReading {
  /// The plan of the comments, and the waves with theirs, masked.
  func readComments(
    of waves: [Wave], _ context: ReadingContext, themes: [String]?
  ) -> (plan: CommentPlan, waves: [Wave]) {
    let definition = self.definition.comments
    guard !definition.questions.isEmpty else { return (CommentPlan(), waves) }
    let dictionary = definition.dictionary.flatMap { folder.load($0) }.flatMap {
      DictionaryTable($0, constructs: context.constructs, themes: themes, log: log)
    }
    let stopWords = wordList(definition.stopWords, column: "word", context)
    let names = wordList(definition.names, column: "name", context)
    if let table = dictionary?.table {
      context.notes.useTable(table.header, unused: table.unused)
    }
    let plan = CommentPlan(
      questions: definition.questions.map {
        CommentQuestion(id: $0.id.value, question: $0.question)
      },
      dictionary: dictionary?.dictionary ?? CommentDictionary(),
      stopWords: stopWords.map { Set($0.flatMap(words)) } ?? functionWords,
      quotations: definition.quotations)
    let reading = CommentReading(
      context.rawComments, names: names ?? [], own: ownTexts(context), dictionary: plan.dictionary,
      missing: self.definition.missing.map(\.word.value))
    var masked = waves
    for (index, raw) in context.rawComments.enumerated() {
      masked[index].comments = raw.map { $0.map(reading.comments) }
    }
    context.rawComments = []
    return (plan, masked)
  }

  /// What the study itself calls things: no names of people.
  private func ownTexts(_ context: ReadingContext) -> [String] {
    let codebook = context.questionnaire.codebook
    let items = codebook.items.flatMap { [$0.wording] + $0.scale.labels + $0.wordings.values }
    let segments = context.books.map(\.segmentation).flatMap { [$0.title] + $0.levels }
    let sets = context.choiceBooks.map(\.set).flatMap { [$0.question] + $0.options }
    return items + segments + sets + codebook.constructs.map(\.title)
      + definition.comments.questions.map(\.question)
      + [definition.title.title, definition.title.organisation]
  }
}
