internal import Statistics
internal import Survey

/// Respondents who share a level on every margin share a cell, and one factor.
struct CalibrationCells: Sendable, Equatable {
  let margins: [Margin]
  let function: CalibrationFunction
  let cellOfRow: CellNumbers
  /// Level of each cell per margin; the last level of a margin is "not known".
  let levelOfCell: [[Int]]

  var count: Int { levelOfCell.first?.count ?? 0 }

  init(_ margins: [Margin], by function: CalibrationFunction) {
    (self.margins, self.function) = (margins, function)
    let respondents = margins.first?.respondents ?? 0
    var found = CellFinder(margins: margins.count)
    var cellOfRow = CellNumbers(capacity: respondents)
    for first in stride(from: 0, to: respondents, by: 4096) {
      let rows = first..<min(first + 4096, respondents)
      cellOfRow.append(found.cells(at: margins.map { $0.levels(of: rows) }, count: rows.count))
    }
    (self.cellOfRow, levelOfCell) = (cellOfRow, found.levelOfCell)
  }

  /// Sums of weights per cell.
  func totals(of weights: RespondentWeights) -> [Double] {
    var totals = [Double](repeating: 0, count: count)
    for block in weights.blocks {
      for (cell, weight) in zip(cellOfRow.numbers(of: block), weights.weights(of: block)) {
        totals[Int(cell)] += weight
      }
    }
    return totals
  }

  /// Targets for these start totals.  Respondents whose level is not known keep the
  /// share they have; the known share the rest as the staff does.
  func targets(for totals: [Double]) -> CalibrationMargins {
    let all = totals.reduce(0, +)
    let targets = margins.enumerated().map { number, margin in
      let unknown = zip(levelOfCell[number], totals).reduce(0) {
        $1.0 == margin.levels.count ? $0 + $1.1 : $0
      }
      let share = all > 0 ? unknown / all : 0
      return margin.staff.map { $0 * (1 - share) } + [force * share]
    }
    return CalibrationMargins(levelOfCell: levelOfCell, targets: targets)
  }

  /// Staff in post, the same by every margin.
  var force: Double { margins.first?.staff.reduce(0, +) ?? 0 }

  /// Factors per cell that make these start totals meet the margins.  Totals are first
  /// brought to the staff in post by one factor, so that bounds speak of weighting
  /// alone and the unit of the start weights never matters.
  func calibrate(_ totals: [Double]) throws(CalibrationError) -> CalibratedCells {
    let sum = totals.reduce(0, +)
    let scale = sum > 0 ? force / sum : 1
    return try targets(for: totals).calibrate(totals.map { $0 * scale }, by: function)
      .onTotals(times: scale)
  }
}

/// Numbers cells as they are met.
private struct CellFinder {
  /// Level of each cell per margin.
  private(set) var levelOfCell: [[Int]]
  /// Per margin: the number of a combination of the margins up to it, by the number of the
  /// combination before and the level.
  private var numbers: [[UInt64: Int32]]

  init(margins: Int) {
    levelOfCell = Array(repeating: [], count: margins)
    numbers = Array(repeating: [:], count: margins)
  }

  /// Cells of some respondents from their levels, margin by margin.
  mutating func cells(at levels: [[Int32]], count: Int) -> [Int32] {
    (0..<count).map { row in
      var cell: Int32 = 0
      for margin in levels.indices {
        let key = UInt64(UInt32(cell)) << 32 | UInt64(UInt32(levels[margin][row]))
        let next = Int32(numbers[margin].count)
        cell = numbers[margin][key] ?? next
        if cell == next { numbers[margin][key] = next }
      }
      if Int(cell) == levelOfCell[0].count { add(levels.map { Int($0[row]) }) }
      return cell
    }
  }

  private mutating func add(_ levels: [Int]) {
    for (margin, level) in levels.enumerated() { levelOfCell[margin].append(level) }
  }
}
