internal import Estimation
internal import Ingestion
internal import LinearAlgebra
public import Report
internal import Survey

/// What was read, for `canvass check`: rows, what was answered, and what a reader
/// should know.
public struct QualitySummary: Sendable {
  public let waves: Table
  public let items: Table
  public let careless: Table
  public let notes: [String]

  public init(at path: String) throws(StudyFailure) {
    let data = try StudyFailure.reading(path)
    waves = waveTable(data)
    items = itemTable(data)
    useSingleThreadedBLAS()
    careless = carelessTable(data)
    notes = data.notes
  }
}

private func waveTable(_ data: SurveyData) -> Table {
  var table = Table(
    data.title.title,
    columns: [
      .init("wave"), .init("respondents"), .init("items"), .init("interviews"),
      .init("passages coded"), .init("linked to an earlier wave"),
    ])
  var seen: Set<Int32> = []
  for title in data.waveTitles {
    let wave = data.waves.first { $0.id == title.id }
    let interviews = data.interviews[title.id]
    table.append([
      .text(title.label), wave.map { .count($0.respondents) } ?? .empty,
      wave.map { .count($0.answers.filter { $0 != nil }.count) } ?? .empty,
      interviews.map { .count($0.interviews.count) } ?? .empty,
      interviews.map { .count($0.codings.count) } ?? .empty,
      wave?.persons.map { .count($0.filter(seen.contains).count) } ?? .empty,
    ])
    seen.formUnion(wave?.persons ?? [])
  }
  return table
}

/// Signs of answering without reading; what they do to the scores is the report's to say.
private func carelessTable(_ data: SurveyData) -> Table {
  var table = Table(
    "Signs of careless answers (respondents)",
    columns: [
      .init("wave"), .init("sign"), .init("seen where"), .init("respondents"), .init("of"),
      .init("note"),
    ])
  for wave in data.waves {
    let flags = CarelessFlags(wave, codebook: data.codebook)
    for count in flags.counts(wave: wave.id) {
      table.append([
        .text(wave.id), .text(count.sign?.rawValue ?? "two or more"), .text(count.rule),
        count.flagged.map { .count($0) } ?? .empty, .count(count.n),
        count.note.map { .text($0) } ?? .empty,
      ])
    }
  }
  return table
}

/// Shares of everybody who was asked, in %.
private func itemTable(_ data: SurveyData) -> Table {
  var table = Table(
    "What was answered (% of respondents)",
    columns: [.init("wave"), .init("item"), .init("answered")]
      + MissingKind.allCases.map { .init($0.name) })
  for wave in data.waves {
    for (item, answers) in zip(data.codebook.items, wave.answers) {
      guard let answers, !answers.isEmpty else { continue }
      func percent(_ count: Int) -> Cell {
        .number(100 * Double(count) / Double(answers.count), decimals: 1)
      }
      let missing = MissingKind.allCases.map { kind in
        answers.filter { $0 == kind.rawValue }.count
      }
      table.append(
        [.text(wave.id), .text(item.id), percent(answers.count - missing.reduce(0, +))]
          + missing.map(percent))
    }
  }
  return table
}
