internal import Foundation
internal import TestSupport
internal import Testing

/// A written report, looked through for what no report may hold.
struct HonestOutput {
  let folder: Folder
  let name: String

  /// No file says NaN, infinity or minus nothing; every figure has its n, or a reason why
  /// it is not there.
  func expectHonest(_ place: String) throws {
    for file in try folder.names(in: "\(name)/results") where file.hasSuffix(".csv") {
      let records = try csvRecords(folder.url.appendingPathComponent("\(name)/results/\(file)"))
      let rows = Rows(records, file: "\(place), \(name)/\(file)")
      rows.expectNumbers()
      rows.expectPeople()
      rows.expectReasons()
    }
    try expectNoStrangeNumber(in: "report.html", place)
    try expectNoStrangeNumber(in: "release.json", place)
  }

  private func expectNoStrangeNumber(in file: String, _ place: String) throws {
    let text = try folder.text("\(name)/\(file)")
      // The program's own; data for it stand in elements that have a type.
      .replacing(#/<(style|script)>.*?</\1>/#.dotMatchesNewlines(), with: "")
    let strange = #/(?:^|[^\w.−-])(-?(?:nan|inf|infinity)|[-−]0(?:\.0+)?)(?![\w.%–-])/#
      .ignoresCase().asciiOnlyWordCharacters()
    for match in text.matches(of: strange) {
      let before = text[..<match.range.lowerBound].suffix(60)
      Issue.record("\(place), \(name)/\(file) says \(match.output.1): …\(before)")
    }
  }
}

/// The records of one file, by column.
private struct Rows {
  let file: String
  let header: [String]
  let records: [[String]]

  init(_ records: [[String]], file: String) {
    (self.file, header, self.records) = (file, records.first ?? [], Array(records.dropFirst()))
  }

  private func cell(_ record: [String], _ column: String) -> String? {
    header.firstIndex(of: column).flatMap { record.indices.contains($0) ? record[$0] : nil }
  }

  func expectNumbers() {
    for record in records {
      #expect(record.count == header.count, "\(file): \(record)")
      for cell in record {
        let isNumber = Double(cell).map { $0.isFinite && !($0 == 0 && cell.hasPrefix("-")) } ?? true
        #expect(isNumber, "\(file) says \(cell): \(record)")
      }
    }
  }

  /// Columns that count people, and the figures that may not stand without them.
  private static let people = ["n", "respondents", "n_from"]
  private static let figures: Set = [
    "estimate", "se", "lower", "upper", "share", "difference", "alpha", "omega", "value", "icc1",
    "f", "direct", "shrunken", "adequacy", "effective", "linearised", "replicated", "loading",
    "eigenvalue", "correlation", "alpha_without", "item_rest",
  ]
  /// Files whose figures are about something else than people.
  private static let others: Set = [
    "acceptability", "suppressed", "pilots.csv", "portfolio.csv", "confidence", "pairwise",
    "ranking", "frontier.csv",
  ]

  func expectPeople() {
    let columns = header.filter(Self.figures.contains)
    guard !columns.isEmpty, !Self.others.contains(where: file.contains) else { return }
    guard let count = Self.people.first(where: header.contains) else {
      Issue.record("\(file) has figures (\(columns)) and no n")
      return
    }
    for record in records where columns.contains(where: { cell(record, $0)?.isEmpty == false }) {
      #expect((cell(record, count).flatMap { Int($0) } ?? 0) > 0, "\(file): \(record)")
    }
  }

  /// The figure that a file is about, by a column that no other file has.
  private static let subjects = [
    ("alpha", "alpha"), ("alpha", "omega"), ("r_squared", "share"), ("icc1", "icc1"),
    ("cramers_v", "f"),
    ("omega_hierarchical", "omega_total"), ("rule", "flagged"), ("direct", "shrunken"),
    ("effect", "difference"),
  ]

  func expectReasons() {
    guard let reasons = ["note", "flag"].first(where: header.contains) else { return }
    for (mark, subject) in Self.subjects where header.contains(mark) {
      for record in records where cell(record, subject) == "" {
        #expect(cell(record, reasons)?.isEmpty == false, "\(file): \(record)")
      }
    }
  }
}
