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
    let hostile = Fixture(rename: { Self.isProbe($0) ? attack : $0 }, segmentCount: 1)
    let page = try renderPage(hostile.content)
    let expected = try Self.harmless.get()
    let found = try Self.skeleton(page)
    #expect(found == expected)
    #expect(page.utf8.count < 1_500_000)
    #expect(
      !page.unicodeScalars.contains { "\u{0}\u{1B}\u{202E}\u{2066}".unicodeScalars.contains($0) })
  }

  private static let harmless = Result {
    try skeleton(
      renderPage(Fixture(rename: { isProbe($0) ? "harmless" : $0 }, segmentCount: 1).content))
  }

  /// Names of every kind, but few of each, so that files stay small.
  private static func isProbe(_ name: String) -> Bool {
    [
      "Data culture baseline (synthetic)", "Example Constabulary", "Tools and systems",
      "Re-typing", "Staff", "Rank", "Record once on the hand-held", "OFFICIAL", "A. Contractor",
      "Follow-up, spring 2019", "Strongly agree", "need of Tools for Constables: 100 − 48.2",
      "codebook.csv: column “theme” unused", "responses-2018.csv", "Sponsor Smith 2",
      "Where do you look things up?", "Crime maps", "What makes staff trust data?",
      "Data strategy", "First of P1",
    ].contains(name)
  }

  /// The page's tags without the values of their attributes.
  private static func skeleton(_ page: String) throws -> String {
    let body = try #require(page.range(of: "<body>")).lowerBound
    var (isTag, isQuoted) = (false, false)
    var tags: [UInt8] = []
    let end = page.range(of: "<script>")?.lowerBound ?? page.endIndex
    for byte in page[body..<end].utf8 {
      if byte == UInt8(ascii: "<") { isTag = true }
      if isTag && byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isTag && !isQuoted { tags.append(byte) }
      if byte == UInt8(ascii: ">") && !isQuoted { isTag = false }
    }
    return String(decoding: tags, as: UTF8.self)
  }

  @Test("a formula gets an apostrophe, in every file", arguments: ["=1+1", "+1", "-1", "@sum"])
  func formulas(_ attack: String) {
    let fixture = Fixture(rename: { Self.isProbe($0) ? attack : $0 }, segmentCount: 1)
    let files = ReportTables(fixture.content).csvFiles
    #expect(files.contains { $0.csv.contains("'\(attack)") })
    for file in files {
      let cells = file.csv.split { $0 == "," || $0 == "\n" }
      #expect(!cells.contains { $0 == attack || $0 == "\"\(attack)\"" }, "\(file.name)")
    }
  }
}
