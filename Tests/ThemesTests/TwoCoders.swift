internal import Foundation
internal import Survey
internal import TestSupport

/// Codes that two coders gave to one question's answers.
struct TwoCoders {
  let interviews: Interviews

  init(_ question: String) throws {
    var codes: [String] = []
    var answers: [String] = []
    var codings: [Coding] = []
    for (coder, name) in ["primary", "secondary"].enumerated() {
      let file = RealStudies.data.appendingPathComponent("qual-two-coders/\(question)_\(name).csv")
      for row in Self.rows(try String(contentsOf: file, encoding: .utf8)).dropFirst() {
        let given = row.dropFirst(2).filter { !$0.isEmpty }
        guard !given.isEmpty else { continue }
        if !answers.contains(row[0]) { answers.append(row[0]) }
        for code in given {
          if !codes.contains(code) { codes.append(code) }
          codings.append(
            Coding(
              interview: answers.firstIndex(of: row[0]) ?? 0, unit: row[0], coder: coder,
              code: codes.firstIndex(of: code), polarity: nil, severity: nil))
        }
      }
    }
    interviews = Interviews(
      interviews: answers, coders: ["primary", "secondary"], codes: codes, codings: codings,
      levels: [:])
  }

  /// RFC 4180, quoted line breaks and all.
  private static func rows(_ text: String) -> [[String]] {
    var (rows, row, cell, isQuoted) = ([[String]](), [String](), "", false)
    for character in text {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        row.append(cell)
        cell = ""
      case "\n" where !isQuoted, "\r\n" where !isQuoted:
        rows.append(row + [cell])
        (row, cell) = ([], "")
      default: cell.append(character)
      }
    }
    return cell.isEmpty && row.isEmpty ? rows : rows + [row + [cell]]
  }
}
