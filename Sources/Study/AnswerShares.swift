internal import Report
internal import Survey

/// Who answered an item of a wave, or a set of options, in % of its respondents.
struct AnswerShare {
  let wave: String
  /// Of the item or the set.
  let id: String
  let isSet: Bool
  let answered: Double
  let missing: [MissingKind: Double]
}

/// Shares of everybody who took part, item by item of every wave that asked it, then set by set.
func answerShares(_ data: SurveyData) -> [AnswerShare] {
  data.waves.flatMap { wave in
    zip(data.codebook.items, wave.answers).compactMap { item, answers in
      answers.flatMap { AnswerShare(wave.id, item.id, $0, isSet: false) }
    }
      + zip(data.choiceSets, wave.choices).compactMap { set, choices in
        choices.flatMap { AnswerShare(wave.id, set.id, $0.rows, isSet: true) }
      }
  }
}

extension AnswerShare {
  /// nil where nobody took part.
  fileprivate init?(_ wave: String, _ id: String, _ answers: [UInt8], isSet: Bool) {
    guard !answers.isEmpty else { return nil }
    var counts = [Int](repeating: 0, count: 256)
    for answer in answers { counts[Int(answer)] += 1 }
    func percent(_ count: Int) -> Double { 100 * Double(count) / Double(answers.count) }
    let missing = MissingKind.allCases.map { counts[Int($0.rawValue)] }
    (self.wave, self.id, self.isSet) = (wave, id, isSet)
    answered = percent(answers.count - missing.reduce(0, +))
    self.missing = Dictionary(
      uniqueKeysWithValues: zip(MissingKind.allCases, missing.map(percent)))
  }

  fileprivate func cell(_ kind: MissingKind) -> Cell {
    .number(missing[kind, default: 0], decimals: 1)
  }
}

/// Every kind of missing answer, for files and programs.
func itemTable(_ shares: [AnswerShare]) -> Table {
  var table = Table(
    "What was answered (% of respondents)",
    columns: [.init("wave"), .init("item"), .init("answered")]
      + MissingKind.allCases.map { .init($0.name) })
  for share in shares {
    table.append(
      [.text(share.wave), .text(share.id), .number(share.answered, decimals: 1)]
        + MissingKind.allCases.map(share.cell))
  }
  return table
}

/// For people: only kinds that occur somewhere, and a bar.
func answeredTable(_ shares: [AnswerShare]) -> Table {
  let kinds = MissingKind.allCases.filter { kind in
    shares.contains { $0.missing[kind, default: 0] > 0 }
  }
  var table = Table(
    "What was answered (% of respondents)",
    columns: [.init("wave"), .init("item"), .init("answered"), .init("")]
      + kinds.map { .init($0.name, $0 == .notApplicable ? "n/a" : nil) })
  for share in shares {
    table.append(
      [
        .text(share.wave), .text(share.id), .number(share.answered, decimals: 1),
        .text(bar(share.answered)),
      ] + kinds.map(share.cell))
  }
  return table
}
