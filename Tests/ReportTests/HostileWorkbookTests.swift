internal import Foundation
@testable internal import Report
internal import Testing

/// A study's words stay words in a workbook.
@Suite struct HostileWorkbookTests {
  static let attacks =
    HostileTextTests.attacks + [
      "=cmd|' /C calc'!A0", "@SUM(1+1)*cmd|' /C calc'!A0", "\t=1+1", "_x0041_", "&\"-,Bold\"&99x",
      String(repeating: "🦉", count: 20_000), "'][:*?/\\", "\u{FFFE}\u{FFFF}\u{1FFFE}",
    ]

  @Test("a hostile name neither runs, breaks the file nor turns around", arguments: attacks)
  func names(_ attack: String) throws {
    let hostile = Fixture(rename: { isProbe($0) ? attack : $0 }, segmentCount: 1).content
    let book = try WrittenWorkbook.of(hostile)
    let texts = try book.names.flatMap { try book.rows($0).joined() }
    #expect(texts.contains { $0.hasPrefix(String(cellText(attack).prefix(5))) })
    for text in texts where Double(text) == nil {
      #expect(!(text.first.map { "=+-@".contains($0) } ?? false), "\(text.prefix(40))")
      #expect(text.utf16.count <= 32_767)
      #expect(!text.unicodeScalars.contains(where: isUnsafe), "\(text.prefix(40))")
    }
    for name in book.names {
      let markup = try book.markup(name)
      #expect(!markup.contains("<f>") && !markup.contains("<f "))
      let header = try #require(markup.firstMatch(of: /<oddHeader>([^<]*)</)).1
      #expect(header.utf8.count < 700)
    }
  }

  @Test func aTextIsCutAtWhatACellHolds() {
    let owls = cellText(String(repeating: "🦉", count: 20_000))
    #expect(owls.utf16.count == 32_767 && owls.hasSuffix("🦉…"))
    let letters = cellText(String(repeating: "a", count: 32_767))
    #expect(letters.utf16.count == 32_767 && !letters.hasSuffix("…"))
    let formula = cellText("=" + String(repeating: "a", count: 32_766))
    #expect(formula.utf16.count == 32_767 && formula.hasPrefix("'=") && formula.hasSuffix("…"))
    #expect(cellText("a\u{0}b\u{1B}\u{202E}c\u{FFFF}\n") == "a b  c  ")
    #expect(cellText("").isEmpty && cellText("é=1") == "é=1")
  }
}

/// Names of every kind, but few of each, so that files stay small.
private func isProbe(_ name: String) -> Bool {
  [
    "Data culture baseline (synthetic)", "Example Constabulary", "Tools and systems", "Staff",
    "Rank", "Record once on the hand-held", "OFFICIAL", "A. Contractor", "Strongly agree",
    "Follow-up, spring 2019", "Crime maps", "Data strategy", "First of P1",
  ].contains(name)
}
