@testable internal import Disclosure
internal import Report
internal import Survey
internal import TestSupport
internal import Testing

/// What the report says of careless answers.
@Suite struct CarelessBlocksTests {
  private func page(_ change: (inout Release) -> Void = { _ in }) throws -> String {
    var content = Fixture().content
    change(&content.release)
    return try renderPage(content)
  }

  @Test func theSentenceSaysHowManyAndWhetherItMatters() throws {
    let page = try page()
    #expect(page.contains("Were the questions read?"))
    #expect(page.contains("17 of 1,290 respondents"))
    #expect(page.contains("by more than 0.44 of its standard error"))
    #expect(page.contains("−0.31 points"))
    #expect(page.contains("Nobody was left out."))
    #expect(page.contains("how long respondents took is not recorded"))
  }

  @Test func whatIsWithheldIsSaidToBe() throws {
    let page = try page { release in
      release.careless = release.careless.map {
        .init(
          wave: $0.wave, sign: $0.sign, rule: $0.rule,
          cell: .suppressed(.tooFew(threshold: 10)))
      }
      release.sensitivity = release.sensitivity.map {
        .init(wave: $0.wave, measure: $0.measure, cell: .suppressed(.tooFew(threshold: 10)))
      }
    }
    #expect(page.contains("is withheld: fewer than 10 people"))
    #expect(!page.contains("Without them no score"))
  }

  @Test func aWaveWithoutSurveySaysNothing() throws {
    let page = try page { ($0.careless, $0.sensitivity) = ([], []) }
    #expect(!page.contains("Were the questions read?"))
  }

  /// A missing figure is an empty cell, and why stands beside it.
  @Test func filesSayWhyAFigureIsMissing() throws {
    let partner = try #require(Rendering.of(.partner).file("careless.csv"))
    let rows = partner.split(whereSeparator: \.isNewline)
    #expect(rows.contains("2018,long string,a rule,17,1290,1.3,"))
    #expect(rows.contains { $0.hasPrefix("2018,duplicate,a rule,,,,\"withheld: fewer than 10") })
    #expect(
      rows.contains(
        "2018,response time,a rule,,0,,how long respondents took is not recorded"))
    let analyst = try #require(Rendering.of(.analyst).file("careless.csv"))
    #expect(analyst.contains("2018,duplicate,a rule,4,1290,"))
  }
}
