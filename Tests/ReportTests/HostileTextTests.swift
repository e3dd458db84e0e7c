internal import Foundation
@testable internal import Report
internal import Testing

/// A study's words change nothing but words.
@Suite struct HostileTextTests {
  static let attacks = [
    "</title></style><script>alert(1)</script><img src=x onerror=alert(1)>",
    "\" onmouseover=\"alert(1)", "\"\u{301} onmouseover=\"alert(1)", "<\u{338}script>",
    "'\"><svg/onload=alert(1)>", "{{{style}}}{{>page}}", "=HYPERLINK(\"x\")", "+1", "-1", "@sum",
    "\u{202E}txet\u{2066}", "a\u{0}b\u{1B}[31mred\u{85}\u{2028}line\nbreak",
    String(repeating: "long ", count: 2000), "]]> --> &amp;&lt;",
    "x" + String(repeating: "\u{301}", count: 5000),
  ]

  @Test("no element is added, lost or changed", arguments: attacks)
  func structure(_ attack: String) throws {
    var hostile = Fixture()
    hostile.rename = { Self.isProbe($0) ? attack : $0 }
    var harmless = Fixture()
    harmless.rename = { Self.isProbe($0) ? "harmless" : $0 }
    let page = try renderPage(hostile.content)
    let expected = try Self.skeleton(renderPage(harmless.content))
    let found = try Self.skeleton(page)
    #expect(found == expected)
    #expect(page.utf8.count < 1_500_000)
    #expect(
      !page.unicodeScalars.contains { "\u{0}\u{1B}\u{202E}\u{2066}".unicodeScalars.contains($0) })
  }

  /// Names of every kind, but few of each, so that files stay small.
  private static func isProbe(_ name: String) -> Bool {
    [
      "Data culture baseline (synthetic)", "Example Constabulary", "Tools and systems",
      "Re-typing", "Staff", "Rank", "Record once on the hand-held", "OFFICIAL", "A. Contractor",
      "Follow-up, spring 2019", "Strongly agree", "need of Tools for Constables: 100 − 48.2",
      "codebook.csv: column “theme” unused", "responses-2018.csv", "Sponsor Smith 2",
    ].contains(name)
  }

  /// Tags with the names of their attributes, in order.
  private static func skeleton(_ page: String) throws -> [String] {
    let body = try #require(page.range(of: "<body>")).lowerBound
    return page[body...].matches(of: /<(\/?[a-zA-Z0-9]+)((?:\s+[a-zA-Z-]+(?:="[^"]*")?)*)\s*>/)
      .map { tag in
        let names = String(tag.2).matches(of: /([a-zA-Z-]+)="/).map { String($0.1) }
        return String(tag.1) + names.joined(separator: ",")
      }
  }

  @Test("a formula gets an apostrophe, in every file", arguments: ["=1+1", "+1", "-1", "@sum"])
  func formulas(_ attack: String) {
    var fixture = Fixture()
    fixture.rename = { Self.isProbe($0) ? attack : $0 }
    let files = resultFiles(fixture.content)
    #expect(files.contains { $0.csv.contains("'\(attack)") })
    for file in files {
      let cells = file.csv.split { $0 == "," || $0 == "\n" }
      #expect(!cells.contains { $0 == attack || $0 == "\"\(attack)\"" }, "\(file.name)")
    }
  }
}
