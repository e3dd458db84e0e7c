/// What a wave's responses were read from, and which of them.
public struct WaveOrigin: Sendable, Equatable {
  public let wave: String
  /// As the study names it, with its sheet where a workbook has several.
  public let file: String
  /// The survey tool that wrote it, or the kind of file: `Qualtrics`, `SPSS`, `CSV`.
  public let tool: String
  /// `UTF-8`; nil where the file is no text.
  public let encoding: String?
  public let headerRows: Int
  /// Columns that the tool added for itself: times, status, ids.
  public let metadataColumns: Int
  /// Rows that are responses.
  public let rows: Int
  /// Rows that are none, by reason: `preview`.
  public let leftOut: [RowCount]
  /// Responses to be aware of, by what they are: `unfinished`.
  public let doubtful: [RowCount]

  public init(
    wave: String, file: String, tool: String, encoding: String? = nil, headerRows: Int = 1,
    metadataColumns: Int = 0, rows: Int, leftOut: [RowCount] = [], doubtful: [RowCount] = []
  ) {
    (self.wave, self.file, self.tool, self.encoding) = (wave, file, tool, encoding)
    (self.headerRows, self.metadataColumns, self.rows) = (headerRows, metadataColumns, rows)
    (self.leftOut, self.doubtful) = (leftOut, doubtful)
  }
}

/// How many rows there are of a kind.
public struct RowCount: Sendable, Equatable {
  public let kind: String
  public let count: Int
  /// The column that tells; empty where none does.
  public let toldBy: String

  public init(_ kind: String, _ count: Int, toldBy: String = "") {
    (self.kind, self.count, self.toldBy) = (kind, count, toldBy)
  }
}
