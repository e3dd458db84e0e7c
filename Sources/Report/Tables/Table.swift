public import Survey

/// Rows of figures with a name for each column, to be printed for people
/// (``text(colour:)``), for spreadsheets (``csv()``) or for programs (``json()``).
public struct Table: Sendable, Equatable {
  public struct Column: Sendable, Equatable {
    /// As files and programs know it.
    public let name: String
    /// As people read it.
    public let heading: String

    public init(_ name: String, _ heading: String? = nil) {
      (self.name, self.heading) = (name, heading ?? name)
    }
  }

  /// What the table tells; empty for a file.
  public var title: String
  public var columns: [Column]
  /// As many cells as there are columns.
  public private(set) var rows: [[Cell]] = []
  /// What a reader needs to read it rightly.
  public var notes: [String]

  public init(_ title: String = "", columns: [Column], notes: [String] = []) {
    (self.title, self.columns, self.notes) = (title, columns, notes)
  }

  /// Columns named as in a file's header: `wave,segment,level`.
  init(header: String) {
    self.init(columns: header.split(separator: ",").map { Column(String($0)) })
  }

  public mutating func append(_ row: [Cell]) {
    precondition(row.count == columns.count, "\(row.count) cells for \(columns.count) columns")
    rows.append(row)
  }
}

/// One figure or word.
public enum Cell: Sendable, Equatable {
  case text(String)
  /// Files carry it exactly; people read it at so many decimals.
  case number(Double, decimals: Int)
  case count(Int)
  case flag(Flag)
  /// Suppressed or undefined.
  case empty

  /// A figure that may be missing, to one decimal for people.
  static func figure(_ value: Double?, decimals: Int = 1) -> Cell {
    guard let value, value.isFinite else { return .empty }
    return .number(value, decimals: decimals)
  }
  static func whole(_ value: Int?) -> Cell { value.map(Cell.count) ?? .empty }
  static func word(_ value: String?) -> Cell { value.map(Cell.text) ?? .empty }
  static func mark(_ value: Flag?) -> Cell { value.map(Cell.flag) ?? .empty }
}
