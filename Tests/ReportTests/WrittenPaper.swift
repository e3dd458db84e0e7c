internal import Foundation
internal import Report
internal import Survey

/// A decision paper with its Markdown taken apart.
struct WrittenPaper {
  let files: [String: String]
  let gaps: [String]

  init(_ content: PaperContent) throws {
    let paper = try DecisionPaper(content)
    files = Dictionary(uniqueKeysWithValues: paper.files.map { ($0.path, $0.content) })
    gaps = paper.gaps
  }

  /// A figure as it is read, and where its note says it stands.
  struct Figure {
    let words: String
    /// Path in the paper's folder.
    let file: String
    let key: [String]
    let column: String
  }

  func markdown(_ part: Int) -> String { files["paper-part-\(part).md"] ?? "" }
  func page(_ part: Int) -> String { files["paper-part-\(part).html"] ?? "" }

  /// Everything that belongs to a part.
  func everything(of part: Int) -> String {
    files.keys.filter { $0.contains("part-\(part)") }.sorted().compactMap { files[$0] }.joined()
  }

  /// The text above the notes.
  func body(_ part: Int) -> String { markdown(part).components(separatedBy: "\n[^1]: ")[0] }

  func figures(of part: Int) -> [Figure] {
    var notes: [String: Figure] = [:]
    let pattern = /(?m)^\[\^(\d+)\]: \[([^:\]]+): ([^\]]*)\]\(([^)]+)\), (.+)$/
    for note in markdown(part).matches(of: pattern) {
      notes[String(note.1)] = Figure(
        words: "", file: String(note.4),
        key: note.3.replacing("\\", with: "").split(separator: ",").map(String.init),
        column: String(note.5.replacing("\\", with: "")))
    }
    let calls = body(part).matches(
      of: /(\d+ [A-Z][a-z]+ \d{4}|[−£]*\d[\d,.]*(?: %)?)\[\^(\d+)\]/)
    return calls.compactMap { call in
      notes[String(call.2)].map {
        Figure(words: String(call.1), file: $0.file, key: $0.key, column: $0.column)
      }
    }
  }

  /// The cell that a figure's note names; nil where the file, the row or the column is not there.
  func cell(of figure: Figure) -> String? {
    guard let text = files[figure.file] else { return nil }
    let rows = text.split(separator: "\n").map(cells)
    guard let column = rows.first?.firstIndex(of: figure.column) else { return nil }
    return rows.dropFirst().first { row in
      // A key leaves out cells that are empty.
      row.prefix(6).filter { !$0.isEmpty }.starts(with: figure.key)
    }?[column]
  }

  private func cells(_ row: Substring) -> [String] {
    var (cells, isQuoted) = ([""], false)
    for character in row {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}

extension WrittenPaper.Figure {
  /// As a cell would have it: a number, or an ISO date.
  var value: String? {
    let parts = words.split(separator: " ").map(String.init)
    if parts.count == 3, let month = Self.months.firstIndex(of: parts[1]),
      let day = Int(parts[0])
    {
      return "\(parts[2])-\(month < 9 ? "0" : "")\(month + 1)-\(day < 10 ? "0" : "")\(day)"
    }
    return words.filter { $0.isNumber || $0 == "." || $0 == "−" }.replacing("−", with: "-")
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// Whether the cell, rounded to as many decimals, is the figure.
  func agrees(with cell: String) -> Bool {
    guard let value else { return false }
    guard let number = Double(value), let exact = Double(cell) else { return value == cell }
    let decimals = value.split(separator: ".").dropFirst().first?.count ?? 0
    let half = 0.5 * (0..<decimals).reduce(1.0) { unit, _ in unit / 10 }
    return abs(number - exact) <= half * 1.000001
  }
}

extension PaperPlan {
  /// Everything that a person can say.
  static let whole = PaperPlan(
    remarks: Dictionary(
      uniqueKeysWithValues: Remark.allCases.map {
        ($0, [.date, .neededBy].contains($0) ? "2019-01-15" : "Words on \($0.rawValue)")
      }),
    thresholds: [
      Threshold(name: "Tender limit", amount: 90_000, above: "An open tender"),
      Threshold(name: "Board limit", amount: 900_000, above: "The board decides"),
    ])
}
