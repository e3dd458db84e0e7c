internal import Change
internal import Foundation
internal import Ingestion
internal import Survey

/// Two waves of one questionnaire, alike to the last byte: each test changes what it is about.
struct TwoWaves {
  /// Columns of each wave's export, in their order.
  var columns = [Self.standard, Self.standard]
  /// The cell of a wave, row and column, in place of what stands there otherwise.
  var cell: (_ wave: Int, _ row: Int, _ column: String) -> String? = { _, _, _ in nil }
  /// Rows of each wave, in their order.
  var rows = [Array(0..<400), Array(0..<400)]
  /// Header and cells of the codebook beyond item, wording, scale, construct and direction.
  var extraColumns: [String] = []
  var extras: [String: [String]] = [:]
  /// Added to the study file.
  var yaml = ""
  var aliases = "{Neutral: Neither}"
  var quotesAll = false

  static let items = ["q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8"]
  static let standard = ["rank"] + items
  static let labels = ["Disagree", "Neither", "Agree"]

  /// What the later wave asks otherwise.
  func drift() throws -> [Drift] {
    InstrumentDrift(from: "w1", to: "w2", data: try data()).found
  }

  func data() throws -> SurveyData {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("canvass-drift-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = [
      ("study.yaml", study), ("codebook.csv", codebook), ("w1.csv", export(0)),
      ("w2.csv", export(1)),
    ]
    for (name, text) in files {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    return try readStudy(at: folder.path)
  }

  private var study: String {
    """
    study: 1
    title: Two waves
    waves:
      - {id: w1, responses: w1.csv\(quotesAll ? ", format: limesurvey" : "")}
      - {id: w2, responses: w2.csv\(quotesAll ? ", format: limesurvey" : "")}
    codebook: codebook.csv
    scales:
      agree3: {labels: [Disagree, Neither, Agree], favourable: [Agree], aliases: \(aliases)}
    segments: [{id: rank, levels: [PC, Sergeant, Staff]}]
    \(yaml)
    """
  }

  private var codebook: String {
    let head = ["item", "wording", "scale", "construct", "direction"] + extraColumns
    let rows = Self.items.map { item in
      [item, "Wording of \(item)", "agree3", item < "q5" ? "tools" : "data", "+"]
        + (extras[item] ?? extraColumns.map { _ in "" })
    }
    return lines([head] + rows)
  }

  private func export(_ wave: Int) -> String {
    let rows = rows[wave].map { row in
      columns[wave].map { column in written(cell(wave, row, column) ?? answer(row, column)) }
    }
    return lines([columns[wave].map { quotesAll ? "\"\($0)\"" : $0 }] + rows)
  }

  /// Quoted as LimeSurvey does: what was not shown has no quotation marks.
  private func written(_ text: String) -> String {
    quotesAll && text != Self.hidden ? "\"\(text)\"" : text == Self.hidden ? "" : text
  }

  static let hidden = "(hidden)"

  /// The same in both waves, of a person and a column.
  private func answer(_ row: Int, _ column: String) -> String {
    if column == "rank" { return ["PC", "Sergeant", "Staff"][row % 3] }
    guard let item = Self.items.firstIndex(of: column) else { return "row \(row)" }
    return Self.labels[((row * 7 + item * 5) ^ (row >> 2)) % 3]
  }

  private func lines(_ rows: [[String]]) -> String {
    rows.map { $0.joined(separator: ",") + "\n" }.joined()
  }
}

extension [Drift] {
  /// `labels q1,q2`, a line each.
  var summary: [String] { map { "\($0.kind.rawValue) \($0.items.joined(separator: ","))" } }
}
