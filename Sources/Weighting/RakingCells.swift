internal import Statistics
internal import Survey

/// Respondents who share a level on every raked segmentation share a cell.
struct RakingCells: Sendable, Equatable {
  /// Raked segmentations, as indices into the study's.
  let segmentations: [Int]
  let cellOfRow: [Int32]
  /// Level of each cell per margin; the last level of a margin is "unknown".
  let levelOfCell: [[Int]]
  /// Staff in post per margin and level, unknown excluded.
  let staff: [[Double]]

  var count: Int { levelOfCell.first?.count ?? 0 }

  init(wave: Wave, segmentations: [Int], levels: [Int], staff: [[Double]]) {
    (self.segmentations, self.staff) = (segmentations, staff)
    var numbers: [[UInt16]: Int32] = [:]
    var levelOfCell = [[Int]](repeating: [], count: segmentations.count)
    cellOfRow = (0..<wave.respondents).map { row in
      let key = segmentations.map { wave.levels[$0][row] }
      if let number = numbers[key] { return number }
      numbers[key] = Int32(numbers.count)
      for (margin, level) in key.enumerated() {
        levelOfCell[margin].append(level == Wave.unknownLevel ? levels[margin] : Int(level))
      }
      return Int32(numbers.count - 1)
    }
    self.levelOfCell = levelOfCell
  }

  /// Sums of weights per cell.
  func totals(of weights: [Double]) -> [Double] {
    var totals = [Double](repeating: 0, count: count)
    for (row, cell) in cellOfRow.enumerated() { totals[Int(cell)] += weights[row] }
    return totals
  }

  /// Margins for these start totals.  Respondents whose level is not known keep
  /// the share they have; the known share the rest as the staff does.
  func margins(for totals: [Double]) -> RakingMargins {
    let all = totals.reduce(0, +)
    let targets = staff.indices.map { margin in
      let count = staff[margin].count
      let unknown = zip(levelOfCell[margin], totals).reduce(0) {
        $1.0 == count ? $0 + $1.1 : $0
      }
      let share = all > 0 ? unknown / all : 0
      let force = staff[margin].reduce(0, +)
      return staff[margin].map { $0 * (1 - share) } + [force * share]
    }
    return RakingMargins(levelOfCell: levelOfCell, targets: targets)
  }

  /// Factors per cell that rake these start totals.
  func rake(_ totals: [Double]) throws(RakingError) -> RakedCells {
    try margins(for: totals).rake(totals)
  }
}
