internal import LinearAlgebra
internal import Statistics
internal import TestSupport
internal import Testing

@Suite struct TopicStabilityTests {
  @Test(arguments: 0..<4)
  func isScipys(_ index: Int) throws {
    let golden = try Golden("stability")["runs"][index]
    let runs = golden["assignments"].list.map { $0.numbers.map { Int($0) } }
    let found = TopicStability(runs)
    let consensus = golden["consensus"].list.flatMap(\.numbers)
    #expect(consensus.indices.allSatisfy { abs(found.consensus.span[$0] - consensus[$0]) < 1e-12 })
    #expect(isClose(found.cophenetic, golden["cophenetic"].number, 1e-10))
    #expect(isClose(found.dispersion, golden["dispersion"].number, 1e-12))
  }

  @Test func averageLinkageIsScipys() throws {
    let golden = try Golden("stability")
    let distances = golden["distances"].list.flatMap(\.numbers)
    let heights = golden["heights"].list.flatMap(\.numbers)
    let found = copheneticDistances(Matrix(rows: 12, columns: 12, columnMajor: distances))
    #expect(heights.indices.allSatisfy { abs(found.span[$0] - heights[$0]) < 1e-12 })
  }

  @Test func runsThatAgreeAreStableWhateverTheyCallTheirTopics() {
    let found = TopicStability([[0, 0, 1, 1, 2], [2, 2, 0, 0, 1], [1, 1, 2, 2, 0]])
    #expect(found.cophenetic == 1 && found.dispersion == 1)
  }

  @Test func whereEverythingIsOneTopicThereIsNoCorrelation() {
    #expect(TopicStability([[0, 0, 0], [1, 1, 1]]).cophenetic == nil)
    #expect(TopicStability([[0]]).cophenetic == nil && TopicStability([]).cophenetic == nil)
    #expect(TopicStability([[0, 1], [0, 1]]).cophenetic == nil)
  }

  @Test func documentsGoToTheTopicTheyHoldMostOf() {
    let x = Matrix(
      rows: 4, columns: 4, columnMajor: [3, 3, 0, 0, 3, 3, 0, 0, 0, 0, 2, 2, 0, 0, 2, 2])
    let runs = (1...20).map { nonNegativeFactors(of: x, rank: 2, seed: $0).assignments }
    #expect(runs.allSatisfy { $0 == [0, 0, 1, 1] })
  }
}
