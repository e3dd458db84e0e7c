internal import Statistics
internal import Survey

/// Respondents who share a level on every margin share a cell, and one factor.
struct CalibrationCells: Sendable, Equatable {
  let margins: [Margin]
  let function: CalibrationFunction
  let cellOfRow: [Int32]
  /// Level of each cell per margin; the last level of a margin is "not known".
  let levelOfCell: [[Int]]

  var count: Int { levelOfCell.first?.count ?? 0 }

  init(_ margins: [Margin], by function: CalibrationFunction) {
    (self.margins, self.function) = (margins, function)
    var numbers: [[Int32]: Int32] = [:]
    var levelOfCell = [[Int]](repeating: [], count: margins.count)
    cellOfRow = (0..<(margins.first?.codes.count ?? 0)).map { row in
      let key = margins.map { $0.codes[row] }
      if let number = numbers[key] { return number }
      numbers[key] = Int32(numbers.count)
      for (margin, level) in key.enumerated() { levelOfCell[margin].append(Int(level)) }
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
