/// What a Triple-S file may hold: more is an attack, or no export of a survey.
enum TripleSBounds {
  /// Bytes of a definition (64 MiB).
  static let definitionBytes = 1 << 26
  /// Columns: a question of several answers makes one for each of its codes.
  static let columns = StatisticsLimits.columns
  /// Characters of a record, and the greatest position.
  static let recordWidth = 1 << 20
  /// Characters of all positions together: more than a record has only where they overlap.
  static let allPositions = 4 << 20
  /// Rows of a CSV file before its first record.
  static let skippedRows = 1_000
  /// Texts of a variable that are remembered, to be understood once.
  static let textsPerVariable = 4_096
  /// Bytes of such a text: comments hardly repeat.
  static let textBytes = 64
}
