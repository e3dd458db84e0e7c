/// What the columns of one question of several answers stand for, as the export's headings say.
struct OptionLabels {
  /// What is asked; empty where the headings do not say it.
  let question: String
  /// Per column.
  let labels: [String]

  /// `stem` is the name under which the export has the columns; nil where it has none.
  init(_ columns: [ExportColumn], stem: String?) {
    let shared = sharedBeginning(columns.map(\.wording))
    labels = columns.map { column in
      let label = normalised(ownPart(column, stem, shared))
      return label.isEmpty ? column.name : label
    }
    question = asked(columns, stem, shared)
  }
}

private func ownPart(_ column: ExportColumn, _ stem: String?, _ shared: Int) -> String {
  if let stem, column.name.hasPrefix("\(stem) - ") {
    return String(column.name.dropFirst(stem.count + 3))
  }
  if let match = column.wording.wholeMatch(of: /.*\[(.+)\]/) { return String(match.1) }
  return column.name.hasSuffix("[other]") ? "Other" : String(column.wording.dropFirst(shared))
}

private func asked(_ columns: [ExportColumn], _ stem: String?, _ shared: Int) -> String {
  guard let first = columns.first else { return "" }
  if let stem, first.name.hasPrefix("\(stem) - ") { return stem }
  if let match = first.wording.wholeMatch(of: /(.+?)\s*\[.+\]/) { return String(match.1) }
  let words = String(first.wording.prefix(max(0, shared - 3)))
  return normalised(words.replacing(" - Selected Choice", with: ""))
}

/// How many characters of `Which do you use? - Selected Choice - Maps` every heading begins
/// with, up to the last ` - ` among them; 0 where the headings are no such.
private func sharedBeginning(_ wordings: [String]) -> Int {
  guard wordings.count > 1, let first = wordings.first else { return 0 }
  var shared = Substring(first)
  for wording in wordings.dropFirst() {
    while !wording.hasPrefix(shared) {
      shared = shared.dropLast()
    }
  }
  return shared.ranges(of: " - ").last.map {
    first.distance(from: first.startIndex, to: $0.upperBound)
  }
    ?? 0
}

/// Whether people write answers of their own under an option: `Other (please specify)`.
func isWritten(_ label: String, _ column: ExportColumn) -> Bool {
  let words = label.lowercased()
  return column.name.hasSuffix("[other]") || words.hasPrefix("other") && words.contains("specify")
}
