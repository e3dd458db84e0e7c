@testable internal import Disclosure
@testable internal import Report
internal import Survey
internal import Testing

/// What a page says of small groups and of climate.
@Suite struct SmallGroupsPageTests {
  @Test("the picture shows the index of the segmentation with most levels")
  func picture() throws {
    let page = try Rendering.of(.analyst).page
    #expect(page.contains("Small groups, steadied"))
    #expect(page.contains("Index by business group: "))
  }

  @Test(
    "a segmentation that is withheld gives way to one that is not",
    arguments: [
      Audience.partner, .public,
    ])
  func nextPicture(_ audience: Audience) throws {
    let page = try Rendering.of(audience).page
    #expect(!page.contains("Index by business group: "))
    #expect(page.contains("Index by role: "))
    let file = try #require(Rendering.of(audience).file("shrunken.csv"))
    let hidden = file.split(separator: "\n").filter { $0.contains(",group,") }
    #expect(hidden.count == 2 * 12 * 10)
    let reason = ",\"withheld: fewer than 10 people, or it would give away such a group\""
    #expect(hidden.allSatisfy { $0.hasSuffix(",,,,,,,,,,\(reason)") })
    let climate = try #require(Rendering.of(audience).file("climate.csv"))
    let rows = climate.split(separator: "\n").filter { $0.contains(",group,") }
    #expect(rows.count == 18 && rows.allSatisfy { $0.hasSuffix(",,,,,,,,,,\(reason)") })
  }

  @Test("where nothing may be shown the page says so and draws nothing")
  func nothingShown() throws {
    var content = Fixture(audience: .partner, segmentCount: 2).content
    content.release.shrunken = content.release.shrunken.filter { $0.domain.segment == "group" }
    let blocks = smallGroupBlocks(Reading(content), content.waveTitles[1])
    #expect(blocks.count == 4)
    guard case .paragraph(let words) = blocks[2] else {
      Issue.record("a picture of withheld figures")
      return
    }
    #expect(words.words.hasPrefix("Withheld"))
  }

  @Test("a study without levels to steady has no such block")
  func absent() throws {
    let content = Fixture(segmentCount: 0, hasInterviews: false, hasPilots: false).content
    #expect(smallGroupBlocks(Reading(content), content.waveTitles[1]).isEmpty)
    #expect(climateBlocks(Reading(content), content.waveTitles[1]).isEmpty)
    #expect(!ReportTables(content).csvFiles.map(\.name).contains("shrunken.csv"))
  }

  @Test(
    "an axis spans its values in whole steps within the scale",
    arguments: [
      ([41.2, 48.9], 40.0, 50.0), ([50.0], 50, 51), ([0.5, 99.5], 0, 100), ([97.1, 99.9], 97, 100),
    ])
  func axis(_ values: [Double], _ lower: Double, _ upper: Double) {
    let axis = Axis.spanning(values)
    #expect(axis.lower == lower && axis.upper == upper)
    #expect(axis.ticks.first == lower && axis.ticks.count <= 7)
    #expect(Axis.spanning([]) == .score)
  }
}
