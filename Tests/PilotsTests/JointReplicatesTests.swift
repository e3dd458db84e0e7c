import Testing

@testable import Pilots

@Suite struct JointReplicatesTests {
  private func cell(_ draws: [Double]) -> EvidenceCell {
    EvidenceCell(point: 7, draws: draws, text: "", source: "")
  }

  @Test func whatOneLacksAllSkip() {
    let joint = JointReplicates([cell([1, .nan, 3, 4]), cell([1, 2, 3, .nan]), cell([])])
    #expect(joint.whole == [0, 2])
    #expect(joint.lost == 2)
    #expect(joint.reader(column: 1)(cell([1, .nan, 3, 4])) == 3)
    #expect(joint.reader(column: 1)(cell([])) == 7)
  }

  @Test func shorterFiguresBeginAgain() {
    let joint = JointReplicates([cell([1, 2, 3, 4]), cell([5, 6])])
    #expect(joint.whole.count == 4)
    #expect(joint.reader(column: 3)(cell([5, 6])) == 6)
  }

  @Test func nothingToDrawReadsThePoint() {
    for joint in [JointReplicates([]), JointReplicates([cell([.nan])])] {
      #expect(joint.columns == 1)
      #expect(joint.reader(column: 0)(cell([.nan])) == 7)
    }
  }
}
