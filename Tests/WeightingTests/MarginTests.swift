internal import Statistics
internal import Survey
internal import Testing
@testable internal import Weighting

/// Where respondents stand in margins, and the cells that follow.
@Suite struct MarginTests {
  private let rank = Segmentation(id: "rank", title: "", levels: ["a", "b", "c"])
  private let group = Segmentation(id: "group", title: "", levels: ["x", "y"])
  private let ranks: LevelCodes = [2, 0, Wave.unknownLevel, 1, 0]
  private let groups: LevelCodes = [1, 0, 0, Wave.unknownLevel, 1]

  @Test func oneSegmentation() {
    let margin = Margin(rank, codes: ranks, counts: ["a": 4, "c": 6])
    #expect(margin.staff == [4, 0, 6] && margin.respondents == 5)
    #expect(margin.levels(of: 0..<5) == [2, 0, 3, 1, 0] && margin.levels(of: 2..<4) == [3, 1])
  }

  /// Combinations that are counted or met, in the segmentations' order.
  @Test func combinationsOfTwo() {
    let margin = Margin([rank, group], codes: [ranks, groups], counts: ["b*x": 3, "a*y": 2])
    #expect(margin.name == "rank*group" && margin.levels == ["a*x", "a*y", "b*x", "c*y"])
    #expect(margin.staff == [0, 2, 3, 0])
    #expect(margin.levels(of: 0..<5) == [3, 0, 4, 4, 1] && margin.levels(of: 5..<5).isEmpty)
  }

  /// Cells are numbered as they are met, block after block.
  @Test func cellsOfTwoMargins() {
    let n = 10_000
    let first = LevelCodes((0..<n).lazy.map { $0 % 5 == 4 ? Wave.unknownLevel : UInt16($0 % 3) })
    let second = LevelCodes((0..<n).lazy.map { UInt16($0 / 4999 % 2) })
    let cells = CalibrationCells(
      [Margin(rank, codes: first, counts: [:]), Margin(group, codes: second, counts: [:])],
      by: .raking)
    #expect(cells.count == 8 && cells.cellOfRow.count == n)
    #expect(cells.levelOfCell[0].prefix(4) == [0, 1, 2, 3] && cells.levelOfCell[1][4] == 1)
    for row in 0..<n {
      let cell = cells.cellOfRow[row]
      let level = first[row] == Wave.unknownLevel ? 3 : Int(first[row])
      #expect(cells.levelOfCell[0][cell] == level)
      #expect(cells.levelOfCell[1][cell] == Int(second[row]))
    }
  }
}
