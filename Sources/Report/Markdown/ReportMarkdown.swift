extension ComposedReport {
  /// `report.md`: what the page says, as Markdown (CommonMark with tables) for other tools.
  ///
  /// Every text of the study is escaped: nothing in it is a heading, a link or an element.
  public var markdown: String { document.markdownText }
}

extension Document {
  var markdownText: String {
    var lines = frontMatter
    if !marking.isEmpty { lines += ["**\(markdown(plain(marking, limit: 60)))**", ""] }
    lines += [handling.markdown, "", byline.markdown, ""]
    for (index, section) in sections.enumerated() {
      lines += [
        "# \(index + 1). \(markdown(section.name))", "", "**\(section.finding.unstressed)**", "",
      ]
      lines += section.blocks.flatMap { MarkdownBlocks(depth: 2).lines($0) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// For converters; they read values as Markdown.
  private var frontMatter: [String] {
    let members = [
      ("title", plain(title, limit: 200)), ("organisation", plain(organisation, limit: 200)),
      ("marking", plain(marking, limit: 60)),
    ]
    return ["---"] + members.map { "\($0): \(jsonQuoted(markdown($1)))" } + ["---", ""]
  }
}

extension Prose {
  /// Stress as `**`; spaces between runs are kept, and texts are escaped.
  var markdown: String {
    runs.map { run in
      switch run {
      case .plain(let words), .term(let words, _): inline(words)
      case .strong(let words): stressed(words)
      }
    }.joined().trimmingSpaces
  }

  /// For where all is stressed.
  var unstressed: String { inline(words).trimmingSpaces }
}

/// Escaped, but for the spaces at its ends.
private func inline(_ words: String) -> String {
  let shown = plain(words, limit: 4_000)
  let (start, end) = (shown.hasPrefix(" ") ? " " : "", shown.hasSuffix(" ") ? " " : "")
  let core = markdown(shown.trimmingSpaces)
  return core.isEmpty ? start : start + core + end
}

private func stressed(_ words: String) -> String {
  let core = markdown(plain(words, limit: 4_000).trimmingSpaces)
  return core.isEmpty ? "" : "**\(core)**"
}

extension String {
  /// Without spaces at its ends.
  fileprivate var trimmingSpaces: String {
    hasPrefix(" ") || hasSuffix(" ")
      ? String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) : self
  }
}
