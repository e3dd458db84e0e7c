internal import Survey

/// The response file of one round, row by row.
///
/// Every label's bytes are made once; a row is a concatenation of them.
struct ResponseRows {
  private let force: Force
  private let round: Round
  private let participation: Participation
  private let silence: Silence
  private var answers: TrueAnswers
  private let columns: [Column]
  private let levels: [[[UInt8]]]

  /// An item's column: the words for each label counted from the bad end, which
  /// for a reversed item are the scale's from last to first.
  private struct Column {
    let item: Int
    let labels: [[UInt8]]
  }

  init(force: Force, participation: Participation, round: Round) {
    (self.force, self.round, self.participation) = (force, round, participation)
    silence = Silence(seed: force.seed)
    answers = TrueAnswers(seed: force.seed)
    columns = Questionnaire.questions.enumerated().compactMap { index, question in
      guard Questionnaire.isAsked(question, in: round) else { return nil }
      let labels = AgreementScale.exported.map { Array(CSVText.cell($0).utf8) }
      return Column(
        item: index, labels: question.direction == .negative ? labels.reversed() : labels)
    }
    levels = Segment.allCases.map { segment in
      segment.levels.indices.map { Array(CSVText.cell(segment.word($0, in: round)).utf8) }
    }
  }

  var header: [UInt8] {
    let names =
      ["respondent", "StartDate"] + Segment.allCases.map { $0.header(in: round) }
      + columns.map { Questionnaire.questions[$0.item].id }
    return CSVText(header: names).bytes
  }

  /// Appends one respondent's row.
  mutating func append(_ person: Int, to bytes: inout [UInt8]) {
    let profile = force.profile(of: person)
    let reasons = silence.reasons(of: person, profile, in: round)
    answers.form(of: person, profile, in: round)
    bytes.append(contentsOf: force.id(of: person).utf8)
    bytes.append(UInt8(ascii: ","))
    bytes.append(contentsOf: round.date(participation.day(person, in: round)).utf8)
    for segment in Segment.allCases {
      bytes.append(UInt8(ascii: ","))
      bytes.append(
        contentsOf: reasons.segments[segment.rawValue]
          ? Self.refused : levels[segment.rawValue][profile[segment]])
    }
    for column in columns {
      bytes.append(UInt8(ascii: ","))
      bytes.append(contentsOf: cell(column, reasons.items[column.item]))
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private func cell(_ column: Column, _ reason: MissingKind?) -> [UInt8] {
    if let reason { return Self.missing[reason] ?? [] }
    return column.labels[Int(answers.labels[column.item])]
  }

  private static let refused = missing[.refused] ?? []
  private static let missing = Dictionary(
    uniqueKeysWithValues: MissingKind.allCases.map {
      ($0, Array(AgreementScale.word(for: $0).utf8))
    })
}
