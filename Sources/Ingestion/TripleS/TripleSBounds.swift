/// What a Triple-S file may hold: more is an attack, or no export of a survey.
enum TripleSBounds {
  /// Bytes of a definition (64 MiB).
  static let definitionBytes = 1 << 26
  /// Columns: a question of several answers makes one for each of its codes.
  static let columns = StatisticsLimits.columns
  /// Characters of a record, and the greatest position.
  static let recordWidth = 1 << 20
  /// Rows of a CSV file before its first record.
  static let skippedRows = 1_000
  /// Texts of a variable that are remembered, to be understood once.
  static let textsPerVariable = 4_096
}
