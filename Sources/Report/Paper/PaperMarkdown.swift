internal import Survey

extension Paper {
  /// The paper as Markdown: figures call on notes, which name the file and the row.
  var markdownText: String {
    let numbers = Dictionary(
      uniqueKeysWithValues: citations.enumerated().map { ($1, $0 + 1) })
    let writer = MarkdownWriter(numbers: numbers, evidence: part.evidence)
    let mark = "**\(writer.text(marking))**"
    var lines = [mark, "", "# \(markdown(plain(title, limit: 200)))", ""]
    if !organisation.isEmpty { lines += [markdown(plain(organisation, limit: 200)), ""] }
    lines += ["**Decision paper, \(part.rawValue): \(part.handling)**", ""]
    lines += head.map { "- **\($0.label):** \(writer.text($0.passage))" }
    lines += head.isEmpty ? [] : [""]
    lines += draftNotice(gaps).map { $0.isEmpty ? ">" : "> \($0)" } + [""]
    for (index, section) in sections.enumerated() {
      lines += ["## \(index + 1). \(section.title)", ""]
      lines += section.blocks.flatMap(writer.lines)
    }
    lines += writer.notes(citations)
    return (lines + [mark]).joined(separator: "\n") + "\n"
  }
}

/// That this is a draft, and what is to be written.
private func draftNotice(_ gaps: [PaperGap]) -> [String] {
  let opening = "**Draft for approval**, written from the figures of the study."
  guard !gaps.isEmpty else { return [opening] }
  return ["\(opening) \(gapsLeft(gaps.count)):", ""] + gaps.map { "- \($0.words(markdown))" }
}

/// "Three things are still to be written by a person".
func gapsLeft(_ count: Int) -> String {
  count == 1
    ? "One thing is still to be written by a person"
    : "\(spelled(count).capitalizedFirst) things are still to be written by a person"
}

/// Writes passages and tables of a part of the paper.
private struct MarkdownWriter {
  /// Of the notes.
  let numbers: [Citation: Int]
  let evidence: String

  func text(_ passage: Passage) -> String {
    passage.runs.map { run in
      switch run {
      case .words(let words): words
      case .study(let words): markdown(words)
      case .figure(let figure):
        "\(figure.words)[^\(numbers[figure.citation].map(String.init) ?? "")]"
      case .gap(let hint, let name):
        "**[TO WRITE: \(PaperGap(hint: hint, name: name).words(markdown))]**"
      }
    }.joined()
  }

  func lines(_ block: PaperBlock) -> [String] {
    switch block {
    case .paragraph(let passage): [text(passage), ""]
    case .points(let points): points.map { "- \(text($0))" } + [""]
    case .numbered(let points): points.enumerated().map { "\($0 + 1). \(text($1))" } + [""]
    case .table(let table): lines(table)
    }
  }

  private func lines(_ table: PaperTable) -> [String] {
    pipeTable(table.columns.map(\.heading), table.rows)
      + ["", "\(table.caption) From [\(table.file)](\(evidence)/\(table.file)).", ""]
  }

  func notes(_ citations: [Citation]) -> [String] {
    citations.isEmpty
      ? []
      : citations.enumerated().map { index, citation in
        let source = markdown(citation.source)
        let link = "[\(source)](\(evidence)/\(citation.file))"
        return "[^\(index + 1)]: \(link), \(citation.column.replacing("_", with: "\\_"))"
      } + [""]
  }
}

extension Cell {
  /// As the paper has it.
  var paperWords: String {
    switch self {
    case .text(let text): text.isEmpty ? "–" : plain(text, limit: 200)
    case .number(let value, let decimals): minus(value, decimals)
    case .count, .flag, .empty: spoken
    }
  }
}
