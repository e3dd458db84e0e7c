@testable internal import Disclosure
@testable internal import Report
internal import Survey
internal import Testing

/// What the page says of the questions' factors.
@Suite struct StructureBlocksTests {
  @Test func theSentenceCountsGroupsAndQuestions() {
    let words = words(of: structure())
    #expect(words.contains("the 4 questions form 2 groups"))
    #expect(words.contains("3 of 4 questions stand where most of their group does"))
    #expect(words.contains("Q2 stands apart from the rest of Quality and trust in data"))
    #expect(words.contains("explains 71 % of the differences in the total score"))
  }

  @Test func constructsThatShareAFactorAreNamed() {
    var structure = structure()
    structure.homes = [
      ConstructHome(construct: "Q", factor: 0, strays: []),
      ConstructHome(construct: "A", factor: 0, strays: []),
      ConstructHome(construct: "T", factor: nil, strays: []),
    ]
    let words = words(of: structure)
    #expect(words.contains("share factor 1: people hardly tell them apart"))
    #expect(words.contains("draws on several factors and has none of its own"))
  }

  @Test func caveatsAreSaid() {
    var structure = structure()
    structure.caveats = StructureCaveats(
      isSmoothed: true, isHeywood: true, converged: false, isAmbiguous: true)
    let words = words(of: structure)
    for caveat in ["Heywood", "did not converge", "Another rotation", "smoothed", "Left out"] {
      #expect(words.contains(caveat), "\(caveat)")
    }
  }

  @Test func withheldOrUndefinedSaysWhyAndPrintsNoFigure() {
    var undefined = Structure(wave: "2019", items: ["Q1"], leftOut: [], n: 0)
    undefined.note = "fewer than three items"
    #expect(words(of: undefined).contains("That cannot be told: fewer than three items"))
    let withheld = content(.suppressed(.tooFew(threshold: 10)))
    #expect(text(structureBlocks(Reading(withheld))).contains("fewer than 10 people"))
    let rows = structureFile(withheld.release).rows
    #expect(rows.count == 1 && rows[0][2..<11].allSatisfy { $0 == .empty })
    #expect(rows[0][11] == .text(Suppression.tooFew(threshold: 10).explanation))
    #expect(loadingsFile(withheld.release).rows.isEmpty)
  }

  @Test func adequacyIsSaidWithItsTest() throws {
    var structure = structure()
    #expect(!words(of: structure).contains("KMO"))
    (structure.adequacy, structure.itemAdequacy) = (0.71, [0.7, 0.8, 0.6, 0.9])
    structure.sphericity = SphericityTest(chiSquared: 812.4, df: 6, p: 1e-9)
    let words = words(of: structure)
    #expect(words.contains("enough in common to look for groups (KMO 0.71)"))
    #expect(words.contains("ruled out (Bartlett’s χ² = 812 with 6 df, p less than 0.001)"))
    let release = content(.shown(.init(structure, isSmall: false))).release
    #expect(structureFile(release).csv().contains(",812.4,6,1e-09\n"))
    #expect(loadingsFile(release).csv().contains("2019,Q2,Q,1,0.2,0.5,0.8,900\n"))
  }

  @Test func noWaveNoBlock() {
    var content = Fixture().content
    content.release.structure = []
    #expect(structureBlocks(Reading(content)).isEmpty)
    #expect(!ReportTables(content).csvFiles.contains { $0.name == "loadings.csv" })
  }

  @Test func filesHaveTheirColumnsAndEveryFigureOfThePage() throws {
    let content = content(.shown(.init(structure(), isSmall: false)))
    let release = content.release
    #expect(loadingsFile(release).rows.count == 8)
    #expect(
      loadingsFile(release).columns.map(\.name)
        == ["wave", "item", "construct", "factor", "loading", "communality", "adequacy", "n"])
    #expect(
      eigenvaluesFile(release).columns.map(\.name)
        == ["wave", "number", "eigenvalue", "normal95", "resampled95", "n"])
    #expect(
      factorsFile(release).rows == [
        [.text("2019"), .count(1), .count(2), .number(0.4, decimals: 2), .count(900)]
      ])
    let map = LoadingMap(
      groups: [(construct: "k", rows: [.init(item: "<i>", loadings: [0.72, -0.4], home: 0)])],
      factors: 2)
    #expect(map.markup.text.contains("data-value=\"0.72\""))
    #expect(map.markup.text.contains("good-3") && map.markup.text.contains("bad-1"))
    #expect(!map.markup.text.contains("<i>"))
  }

  // MARK: A release with four questions

  private func structure() -> Structure {
    var structure = Structure(
      wave: "2019", items: ["Q1", "Q2", "A1", "A2"], leftOut: ["A3"], n: 900)
    let loadings: [(String, String, [Double])] = [
      ("Q1", "Q", [0.7, 0.1]), ("Q2", "Q", [0.2, 0.5]), ("A1", "A", [0, 0.8]),
      ("A2", "A", [0.1, 0.6]),
    ]
    structure.loadings = loadings.map {
      ItemLoadings(item: $0.0, construct: $0.1, loadings: $0.2, communality: 0.5)
    }
    structure.factorCorrelations = [[1, 0.4], [0.4, 1]]
    structure.eigenvalues = [2.1, 1.4, 0.3, 0.2].map {
      ChanceEigenvalue(value: $0, normal95: 1.1, resampled95: 1.12)
    }
    structure.homes = [
      ConstructHome(construct: "Q", factor: 0, strays: ["Q2"]),
      ConstructHome(construct: "A", factor: 1, strays: []),
    ]
    structure.general = [GeneralShare(construct: nil, items: 4, hierarchical: 0.71, total: 0.9)]
    return structure
  }

  private func content(_ cell: Released<Structure>) -> ReportContent {
    var content = Fixture(segmentCount: 1).content
    content.release.structure = [ReleasedStructure(wave: "2019", cell: cell)]
    return content
  }

  private func words(of structure: Structure) -> String {
    text(structureBlocks(Reading(content(.shown(.init(structure, isSmall: false))))))
  }

  private func text(_ blocks: [Block]) -> String {
    blocks.map { block in
      switch block {
      case .paragraph(let prose): prose.words
      case .points(let points): points.map(\.words).joined(separator: " ")
      default: ""
      }
    }.joined(separator: " ")
  }
}
