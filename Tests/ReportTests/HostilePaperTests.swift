internal import Foundation
@testable internal import Report
internal import Survey
internal import Testing

/// A study's words change nothing but words, in either form.
@Suite struct HostilePaperTests {
  static let attacks =
    HostileTextTests.attacks + [
      "# Heading", "1. one", "2) two", "- point", "* point", "+ point", "> quote", "---", "===",
      "| cell | cell |", "[link](javascript:alert(1))", "![image](x)", "[^1]: note", "[^1]",
      "`code`", "```", "**strong** _em_ ~~gone~~", "<https://example.org>",
      "https://example.org www.example.org a@example.org", "&lt;b&gt;", "$x^2$", "\\", "    code",
      String(repeating: "n", count: 10_000),
    ]

  private static let probes: Set = [
    "Data culture baseline (synthetic)", "Example Constabulary", "Record once on the hand-held",
    "Sponsor Smith 2", "What makes staff trust data?", "Data strategy", "OFFICIAL",
    "Tools and systems", "responses-2018.csv", "Staff",
  ]

  private static func paper(_ words: String) throws -> WrittenPaper {
    var plan = PaperPlan.whole
    for remark in PaperPlan.Remark.allCases where remark != .date && remark != .neededBy {
      plan.remarks[remark] = words
    }
    plan.thresholds = [.init(name: words, amount: 90_000, above: words)]
    plan.publishesTotal = true
    return try WrittenPaper(
      Fixture(rename: { probes.contains($0) ? words : $0 }, segmentCount: 2).paper(plan))
  }

  private static let harmless = Result { try paper("harmless") }

  @Test(
    "pages have the same elements; Markdown the same lines, none read as more than words",
    arguments: attacks)
  func bothForms(_ attack: String) throws {
    let (paper, harmless) = (try Self.paper(attack), try Self.harmless.get())
    for part in [1, 2] {
      #expect(Self.tags(paper.page(part)) == Self.tags(harmless.page(part)))
      #expect(paper.page(part).utf8.count < 1_000_000)
      Self.expectVisible(paper.page(part))
      let (lines, expected) = (paper.markdown(part).lines, harmless.markdown(part).lines)
      #expect(lines.count == expected.count)
      for (line, other) in zip(lines, expected) {
        #expect(line.opening == other.opening, "\(line.prefix(80))")
        #expect(
          line.bare.count { "[]`*_|<>!~$^#".contains($0) }
            == other.bare.count { "[]`*_|<>!~$^#".contains($0) }, "\(line.prefix(200))")
        #expect(!line.bare.contains("://") && !line.bare.contains("www."))
        #expect(!line.bare.contains("@") && !line.bare.contains("&lt;b&gt;"))
      }
      Self.expectVisible(paper.markdown(part))
    }
  }

  private static func expectVisible(_ text: String) {
    #expect(
      !text.unicodeScalars.contains {
        "\u{0}\u{1B}\u{85}\u{2028}\u{202E}\u{2066}".unicodeScalars.contains($0)
      })
  }

  /// Names of elements in order.
  private static func tags(_ page: String) -> [Substring] {
    let body = page.components(separatedBy: "<body>").last ?? ""
    return body.matches(of: /<\/?[a-z][a-z0-9]*/).map(\.output)
  }
}

extension String {
  fileprivate var lines: [Substring] {
    split(separator: "\n", omittingEmptySubsequences: false)
  }
}

extension Substring {
  /// What makes a line a heading, a point, a quotation, a row or a paragraph.
  fileprivate var opening: Substring {
    prefixMatch(of: /(> )?(#+ |- |\d+\. |\| |\[\^\d+\]: |\*\*)?/)?.output.0 ?? ""
  }

  /// Without what a backslash makes a mere character.
  fileprivate var bare: String { String(replacing(/\\[!-\/:-@\[-`{-~]/, with: "")) }
}
