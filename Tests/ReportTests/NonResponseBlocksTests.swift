@testable internal import Disclosure
@testable internal import Report
internal import Survey
internal import Testing

/// What the page says of those who did not answer.
@Suite struct NonResponseBlocksTests {
  private func words(_ content: ReportContent) -> String {
    nonresponseBlocks(Reading(content)).map { block in
      switch block {
      case .paragraph(let prose), .subheading(let prose): prose.words
      case .figure(let figure): figure.title.words
      default: ""
      }
    }.joined(separator: "\n")
  }

  @Test("says how even, what it would take, and how the late differ")
  func sentences() {
    let words = words(Fixture(segmentCount: 1).content)
    #expect(words.contains("vary by 64 % of their mean"))
    #expect(words.contains("R-indicator is 0.96"))
    #expect(words.contains("Of 3 conclusions about scores, 1 would change"))
    #expect(words.contains("the others would have to average 54.1, 2.1 points higher"))
    #expect(words.contains("after 2018-05-02, scored differently on Index (−3.5)"))
  }

  @Test("says that no answers could change what none could")
  func impossible() {
    var content = Fixture(segmentCount: 1).content
    content.release.nonresponse = content.release.nonresponse.map {
      ReleasedNonResponse(
        wave: $0.wave, representativeness: [], tippingPoints: [$0.tippingPoints[2]],
        lateDifferences: [])
    }
    #expect(words(content).contains("no answers of the others could bring Index (1.0) to 50"))
  }

  @Test("says nothing where nothing is known, or where all is withheld")
  func silent() {
    var content = Fixture(segmentCount: 1).content
    content.release.nonresponse = []
    #expect(nonresponseBlocks(Reading(content)).isEmpty)
    content.release.nonresponse = [
      ReleasedNonResponse(
        wave: "2019",
        representativeness: [
          .init(segments: ["rank"], cell: .suppressed(.tooFew(threshold: 10)))
        ], tippingPoints: [], lateDifferences: [])
    ]
    #expect(nonresponseBlocks(Reading(content)).isEmpty)
  }
}
