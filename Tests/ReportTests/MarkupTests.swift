@testable internal import Report
internal import Testing

@Suite struct MarkupTests {
  @Test("text and attributes are escaped")
  func escaping() {
    let markup = element("p", ["title": "\"<&'"], "a < b & \"c\"")
    #expect(
      markup.text == "<p title=\"&quot;&lt;&amp;&#39;\">a &lt; b &amp; &quot;c&quot;</p>")
  }

  @Test("an attribute without a value is left out")
  func missing() {
    #expect(element("p", ["class": nil, "id": "x"]).text == "<p id=\"x\"></p>")
  }

  @Test("prose escapes what is put in, and keeps stress and terms")
  func prose() {
    let prose: Prose = "\(strong: "<b>") has \(1200) of \(term: "q", "a \"rate\"")"
    #expect(
      prose.markup.text
        == "<strong>&lt;b&gt;</strong> has 1,200 of "
        + "<button type=\"button\" class=\"term\" popovertarget=\"term-q\" "
        + "title=\"a &quot;rate&quot;\">q</button>")
    #expect(prose.words == "<b> has 1,200 of q")
  }

  @Test("plain text is short, on one line and without overrides")
  func plainText() {
    #expect(plain("a\u{202E}b\nc\u{1B}d") == "a b c d")
    #expect(plain(String(repeating: "x", count: 500), limit: 3) == "xxx…")
    #expect(plain("\"\u{301}") == "\u{FFFD}")
    #expect(plain("e\u{301}") == "e\u{301}")
    #expect(plain("x" + String(repeating: "\u{301}", count: 900)).unicodeScalars.count == 8)
  }

  @Test(
    "numbers as people write them",
    arguments: [
      (52.25, 1, "52.3"), (-0.04, 1, "0.0"), (-1.25, 1, "-1.3"), (1234.5, 0, "1,235"),
      (0.005, 2, "0.01"), (1e6, 0, "1,000,000"), (99.96, 1, "100.0"),
    ])
  func digits(_ value: Double, _ decimals: Int, _ text: String) {
    #expect(fixed(value, decimals) == text)
  }

  @Test("signs, probabilities, lists")
  func words() {
    #expect(signed(3.14) == "+3.1" && signed(-3.14) == "−3.1" && signed(0.01) == "0.0")
    #expect(probability(0.0001) == "less than 0.001" && probability(0.034) == "0.034")
    #expect(listed(["a", "b", "c"]) == "a, b and c" && listed([]) == "" && listed(["a"]) == "a")
    #expect(grouped(43_000) == "43,000" && grouped(-1234) == "-1,234" && grouped(7) == "7")
  }
}
