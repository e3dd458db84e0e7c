public import Foundation

/// Golden values: what `Tests/Golden/NAME.json` holds, made by the script beside it.
public struct Golden {
  private let value: Any

  /// - Throws: where the file is not there or no JSON.
  public init(_ name: String) throws {
    let file = Package.root.appendingPathComponent("Tests/Golden/\(name).json")
    value = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
  }

  private init(value: Any) { self.value = value }

  /// An entry of an object; null where there is none.
  public subscript(_ key: String) -> Golden {
    Golden(value: (value as? [String: Any])?[key] ?? NSNull())
  }
  public subscript(_ index: Int) -> Golden { list[index] }

  public var list: [Golden] { (value as? [Any] ?? []).map { Golden(value: $0) } }
  public var number: Double? { (value as? NSNumber)?.doubleValue }
  public var numbers: [Double] { list.compactMap(\.number) }
  public var text: String? { value as? String }
  public var flag: Bool? { value as? Bool }
  public var keys: [String] { (value as? [String: Any]).map { $0.keys.sorted() } ?? [] }

  /// Rows of `{columns, rows}`, each by column name.
  public var table: [GoldenRow] {
    let names = self["columns"].list.compactMap(\.text)
    return self["rows"].list.map { row in
      GoldenRow(cells: Dictionary(uniqueKeysWithValues: zip(names, row.list)))
    }
  }
}

/// A row of a golden table.
public struct GoldenRow {
  let cells: [String: Golden]
  public subscript(_ column: String) -> Golden? { cells[column] }
  public func text(_ column: String) -> String { cells[column]?.text ?? "" }
  public func number(_ column: String) -> Double? { cells[column]?.number }
}

/// Where the package is.
public enum Package {
  public static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  public static let shippedStudy = root.appendingPathComponent("datasets/data-culture").path
}

/// |a − b| ≤ tolerance · max(1, |b|); two absent numbers are alike.
public func isClose(_ a: Double?, _ b: Double?, _ tolerance: Double = 1e-8) -> Bool {
  guard let a, let b else { return a == nil && b == nil }
  return abs(a - b) <= tolerance * max(1, abs(b))
}

/// A comma-separated file of plain cells, some of them quoted, as columns by name.
public func csvColumns(_ file: URL) throws -> [String: [String]] {
  let lines = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
  let rows = lines.map { line in
    line.split(separator: ",", omittingEmptySubsequences: false).map {
      $0.trimmingCharacters(in: ["\""])
    }
  }
  guard let names = rows.first else { return [:] }
  var columns: [String: [String]] = [:]
  for (index, name) in names.enumerated() { columns[name] = rows.dropFirst().map { $0[index] } }
  return columns
}
