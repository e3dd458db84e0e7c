@testable internal import Disclosure
internal import Survey
internal import Testing

@Suite struct StructureGateTests {
  private func structure(n: Int) -> Structure {
    var structure = Structure(wave: "1", items: ["a", "b", "c"], leftOut: [], n: n)
    structure.loadings = [
      ItemLoadings(item: "a", construct: "k", loadings: [0.123456], communality: 0.654321)
    ]
    structure.factorCorrelations = [[1]]
    structure.eigenvalues = [
      ChanceEigenvalue(value: 1.23456, normal95: 1.34567, resampled95: 1.45678)
    ]
    (structure.adequacy, structure.itemAdequacy) = (0.81234, [0.7777, 0.8, 0.9])
    structure.sphericity = SphericityTest(chiSquared: 812.44, df: 3, p: 0.01234)
    return structure
  }

  private func release(n: Int, to audience: Audience) -> ReleasedStructure? {
    let data = RandomStudy(seed: 1).data
    var findings = WaveFindings(wave: "1")
    findings.structure = structure(n: n)
    return Gate(for: audience, of: data).structure(findings)
  }

  @Test func leavesOnlyWithEnoughPeopleBehindEveryCorrelation() throws {
    let threshold = RandomStudy(seed: 1).data.threshold
    for audience in [Audience.partner, .public] {
      #expect(release(n: threshold - 1, to: audience)?.cell.value == nil)
      #expect(release(n: threshold, to: audience)?.cell.value != nil)
    }
    #expect(release(n: threshold - 1, to: .analyst)?.cell.shown?.isSmall == true)
  }

  @Test func coefficientsHaveTwoPlacesOutside() throws {
    let shown = try #require(release(n: 1_003, to: .public)?.cell.value)
    #expect(shown.n == 1_005)
    #expect(shown.loadings[0].loadings == [0.12] && shown.loadings[0].communality == 0.65)
    #expect(shown.adequacy == 0.81 && shown.itemAdequacy[0] == 0.78)
    #expect(shown.sphericity == SphericityTest(chiSquared: 812, df: 3, p: 0.012))
    #expect(shown.eigenvalues[0].value == 1.23 && shown.eigenvalues[0].resampled95 == 1.46)
  }
}
