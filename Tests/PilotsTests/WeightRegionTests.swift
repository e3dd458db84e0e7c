import Survey
import Testing

@testable import Pilots

@Suite struct WeightRegionTests {
  private func region(_ swings: [Double], _ knowledge: WeightKnowledge) -> WeightRegion {
    WeightRegion(SwingWeights(swings: swings), knowledge: knowledge)
  }

  @Test func cornersOfTheSimplexAreItsCriteria() {
    #expect(
      region([5, 9, 1], .uniform).vertices(limit: 9) == [[1, 0, 0], [0, 1, 0], [0, 0, 1]])
  }

  @Test func cornersOfAnOrderAreEvenOverTheHeaviest() {
    #expect(
      region([20, 100], .order).vertices(limit: 9) == [[0, 1], [0.5, 0.5]])
  }

  @Test("with ties: enumerated by hand for (2 equal) > (2 equal)")
  func cornersWithTies() {
    let third = 1.0 / 3
    #expect(
      region([9, 9, 4, 4], .order).vertices(limit: 9) == [
        [1, 0, 0, 0], [0, 1, 0, 0], [third, third, third, 0], [third, third, 0, third],
        [0.25, 0.25, 0.25, 0.25],
      ])
  }

  @Test func zeroSwingsStayOut() {
    #expect(region([9, 0, 4], .uniform).vertices(limit: 2) == [[1, 0, 0], [0, 0, 1]])
    #expect(region([9, 0, 4], .exact).vertices(limit: 1) == [[9 / 13.0, 0, 4 / 13.0]])
  }

  @Test func tooManyCornersAreNotListed() {
    let swings = [9] + Array(repeating: 4.0, count: 80)
    #expect(region(swings, .order).vertices(limit: 64) == nil)
    #expect(region([1, 1, 1], .uniform).vertices(limit: 2) == nil)
  }
}
