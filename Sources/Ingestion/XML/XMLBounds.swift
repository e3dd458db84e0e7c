/// What an XML file may hold: more is an attack, or no export of a survey.
enum XMLBounds {
  static let depth = 200
  /// UTF-8 bytes of an element's attributes.
  static let attributeBytes = 1 << 20
  static let attributes = 1_000
  /// Bytes before the root element.
  static let prologBytes = 1 << 16
  /// Elements of a file that is held as a tree.
  static let elements = 1_000_000
}
