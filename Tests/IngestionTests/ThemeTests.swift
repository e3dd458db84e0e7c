internal import Survey
internal import TestSupport
internal import Testing

@testable internal import Ingestion

/// How an organisation makes the report look.
@Suite struct ThemeTests {
  private static let study = SmallStudy().adding(
    """
    theme:
      colours: {accent: "#7a1f5c"}
      dark colours: {paper: "#000000"}
      wording: {summary: At a glance}
      templates: {masthead: our/head.mustache}

    """
  ).with("head.mustache", "<h1>{{title}}</h1>\n")
    .replacing("our/head.mustache", "head.mustache")

  @Test func theThemeArrives() throws {
    let theme = try Self.study.read().theme
    #expect(theme.light == [.accent: "#7a1f5c"] && theme.dark == [.paper: "#000000"])
    #expect(theme.wording == ["summary": "At a glance"])
    #expect(
      theme.templates == [.masthead: .init(path: "head.mustache", text: "<h1>{{title}}</h1>\n")])
    #expect(try SmallStudy().read().theme == ReportTheme())
  }

  /// Each with what is put in the place of what, and what is said of it.
  @Test(arguments: [
    ("#7a1f5c", "plum", "14:21: “plum” is no colour"),
    ("#7a1f5c", "#fff; } *", "14:21: “#fff; } *” is no colour"),
    ("#7a1f5c", "#aaaaaa", "14:12: accent #aaaaaa on paper #fdfcfa is too faint to read"),
    ("accent:", "acent:", "14:13: unknown key “acent”"),
    ("summary:", "sumary:", "16:13: unknown key “sumary”"),
    ("At a glance", "''", "16:22: a section’s name has 1 to 60 characters"),
    ("masthead:", "head:", "17:15: unknown key “head”"),
    ("head.mustache", "../head.mustache", "17:25: “../head.mustache”"),
  ])
  func bad(_ old: String, _ new: String, _ expected: String) throws {
    let faults = try Self.study.replacing(old, new).faults()
    #expect(faults.contains { $0.hasPrefix("study.yaml:\(expected)") }, "\(faults)")
  }

  @Test(
    "a bad template is a fault where it stands",
    arguments: [
      ("one\n{{#title}}two\n", "head.mustache:3:1: this is no template: a section is not closed"),
      ("{{#a}}{{/b}}", "head.mustache:1:10: this is no template: a section is closed by another"),
      ("ok\n  {{title", "head.mustache:2:10: this is no template: it ends inside {{ }}"),
      (String(repeating: "x", count: 70_000), "head.mustache:1:1: a template has at most 64 KB"),
    ])
  func badTemplate(_ text: String, _ expected: String) throws {
    let faults = try Self.study.with("head.mustache", text).faults()
    #expect(faults.contains { $0.hasPrefix(expected) }, "\(faults)")
  }

  /// PyPI's wcag-contrast-ratio; black on white is WCAG's own 21.
  @Test func contrastIsAsOthersHaveIt() throws {
    let pairs = try Golden("contrast")["pairs"].list
    #expect(pairs.count > 300)
    for pair in pairs {
      let (one, other) = (try #require(pair[0].text), try #require(pair[1].text))
      let (found, wanted) = (try #require(contrast(one, other)), try #require(pair[2].number))
      #expect(abs(found - wanted) < 1e-12 * wanted, "\(one) on \(other)")
    }
    #expect(contrast("#000000", "#FFFFFF") == 21 && contrast("#12345", "#ffffff") == nil)
  }
}
