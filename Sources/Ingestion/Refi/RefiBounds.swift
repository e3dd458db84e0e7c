/// What a project may hold: more is an attack, or no project of interviews.
enum RefiBounds {
  static let codes = 100_000
  /// UTF-8 bytes of a code's path.
  static let pathBytes = 2_000
  /// Bytes of a project's XML (256 MiB).
  static let projectBytes = 1 << 28
  /// Bytes of one source's text (16 MiB), and of all of them (256 MiB).
  static let textBytes = 1 << 24
  static let allTextBytes = 1 << 28
}
