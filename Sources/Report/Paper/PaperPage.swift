internal import Mustache
internal import Survey

/// A report beside the paper, to which figures may point.
public struct ReportLink: Sendable, Equatable {
  /// From the paper's folder: `../report/report.html`.
  public let path: String
  /// Sections that it has.
  public let anchors: Set<String>

  public init(path: String, anchors: Set<String>) { (self.path, self.anchors) = (path, anchors) }

  /// The sections that show results files.
  public static let sections: [String: String] = [
    "pilots.csv": "pilots", "portfolio.csv": "pilots", "criteria.csv": "pilots",
    "acceptability.csv": "pilots", "weights.csv": "pilots", "delivery.csv": "delivery",
    "delivery_pilots.csv": "delivery", "questions.csv": "learning", "documents.csv": "learning",
    "response.csv": "response", "joint.csv": "challenges", "evidence.csv": "challenges",
    "suppressed.csv": "method",
  ]

  /// Where a file's figures stand in the report; nil where it does not show them.
  func address(of file: String) -> String? {
    Self.sections[file].flatMap { anchors.contains($0) ? "\(path)#\($0)" : nil }
  }
}

extension Paper {
  /// The paper as one page that needs no other: no network, no script.
  func page(report: ReportLink?) throws(ReportError) -> String {
    let template: MustacheTemplate
    do {
      template = try MustacheTemplate(
        string: String(decoding: PackageResources.paper_mustache, as: UTF8.self))
    } catch {
      throw .template(name: "paper", reason: "\(error)")
    }
    return template.render(view(PaperWriter(self, report: report)))
  }

  private func view(_ writer: PaperWriter) -> [String: Any] {
    let style = String(decoding: PackageResources.paper_css, as: UTF8.self)
    return [
      "title": plain(title, limit: 200), "organisation": plain(organisation, limit: 200),
      "part": part.rawValue, "handling": part.handling, "isExempt": part == .exempt,
      "marking": writer.markup(marking).text, "stem": part.stem,
      "head": head.map { ["label": $0.label, "text": writer.markup($0.passage).text] },
      "notice": gaps.isEmpty ? "" : gapsLeft(gaps.count) + ":",
      "gaps": gaps.map { ["hint": plain($0.words())] }, "hasGaps": !gaps.isEmpty,
      "sections": sections.map { section in
        [
          "id": section.id, "title": section.title,
          "body": section.blocks.map(writer.markup).joined().text,
        ]
      },
      "notes": writer.notes(citations).text,
      "style": style, "styleHash": policyHash(style),
    ]
  }
}

/// Writes passages and tables of a part of the paper as markup.
private struct PaperWriter {
  /// Of the notes.
  private let numbers: [Citation: Int]
  private let evidence: String
  private let report: ReportLink?

  init(_ paper: Paper, report: ReportLink?) {
    numbers = Dictionary(
      uniqueKeysWithValues: paper.citations.enumerated().map { ($1, $0 + 1) })
    (evidence, self.report) = (paper.part.evidence, report)
  }

  func markup(_ passage: Passage) -> Markup {
    passage.runs.map { run in
      switch run {
      case .words(let words): Markup(words)
      case .study(let words): whole(words)
      case .figure(let figure): markup(figure)
      case .gap(let hint, let name):
        element("mark", [:], "[TO WRITE: \(PaperGap(hint: hint, name: name).words())]")
      }
    }.joined()
  }

  /// A text of any length: markup holds what fits a row of a chart.
  private func whole(_ words: String) -> Markup {
    var (rest, pieces) = (words[...], [Markup]())
    while !rest.isEmpty {
      pieces.append(Markup(String(rest.prefix(300))))
      rest = rest.dropFirst(300)
    }
    return pieces.joined()
  }

  private func markup(_ figure: CitedFigure) -> Markup {
    guard let number = numbers[figure.citation] else { return Markup(figure.words) }
    let call = element(
      "a", ["href": "#note-\(number)", "title": "\(figure.citation.source)"], "\(number)")
    return element("span", ["class": "figure"], Markup(figure.words) + element("sup", [:], call))
  }

  func markup(_ block: PaperBlock) -> Markup {
    switch block {
    case .paragraph(let passage): element("p", [:], markup(passage))
    case .points(let points): element("ul", [:], items(points))
    case .numbered(let points): element("ol", [:], items(points))
    case .table(let table): markup(table)
    }
  }

  private func items(_ points: [Passage]) -> Markup {
    points.map { element("li", [:], markup($0)) }.joined()
  }

  private func markup(_ table: PaperTable) -> Markup {
    let isNumeric = table.columns.indices.map { column in
      table.rows.contains { $0[column].isFigure }
    }
    func style(_ column: Int) -> String? { isNumeric[column] ? "number" : nil }
    let head = table.columns.enumerated().map {
      element("th", ["scope": "col", "class": style($0)], $1.heading)
    }.joined()
    let rows = table.rows.map { row in
      element(
        "tr", [:],
        row.enumerated().map { cell($1, style: style($0)) }.joined())
    }.joined()
    let body = element(
      "table", [:],
      element("thead", [:], element("tr", [:], head)) + element("tbody", [:], rows))
    let source = element("a", ["href": "\(evidence)/\(table.file)"], table.file)
    let caption = Markup("\(table.caption) From ") + source + inReport(table.file) + Markup(".")
    return element("div", ["class": "scroll", "tabindex": "0", "role": "group"], body)
      + element("p", ["class": "note"], caption)
  }

  /// Ids and dates stay on one line.
  private func cell(_ cell: Cell, style: String?) -> Markup {
    let words = cell.paperWords
    return element("td", ["class": style ?? (words.count <= 12 ? "short" : nil)], words)
  }

  func notes(_ citations: [Citation]) -> Markup {
    citations.enumerated().map { index, citation in
      let source = element("a", ["href": "\(evidence)/\(citation.file)"], citation.source)
      return element(
        "li", ["id": "note-\(index + 1)"],
        source + Markup(", \(citation.column)") + inReport(citation.file))
    }.joined()
  }

  private func inReport(_ file: String) -> Markup {
    guard let address = report?.address(of: file) else { return Markup() }
    return Markup(" (") + element("a", ["href": address], "in the report") + Markup(")")
  }
}
