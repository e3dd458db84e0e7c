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
