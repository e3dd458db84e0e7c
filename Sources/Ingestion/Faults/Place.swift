/// A position in an input file, as compilers give theirs.
public struct Place: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// As the study names the file.
  public let file: String
  /// 1-based line of the file; a quoted field may span lines.
  public let line: Int
  /// 1-based, in characters.
  public let column: Int

  public init(file: String, line: Int, column: Int) {
    (self.file, self.line, self.column) = (file, line, column)
  }

  public var description: String { "\(file):\(line):\(column)" }

  public static func < (left: Place, right: Place) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}

/// A value and where it was written.
struct Placed<Value> {
  let value: Value
  let place: Place

  func map<Other>(_ transform: (Value) -> Other) -> Placed<Other> {
    Placed<Other>(value: transform(value), place: place)
  }
}

extension Placed: Equatable where Value: Equatable {}
