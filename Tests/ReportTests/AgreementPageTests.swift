@testable internal import Disclosure
@testable internal import Report
internal import Survey
internal import Testing

@Suite struct AgreementPageTests {
  private let release = Fixture().content.release

  @Test("it stands in the section on interviews, and how much was read twice is said")
  func section() throws {
    let content = Fixture().content
    let section = try #require(interviewsSection(Reading(content)))
    let words = section.blocks.map(said).joined(separator: " ")
    #expect(words.contains("Two coders or more read 310 of 490 passages (63.3 %), in 25 of 26"))
    #expect(words.contains("Krippendorff’s α"))
    #expect(words.contains("Definitions to mend first"))
    let method = methodSection(Reading(content)).blocks.map(said).joined(separator: " ")
    #expect(!method.contains("coders"))
  }

  @Test("what to mend comes with what it is confused with")
  func mend() {
    let words = mendBlocks("2018", Reading(Fixture().content)).map(said).joined(separator: " ")
    #expect(
      words.contains(
        "2 codes’ α is below 0.667. Of the first one the whole interval is; of the others"))
    #expect(
      words.contains(
        "Silos: α 0.31 (0.11 to 0.51). 14 shared passages have it; 9 times only one coder of two "
          + "gave it, and the other gave Waiting for access (5) and no other code (4)."))
  }

  @Test("why there is none is said")
  func reason() {
    let overlap = ReleasedCodingOverlap(
      wave: "2018",
      cell: .shown(
        .init(
          CodingOverlap(
            wave: "2018", interviews: 3, sharedInterviews: 0, units: 9, sharedUnits: 0, coders: [],
            reason: "one coder read everything"), isSmall: false)))
    let summary = AgreementSummary(overlap, in: release)
    #expect(!summary.isEstimated)
    #expect(
      summary.howMuch.words == "How far coders agree is not known: one coder read everything.")
    let hidden = ReleasedCodingOverlap(wave: "2018", cell: .suppressed(.tooFew(threshold: 10)))
    #expect(
      AgreementSummary(hidden, in: release).howMuch.words.hasPrefix(
        "How far coders agree is withheld"))
  }

  @Test("the terminal has a line per code, the themes a sentence on it")
  func terminal() {
    let table = agreementTable(release)
    #expect(table.rows[0][2] == .text("all") && table.rows[0][1] == .text("all"))
    #expect(table.rows.contains { $0[2] == .text("how severe") && $0[3] == .empty })
    #expect(table.notes[0].hasPrefix("2018: Two coders or more read 310 of 490 passages"))
    #expect(themeTable(release).notes.count == 3)
  }

  private func said(_ block: Block) -> String {
    switch block {
    case .paragraph(let prose), .lead(let prose), .subheading(let prose): prose.words
    case .points(let points): points.map(\.words).joined(separator: " ")
    case .more(let title, let blocks):
      title.words + " " + blocks.map(said).joined(separator: " ")
    default: ""
    }
  }
}
