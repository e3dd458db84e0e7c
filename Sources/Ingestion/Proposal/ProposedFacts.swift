internal import Survey

/// Columns that a study may use beside its items and segments, told by their names.
struct ProposedFacts {
  let respondents: [String]
  let duration: String?
  let submitted: String?

  init(_ columns: [TalliedColumn]) {
    let named = columns.compactMap { column in
      column.tally.flatMap { tally in
        column.reference.map { (name: $0, key: key(column.facts), tally: tally) }
      }
    }
    respondents = named.filter { ids.contains($0.key) && $0.tally.isUnique }.map(\.name)
    duration =
      named.first {
        durations.contains($0.key) && $0.tally.areNumbers && !$0.tally.isEmpty
      }?.name
    submitted =
      dates.lazy.compactMap { date in
        named.first { $0.key == date && $0.tally.areMoments && !$0.tally.isEmpty }?.name
      }.first
  }
}

private func key(_ facts: ExportColumn) -> String {
  facts.name.lowercased().filter { $0.isLetter }
}

private let ids: Set<String> = [
  "id", "responseid", "respondentid", "respondent", "participant", "participantid", "caseid",
  "uuid", "recordid", "personid", "subject",
]
private let durations: Set<String> = [
  "durationinseconds", "interviewtime", "totaltime", "duration", "durationseconds",
]
/// The best first.
private let dates = [
  "recordeddate", "submitdate", "datesubmitted", "completiontime", "fertigstellungszeit",
  "heuredefin", "horadefinalización", "tijdvanvoltooien", "enddate", "datemodified",
]

/// Missing words of the columns that a proposal uses, by kind; a blank is always among them.
func missingWords(
  _ used: [CandidateColumn], _ others: [String: MissingKind]
) -> [(kind: MissingKind, words: [String])] {
  var found = others
  for candidate in used {
    found.merge(candidate.answers.missing) { first, _ in first }
  }
  return MissingKind.allCases.map { kind in
    let words = found.filter { $0.value == kind }.map(\.key).sorted()
    return (kind, (kind == .notAnswered ? [""] : []) + words)
  }.filter { !$0.words.isEmpty }
}

/// Levels in the order of the numbers in them, where they have numbers; else as found.
func levels(_ answers: AnswerLabels) -> [String] {
  guard answers.order == .unknown else { return answers.labels }
  return sorted(answers.labels) { label in
    label.firstMatch(of: /\d{1,9}/).flatMap { Double($0.0) }
  } ?? answers.labels
}
