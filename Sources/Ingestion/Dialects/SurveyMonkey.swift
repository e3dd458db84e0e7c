/// SurveyMonkey: a row of questions, each above the first of its columns, and a row of
/// options, statements or `Response`.
func surveyMonkeyForm(_ head: ExportHead, isDeclared: Bool) -> ExportForm? {
  let (first, options) = (head.texts(0).map(untagged), head.texts(1).map(untagged))
  let keys = first.map(metadataKey)
  guard isDeclared || keys.starts(with: ["respondentid", "collectorid"]),
    options.count == first.count
  else { return nil }
  let isFact = zip(keys, options).map { key, option in facts[key] != nil && option.isEmpty }
  let questions = filledRight(first)
  let columns = first.indices.map { column in
    if isFact[column] { return ExportColumn(first[column], role: facts[keys[column]] ?? .metadata) }
    let option = placeholders.contains(options[column]) ? "" : options[column]
    return ExportColumn(
      joinedHeading([questions[column], option]), alternatives: [option],
      role: option.isEmpty ? .answer : .option(of: questions[column]))
  }
  return ExportForm(tool: Dialect.surveymonkey.title, headerRows: 2, columns: columns)
}

/// `respondentid` of `Respondent ID` and `RespondentID`.
private func metadataKey(_ text: String) -> String {
  text.lowercased().filter { $0.isLetter }
}

/// What stands below a question that has one column.
private let placeholders: Set<String> = ["", "Response", "Open-Ended Response"]

private let facts: [String: ExportColumn.Role] = [
  "respondentid": .metadata, "collectorid": .metadata, "startdate": .metadata,
  "enddate": .metadata, "datecreated": .metadata, "datemodified": .metadata,
  "ipaddress": .personal, "emailaddress": .personal, "firstname": .personal,
  "lastname": .personal, "customdata": .personal, "custom": .personal,
]
