import Testing

@testable import Pilots

@Suite struct TrialTests {
  @Test("a search per draw and trying every set choose alike")
  func alike() throws {
    let trial = PortfolioTrial(candidates: 12)
    let counts = trial.inclusion(draws: 100)
    #expect(counts == trial.inclusionByTable(draws: 100))
    #expect(counts.reduce(0, +) > 0 && counts.reduce(0, +) <= 600)
  }
}
