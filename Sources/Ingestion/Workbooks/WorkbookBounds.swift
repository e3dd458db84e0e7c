/// What a workbook may hold: Excel's own limits, and ours.
enum WorkbookBounds {
  static let rows = 1_048_576
  static let columns = 16_384
  static let sheets = 1_000
  /// Bytes of a cell's text, which escapes and old exporters may stretch.
  static let cellBytes = 1 << 20
  /// Cells that nobody wrote and that a table needs between those written (64 MB).
  static let gaps = 16_000_000
  static let mergedRanges = 1_000_000
  /// Bytes of each part beside the sheets and their texts.
  static let partBytes = 1 << 26
  /// Elements of such a part.
  static let partElements = 400_000
}
