internal import Disclosure

/// A report's figures as files for other tools, each table worked out once.
public struct ReportTables: Sendable {
  private let content: ReportContent
  private let tables: [(name: String, table: Table)]

  public init(_ content: ReportContent) {
    (self.content, tables) = (content, resultTables(content))
  }

  /// The tidy files of `results/`.
  public var csvFiles: [(name: String, csv: String)] {
    tables.map { (name: $0.name, csv: $0.table.csv()) }
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
