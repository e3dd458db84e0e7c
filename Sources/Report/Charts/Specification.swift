extension Figure {
  /// What the template of a chart's specification sees: values that are JSON already.
  func specification(of chart: any Chart, marking: String) -> [String: Any] {
    let words = [title.words, note?.words ?? ""].filter { !$0.isEmpty }.joined(separator: ". ")
    return [
      "title": jsonQuoted(plain(title.words)), "description": jsonQuoted(plain(words, limit: 1000)),
      "marking": jsonQuoted(plain(marking, limit: 60)),
      "values": String(chart.figures.madePlain().json().dropLast()),
      "domain": chart.axis.map { "[\($0.lower), \($0.upper)]" } ?? "null",
    ]
  }
}

extension Table {
  /// With texts as people look at them.
  fileprivate func madePlain() -> Table {
    var copy = Table(title, columns: columns, notes: notes)
    for row in rows {
      copy.append(row.map { if case .text(let text) = $0 { .text(plain(text)) } else { $0 } })
    }
    return copy
  }
}
