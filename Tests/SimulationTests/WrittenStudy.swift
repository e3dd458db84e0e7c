import Foundation
import Simulation

/// A study as files in memory.
struct WrittenStudy {
  let files: [String: Data]

  /// Writes a study to a temporary folder, reads it back and removes the folder.
  init(respondents: Int = 1300, seed: UInt64 = 20_180_524) throws {
    let folder = Self.scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    try SyntheticStudy(respondents: respondents, seed: seed).write(to: folder)
    try self.init(at: folder)
  }

  init(at folder: URL) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    files = try Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, try Data(contentsOf: folder.appendingPathComponent($0)))
      })
  }

  /// The study of the default size and seed, written once for all tests.
  static let standard = Result { try WrittenStudy() }

  /// The one in the repository.
  static let shipped = Result {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    return try WrittenStudy(at: folder.appendingPathComponent("datasets/data-culture"))
  }

  /// A path that does not exist yet.
  static func scratch() -> URL {
    FileManager.default.temporaryDirectory.appendingPathComponent(
      "synthetic-study-\(UUID().uuidString)")
  }

  var names: [String] { files.keys.sorted() }

  func bytes(_ name: String) throws -> Data {
    guard let bytes = files[name] else { throw CocoaError(.fileNoSuchFile) }
    return bytes
  }

  func table(_ name: String) throws -> [[String: String]] {
    let rows = Self.rows(String(decoding: try bytes(name), as: UTF8.self))
    return rows.dropFirst().map { row in
      Dictionary(uniqueKeysWithValues: zip(rows[0], row))
    }
  }

  func truth() throws -> Truth {
    try JSONDecoder().decode(Truth.self, from: bytes("truth.json"))
  }

  /// Cells by RFC 4180, for files without line breaks in cells.
  private static func rows(_ text: String) -> [[String]] {
    text.split(separator: "\n").map { line in
      var (cells, isQuoted) = ([""], false)
      for character in line {
        switch character {
        case "\"": isQuoted.toggle()
        case "," where !isQuoted: cells.append("")
        default: cells[cells.count - 1].append(character)
        }
      }
      return cells
    }
  }
}

/// What the tests need of `truth.json`.
struct Truth: Decodable {
  struct Domain: Decodable {
    let wave, segment, level: String
    let staff: Int
    let index: [Double]
    let constructs, items: [String: [Double]]
  }
  struct Change: Decodable {
    let measure, segment, level: String
    let points: Double
  }
  struct Theme: Decodable {
    let theme: String
    let barrier: Double
    let interviews, namedBarrier: Int
  }
  struct Rates: Decodable {
    let dontKnow: Double
    enum CodingKeys: String, CodingKey { case dontKnow = "don't know" }
  }
  let staff: Int
  let measures: [Domain]
  let changes: [Change]
  let salience: [Theme]
  let missing: [String: Rates]
  let alpha: [String: [String: Double]]

  func domain(_ wave: String, _ segment: String = "all", _ level: String = "all") -> Domain? {
    measures.first { $0.wave == wave && $0.segment == segment && $0.level == level }
  }
}
