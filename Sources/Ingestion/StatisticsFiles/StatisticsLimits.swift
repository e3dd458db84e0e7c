/// What a statistics file may hold.
///
/// Reading takes at most 64 MB and eight times the file's bytes where the format spends bytes
/// on every value: plain and compressed `.sav`, `.por`, `.dta`, plain `.sas7bdat`.  What unpacks
/// (`.zsav`, compressed `.sas7bdat`) is bounded by these numbers alone: 1 GiB of cells and
/// 1 GiB of texts.
enum StatisticsLimits {
  /// Variables, counting the pieces of SPSS's very long strings.  Each costs ReadStat up to
  /// 4 KB, and us 2.
  static let columns = 10_000
  /// Values that are kept; each costs four bytes.
  static let cells = 1 << 28
  /// Bytes of texts.
  static let textBytes = 1 << 30
  /// Value labels of all variables, and the bytes of their texts: in Stata's files many
  /// labels may point at the same text.
  static let labels = 500_000
  static let labelBytes = 16 << 20
  /// Different codes of one variable that are remembered with their texts.
  static let codesPerColumn = 4096
  /// Different texts of all variables that stand for values declared missing.
  static let missingTexts = 100_000
  /// Labels of a set that are looked through for those of missing codes that nobody gave.
  static let labelsSearched = 10_000
}
