import Testing

@testable import Simulation

@Suite struct TextTests {
  @Test(
    "cells are quoted only where they must be",
    arguments: [
      ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"so\"", "\"say \"\"so\"\"\""), ("", ""),
      ("two\nlines", "\"two\nlines\""),
    ])
  func cells(_ text: String, _ cell: String) { #expect(CSVText.cell(text) == cell) }

  @Test func jsonKeepsOrderAndRounds() {
    let json = JSON.object([
      ("z", .number(1.0 / 3)), ("a", .number(2)), ("list", .array([.text("a\"b\\c\n")])),
    ])
    #expect(
      json.rendered() == """
        {
          "z": 0.3333,
          "a": 2,
          "list": ["a\\"b\\\\c\\n"]
        }
        """)
  }

  @Test("days run over the end of the month")
  func dates() {
    #expect(Round.first.date(0) == "2018-04-16" && Round.first.date(14) == "2018-04-30")
    #expect(Round.first.date(15) == "2018-05-01" && Round.second.date(25) == "2019-05-10")
  }
}
