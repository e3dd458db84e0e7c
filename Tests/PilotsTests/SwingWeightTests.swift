import Testing

@testable import Pilots

@Suite struct SwingWeightTests {
  @Test func swingsOverTheirSum() {
    #expect(SwingWeights(swings: [100, 80, 20]).shares == [0.5, 0.4, 0.1])
  }

  @Test func aSwingOfNothingWeighsNothing() {
    #expect(SwingWeights(swings: [100, 0]).shares == [1, 0])
  }

  @Test(
    "no swing above 0 says nothing about weights", arguments: [[0, 0], [0, -Double.infinity]])
  func unstated(_ swings: [Double]) {
    let weights = SwingWeights(swings: swings)
    #expect(weights.shares == [0.5, 0.5])
    #expect(!weights.isStated)
  }
}
