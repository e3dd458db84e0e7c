internal import Survey

/// Columns of an export that nothing in the study names and whose answers are those of one of
/// its scales: all are labels of it or missing words, and two labels occur.
///
/// Looks at the labels that the file declares, else at the first hundred rows; never at columns
/// that identify people.
func unlistedColumns(of file: ResponsesFile, _ context: ReadingContext) -> [UnlistedColumn] {
  let scales = Dictionary(
    context.questionnaire.codebook.items.map { ($0.scale.id, $0.scale) }
  ) { first, _ in first }
  let vocabularies = scales.values.sorted { $0.id < $1.id }.map {
    (id: $0.id, words: answerVocabulary($0, missing: context.definition.missing))
  }
  let head = ExportHead(file.source)
  return file.header.names.indices.compactMap { column in
    let facts = file.header.columns[column]
    guard !context.notes.isUsed(column, of: file.header), file.header.isAsked(column),
      !file.header.isPersonal(column)
    else { return nil }
    let declared = facts.labels.map(\.label).filter { !facts.declaredMissing.contains($0) }
    let texts =
      declared.isEmpty
      ? head.sample(of: column, after: file.form.headerRows).map(normalised) : declared
    guard let scale = vocabularies.first(where: { holds(texts, in: $0.words) }) else { return nil }
    return UnlistedColumn(
      title: printable(file.header.title(of: column)), names: Set(facts.comparableNames),
      scale: scale.id)
  }
}

private func holds(_ texts: [String], in words: Vocabulary<UInt8>) -> Bool {
  let answers = texts.map { words.meaning(of: $0).map(Answer.init(code:)) }
  return answers.allSatisfy { $0 != nil } && Set(answers.compactMap { $0?.label }).count > 1
}
