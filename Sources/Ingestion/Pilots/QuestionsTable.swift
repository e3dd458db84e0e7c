internal import Survey

/// Reads `questions.csv`: `question, document, pilots`.
func readQuestions(_ table: Table, pilots: KnownNames, log: FaultLog) -> [ProgrammeQuestion] {
  let columns = ["question", "document", "pilots"].map { table.required($0) }
  guard let question = columns[0], let document = columns[1], let answering = columns[2] else {
    return []
  }
  var seen: [[String]: Place] = [:]
  return table.rows.map { row in
    let (text, paper) = (table.text(row, question), table.text(row, document).value)
    if text.isEmpty { log.add("“question” is blank", at: text.place) }
    if let first = seen.updateValue(text.place, forKey: [text.value, paper]), !text.isEmpty {
      log.add(
        "question \(quoted(text.value)) is already asked for this document in line \(first.line)",
        at: text.place)
    }
    return ProgrammeQuestion(
      question: text.value, document: paper,
      pilots: answerers(table.text(row, answering), pilots, log))
  }
}

private func answerers(_ named: TableText, _ pilots: KnownNames, _ log: FaultLog) -> [String] {
  let parts = named.parts
  for (index, pilot) in parts.enumerated() {
    pilots.check(Placed(value: pilot, place: named.place), log)
    if parts[..<index].contains(pilot) {
      log.add("pilot \(quoted(pilot)) is named twice", at: named.place)
    }
  }
  return parts
}
