public import Foundation

/// Studies of our own over real data that the repository does not carry.
public enum RealStudies {
  /// The shared data: `CANVASS_DATA`, else `../shared/data` beside the package.
  public static let data: URL = {
    if let path = ProcessInfo.processInfo.environment["CANVASS_DATA"] {
      return URL(fileURLWithPath: path)
    }
    return package.appendingPathComponent("../shared/data").standardizedFileURL
  }()

  public static let reason: String = "the shared data are not beside the package (CANVASS_DATA)"

  /// Whether the data folder of that name is there; a test without it is skipped.
  public static func has(_ folder: String) -> Bool {
    FileManager.default.fileExists(atPath: data.appendingPathComponent(folder).path)
  }

  /// A copy of `Fixtures/studies/NAME` in a fresh folder, ready to be read.
  public static func folder(_ name: String) throws -> URL {
    let source = fixtures.appendingPathComponent(name)
    let copy = FileManager.default.temporaryDirectory
      .appendingPathComponent("canvass-\(name)-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: source, to: copy)
    let file = copy.appendingPathComponent("study.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    try text.replacingOccurrences(of: "{{data}}", with: data.path)
      .write(to: file, atomically: true, encoding: .utf8)
    if name == "interviews-mannheimer" { try writeMannheimerTables(in: copy) }
    return copy
  }

  /// `Tests/Fixtures/studies`.
  public static let fixtures = package.appendingPathComponent("Tests/Fixtures/studies")

  private static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}

extension RealStudies {
  /// Interviews with their group, and a theme per prefix of a code, from the codings.
  private static func writeMannheimerTables(in folder: URL) throws {
    let path = data.appendingPathComponent("qual-mannheimer-qualcoder/codings.csv")
    let lines = try String(contentsOf: path, encoding: .utf8).split(whereSeparator: \.isNewline)
    let codings = lines.dropFirst().map(Coding.init)
    let interviews = ["interview,code,unit,group"] + codings.map(\.row)
    var seen: Set<String> = []
    let themes = codings.filter { seen.insert($0.code).inserted }
      .map { "\($0.code),\"\($0.theme)\"" }
    try write(interviews, to: folder.appendingPathComponent("interviews.csv"))
    try write(["code,theme"] + themes, to: folder.appendingPathComponent("themes.csv"))
  }

  private static func write(_ lines: [String], to file: URL) throws {
    try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
  }

  /// A line `coding_id,interview,code,start,end`; only the code may be quoted.
  private struct Coding {
    let interview: Substring
    /// As the file writes it, quotation marks included.
    let code: String
    let unit: String

    init(_ line: Substring) {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      interview = cells[1]
      code = cells[2..<(cells.count - 2)].joined(separator: ",")
      unit = cells.suffix(2).joined(separator: "-")
    }

    var group: Substring { interview.prefix(while: \.isLetter) }
    var theme: String {
      code.trimmingCharacters(in: ["\""]).components(separatedBy: " - ")[0]
    }
    var row: String { "\(interview),\(code),\(unit),\(group)" }
  }
}
