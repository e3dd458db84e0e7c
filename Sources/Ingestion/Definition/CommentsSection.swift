internal import Survey

/// Reads `comments`, questions that people answer in their own words, and the keys that go
/// with it: `dictionary`, `stopwords`, `names`, `quotations`.
func readComments(_ root: YAMLMapping, waves: [String], _ log: FaultLog) -> CommentsDefinition {
  let questions = root.mappings("comments").compactMap { readComment($0, waves: waves, log) }
  refuseRepeats(questions.map(\.id), what: "question of comments", log)
  if questions.count > commentLimit {
    log.add(
      "\(questions.count) questions of comments; a study has at most \(commentLimit)",
      at: questions[commentLimit].id.place)
  }
  let comments = CommentsDefinition(
    questions: questions, dictionary: root.text("dictionary"), stopWords: root.text("stopwords"),
    names: root.text("names"),
    quotations: root.choice("quotations", of: CommentPlan.Quotations.self) ?? .analyst)
  if questions.isEmpty {
    for key in ["dictionary", "stopwords", "names", "quotations"] {
      guard let value = root.value(key) else { continue }
      log.add("\(quoted(key)) is for a study that has “comments”", at: value.place)
    }
  }
  return comments
}

/// The most questions of comments that a study may have.
private let commentLimit = 20

private func readComment(
  _ mapping: YAMLMapping, waves: [String], _ log: FaultLog
) -> CommentDefinition? {
  defer { mapping.finish() }
  let (id, question) = (mapping.requiredText("id"), mapping.text("question"))
  let column = mapping.text("column")
  let columns = columnsPerWave(mapping, "column", waves: waves, log)
  guard let id else { return nil }
  return CommentDefinition(
    id: id, question: question?.value ?? id.value, column: column ?? id, columns: columns)
}
