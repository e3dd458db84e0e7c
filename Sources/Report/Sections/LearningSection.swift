internal import Disclosure
internal import Pilots
internal import Survey

/// Which of the programme's questions the chosen pilots answer, and by when.
func learningSection(_ reading: Reading) -> Section? {
  guard let coverage = reading.content.coverage, let figures = reading.pilotFigures else {
    return nil
  }
  let unanswered = coverage.questions.filter { !$0.isAnswered }
  var blocks: [Block] = [.lead(learningSentence(coverage))]
  if !unanswered.isEmpty {
    blocks.append(.points(unanswered.map { gapSentence($0, figures) }))
  }
  return Section(
    id: "learning", name: "What the programme will learn",
    finding: """
      The chosen pilots answer \(coverage.answered) of the programme’s \
      \(coverage.questions.count) questions
      """,
    blocks: blocks + [
      .table(coverageTable(coverage)), .more("By document", [.table(documentTable(coverage))]),
    ])
}

private func learningSentence(_ coverage: QuestionCoverage) -> Prose {
  guard coverage.answered > 0 else { return "No chosen pilot answers any of the questions." }
  let last = coverage.questions.compactMap(\.last).max()
  let full = coverage.documents.filter { $0.answered == $0.questions }.map(\.document)
  let by = last.map { "The last answer is due on \(dayInWords($0)). " } ?? ""
  return """
    \(by)A pilot answers once the last of its outputs is due. \(full.count) of \
    \(coverage.documents.count) documents have all their questions answered.
    """
}

private func gapSentence(_ row: CoveredQuestion, _ figures: PilotFigures) -> Prose {
  let able = row.question.pilots
  let question = plain(row.question.question, limit: 200)
  guard !able.isEmpty else { return "\(strong: question) No candidate would answer it." }
  let cheapest =
    figures.showsCommerce
    ? row.cheapest.map { "; the cheapest of them is \(shortened($0))" } ?? "" : ""
  return """
    \(strong: question) No chosen pilot answers it; \(listed(able.map(shortened))) would\
    \(able.count > 1 ? cheapest : "").
    """
}

private func coverageTable(_ coverage: QuestionCoverage) -> Table {
  var table = Table(columns: [
    .init("question", "Question"), .init("document", "Document"),
    .init("answered_by", "Answered by"), .init("first", "First answer due"),
    .init("by", "All by"), .init("weeks", "Without a date: weeks"),
  ])
  for row in coverage.questions {
    table.append([
      .text(plain(row.question.question, limit: 200)), .text(row.question.document),
      .text(row.isAnswered ? row.answeredBy.joined(separator: " ") : "no chosen pilot"),
      .word(row.first), .word(row.last), .figure(row.weeks, decimals: 0),
    ])
  }
  return table
}

private func documentTable(_ coverage: QuestionCoverage) -> Table {
  var table = Table(columns: [
    .init("document", "Document"), .init("answered", "Answered"), .init("questions", "Questions"),
  ])
  for row in coverage.documents {
    table.append([
      .text(row.document.isEmpty ? "none named" : row.document), .count(row.answered),
      .count(row.questions),
    ])
  }
  return table
}
