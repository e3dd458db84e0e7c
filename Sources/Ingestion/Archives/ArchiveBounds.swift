/// What an archive may hold: more is an attack, or no export of a survey.
enum ArchiveBounds {
  static let entries = 10_000
  /// Bytes of one entry, unpacked (1 GiB).
  static let entryBytes = 1 << 30
  /// Bytes unpacked from one archive in all, entries read twice counted twice (4 GiB).
  static let totalBytes = 4 << 30
  /// Unpacked bytes per packed byte, of entries above ``ratioFloor``.
  static let ratio = 200
  static let ratioFloor = 10_000_000
  /// Bytes of a name.
  static let nameBytes = 1_024
}
