internal import Foundation
@testable internal import Report
internal import Survey
internal import TestSupport
internal import Testing

/// An organisation's colours, words and templates in the page.
@Suite struct ThemePageTests {
  private func page(_ change: (inout ReportTheme) -> Void) throws -> String {
    var content = Fixture(waves: ["2018"], hasInterviews: false, hasPilots: false).content
    change(&content.theme)
    return try renderPage(content)
  }

  @Test("colours follow the style sheet, light and dark apart, and its hash admits them")
  func colours() throws {
    let page = try page {
      $0.light = [.paper: "#ffffff", .accent: "#7a1f5c"]
      $0.dark = [.accent: "#ffc0cb"]
    }
    let light =
      "@media print, (prefers-color-scheme: light) { :root { --accent: #7a1f5c; --paper: #ffffff; } }"
    #expect(page.contains(light))
    #expect(page.contains("(prefers-color-scheme: dark) { :root { --accent: #ffc0cb; } }"))
    let style = try #require(page.firstMatch(of: /<style>(.*?)<\/style>/.dotMatchesNewlines())).1
    #expect(page.contains("style-src '\(policyHash(String(style)))'"))
  }

  @Test("the theme's usual colours are the style sheet's")
  func usual() {
    let style = String(decoding: PackageResources.style_css, as: UTF8.self)
    let halves = style.split(separator: "prefers-color-scheme: dark", maxSplits: 1)
    for colour in ReportTheme.Colour.allCases {
      #expect(halves[0].contains("--\(colour.rawValue): \(colour.light);"))
      #expect(halves[1].contains("--\(colour.rawValue): \(colour.dark);"))
    }
  }

  @Test("sections have the organisation's names, escaped")
  func wording() throws {
    let page = try page { $0.wording = ["summary": "At a <b>glance</b>"] }
    #expect(page.contains("1 · At a &lt;b&gt;glance&lt;/b&gt;"))
    #expect(page.contains("<a href=\"#summary\">At a &lt;b&gt;glance&lt;/b&gt;</a>"))
  }

  @Test("every section has its address in the list of those that can be renamed")
  func sections() throws {
    for section in document(Fixture().content).sections {
      #expect(ReportTheme.sections.contains(section.id))
    }
  }

  @Test("a template stands in the place of ours, and what it prints is escaped")
  func template() throws {
    let page = try page {
      $0.templates[.masthead] = .init(path: "m", text: "<h1>Our {{title}} {{nothing}}</h1>")
    }
    #expect(page.contains("<h1>Our Data culture baseline (synthetic) </h1>"))
    #expect(!page.contains("class=\"masthead\""))
  }

  @Test("every value that templates see is in docs/TEMPLATES.md")
  func documented() throws {
    let text = try String(
      contentsOf: Package.root.appendingPathComponent("docs/TEMPLATES.md"), encoding: .utf8)
    for name in ReportTheme.Part.allCases { #expect(text.contains("`\(name.rawValue)`")) }
    for key in keys(document(Fixture().content).view) {
      #expect(text.contains("`\(key)`"), "\(key)")
    }
  }

  private func keys(_ value: Any) -> Set<String> {
    if let list = value as? [[String: Any]] { return Set(list.flatMap(keys)) }
    guard let view = value as? [String: Any] else { return [] }
    return Set(view.keys).union(view.values.flatMap(keys))
  }
}
