internal import Estimation
internal import Report
internal import Survey

/// Signs of answering without reading; what they do to the scores is the report's to say.
///
/// A sign that nobody shows has no row, but those of two or more always do.
func carelessTable(_ data: SurveyData) -> Table {
  var table = Table(
    "Signs of careless answers (respondents)",
    columns: [
      .init("wave"), .init("sign"), .init("seen where"), .init("respondents"), .init("of"),
      .init("note"),
    ])
  for wave in data.waves {
    let flags = CarelessFlags(wave, codebook: data.codebook)
    for count in flags.counts(wave: wave.id) where count.sign == nil || count.flagged != 0 {
      table.append([
        .text(wave.id), .text(count.sign?.rawValue ?? "two or more"), .text(count.rule),
        count.flagged.map { .count($0) } ?? .empty, .count(count.n),
        count.note.map { .text($0) } ?? .empty,
      ])
    }
  }
  return table
}

/// The same to be read by people: signs that were looked for, and below what each is, by wave
/// where waves differ, and why others were not looked for.
func carelessCounts(_ signs: Table) -> Table {
  var table = Table(
    "Signs of careless answers (respondents)",
    columns: [.init("wave"), .init("sign"), .init("respondents"), .init("of")])
  let rows = signs.rows
  let told = rows.filter { $0[3] != .empty || $0[1].words == "two or more" }
  for row in told { table.append([row[0], row[1], row[3], row[4]]) }
  table.notes = rules(told.filter { $0[3] != .empty }) + reasons(rows)
  return table
}

/// `long string: the same label for 15 items in a row, or more`, each once.
private func rules(_ rows: [[Cell]]) -> [String] {
  let said = rows.map { row in
    let differs = rows.contains { $0[1] == row[1] && $0[2] != row[2] }
    let sign = differs ? "\(row[1].words) in \(row[0].words)" : row[1].words
    return "\(sign): \(row[2].words)"
  }
  return said.indices.filter { !said[..<$0].contains(said[$0]) }.map { said[$0] }
}

/// `response time, 2016: how long respondents took is not recorded`; signs of one wave together.
private func reasons(_ rows: [[Cell]]) -> [String] {
  let noted = rows.filter { !$0[5].words.isEmpty && $0[1].words != "two or more" }
  let keys = noted.map { [$0[0].words, $0[5].words] }
  return keys.indices.filter { !keys[..<$0].contains(keys[$0]) }.map { first in
    let signs = noted.indices.filter { keys[$0] == keys[first] }.map { noted[$0][1].words }
    return "\(signs.joined(separator: ", ")), \(keys[first][0]): \(keys[first][1])"
  }
}

extension Cell {
  /// A text; of other cells nothing.
  fileprivate var words: String { if case .text(let text) = self { text } else { "" } }
}
