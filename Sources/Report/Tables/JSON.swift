/// A value for programs (RFC 8259); members of objects keep their order.
public indirect enum JSON: Sendable, Equatable {
  case null
  case truth(Bool)
  case count(Int)
  /// Exactly; finite.
  case number(Double)
  case text(String)
  case list([JSON])
  case object([(String, JSON)])
  /// An object per row.
  case table(Table)

  /// Ends with a line break; members of the outermost object have lines of their own.
  public var document: String {
    guard case .object(let members) = self else { return inline + "\n" }
    let lines = members.map { "  \(jsonQuoted($0.0)): \($0.1.inline)" }
    return "{\n" + lines.joined(separator: ",\n") + "\n}\n"
  }

  /// On one line.
  var inline: String {
    switch self {
    case .null: "null"
    case .truth(let value): value ? "true" : "false"
    case .count(let count): count.description
    case .number(let value): value.description
    case .text(let text): jsonQuoted(text)
    case .list(let values): "[" + values.map(\.inline).joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.map { "\(jsonQuoted($0.0)): \($0.1.inline)" }.joined(separator: ", ") + "}"
    case .table(let table): String(table.json().dropLast())
    }
  }

  public static func == (left: JSON, right: JSON) -> Bool { left.inline == right.inline }
}
