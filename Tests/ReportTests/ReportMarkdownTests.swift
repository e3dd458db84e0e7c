internal import Disclosure
@testable internal import Report
internal import Testing

/// `report.md` says what the page says.
@Suite struct ReportMarkdownTests {
  @Test("every section, finding, figure and table of the page", arguments: Audience.allCases)
  func whole(_ audience: Audience) throws {
    let content = Fixture(audience: audience, segmentCount: 1).content
    let report = try ComposedReport(content)
    let (document, text) = (report.document, report.markdown)
    let lines = Set(text.split(separator: "\n"))
    for (index, section) in document.sections.enumerated() {
      #expect(lines.contains("# \(index + 1). \(section.name)"))
      #expect(lines.contains("**\(section.finding.unstressed)**"), "\(section.name)")
    }
    let titles = document.figures.map(\.title)
    #expect(titles.count > 15)
    for title in titles {
      #expect(lines.contains { $0.hasPrefix("#") && $0.hasSuffix(title.unstressed) }, "\(title)")
    }
    #expect(text.hasPrefix("---\ntitle: \"Data culture baseline (synthetic)\"\n"))
    #expect(text.contains("\n**OFFICIAL**\n"))
    let rules = lines.filter { $0.wholeMatch(of: /\|(?: -+:? \|)+/) != nil }
    #expect(rules.count > 15)
  }

  @Test("a figure is written at its decimals, a table with as many cells as columns")
  func tables() {
    var table = Table(columns: [.init("a", "A"), .init("b", "B"), .init("c", "C|D")])
    table.append([.text("x | y\n<b>*"), .number(-1234.56, decimals: 1), .empty])
    #expect(
      MarkdownBlocks(depth: 2).lines(.table(table)) == [
        "| A | B | C\\|D |", "| --------------------- | ---------: | ------- |",
        "| x \\| y &lt;b&gt;\\* | −1,234.6 | – |", "",
      ])
  }

  @Test("a hostile name changes no line's kind", arguments: HostileTextTests.attacks)
  func hostile(_ attack: String) throws {
    #expect(try kinds(naming: attack) == kinds(naming: "harmless"))
  }

  /// What kind of line each line is, and how many cells it has.
  private func kinds(naming name: String) throws -> [String] {
    let content = Fixture(rename: { isProbe($0) ? name : $0 }, segmentCount: 1).content
    return try ComposedReport(content).markdown.split(
      separator: "\n", omittingEmptySubsequences: false
    ).map {
      kind(of: $0)
    }
  }

  private func kind(of line: Substring) -> String {
    if line.isEmpty { return "" }
    if line.hasPrefix("| -") { return "rule \(line.count { $0 == " " })" }
    if line.hasPrefix("|") { return "row \(line.replacing("\\|", with: "").count { $0 == "|" })" }
    if line.hasPrefix("#") { return String(line.prefix { $0 == "#" }) }
    let bare = line.replacing(/\\./, with: "")
    let isElement = bare.contains { "<[]`$".contains($0) }
    return (line.hasPrefix("- ") ? "point" : line.hasPrefix("title: ") ? "title" : "words")
      + (isElement ? " element" : "")
  }
}

/// Names of every kind, but few of each.
private func isProbe(_ name: String) -> Bool {
  [
    "Data culture baseline (synthetic)", "Example Constabulary", "Tools and systems", "Staff",
    "Rank", "Record once on the hand-held", "A. Contractor", "Strongly agree",
    "Follow-up, spring 2019", "Crime maps", "Data strategy", "First of P1",
  ].contains(name)
}
