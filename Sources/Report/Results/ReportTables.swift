public import Disclosure

/// Figures of a release, all but the pilots', as tables and as files.
public struct ReleasedTables: Sendable {
  fileprivate let tables: [(name: String, table: Table)]
  fileprivate let csvFiles: [(name: String, csv: String)]

  public init(_ release: Release) {
    tables = releasedTables(release)
    csvFiles = csv(tables)
  }
}

/// A report's figures as files for other tools, each table worked out once.
public struct ReportTables: Sendable {
  /// The tidy files of `results/`.
  public let csvFiles: [(name: String, csv: String)]
  private let content: ReportContent
  private let tables: [(name: String, table: Table)]

  /// `released`: the tables of the content's release, where they are made already.
  public init(_ content: ReportContent, _ released: ReleasedTables? = nil) {
    let released = released ?? ReleasedTables(content.release)
    let pilots = pilotTables(content)
    self.content = content
    (tables, csvFiles) = (released.tables + pilots, released.csvFiles + csv(pilots))
  }

  /// `tables.xlsx`: the same tables as sheets, with notes and the heat map before them.
  public func workbook() throws(WorkbookError) -> [UInt8] {
    try reportWorkbook(content, tables: tables)
  }

  /// `scores.sav`: scores for SPSS, one row per group; nil where there are none, and for
  /// readers who are no analysts.
  public func statisticsFile() throws(StatisticsFileError) -> [UInt8]? {
    let scores = WideScores(content.release)
    guard content.release.audience == .analyst, !scores.rows.isEmpty else { return nil }
    return try systemFile(of: scores, Reading(content))
  }
}

private func csv(_ tables: [(name: String, table: Table)]) -> [(name: String, csv: String)] {
  tables.map { (name: $0.name, csv: $0.table.csv()) }
}
