/// How often, by weight, two items were answered together.
public struct ContingencyTable: Sendable, Equatable {
  /// Labels of the first and of the second item.
  public let rows: Int
  public let columns: Int
  /// Σ w per cell, the second item's labels within the first's.
  public let cells: [Double]

  /// - Parameters:
  ///   - rows: labels of the first item.
  ///   - columns: labels of the second.
  ///   - cells: rows × columns sums of weights ≥ 0, row by row.
  public init(rows: Int, columns: Int, cells: [Double]) {
    precondition(cells.count == rows * columns, "\(rows)×\(columns) table of \(cells.count) cells")
    precondition(cells.allSatisfy { $0 >= 0 && $0.isFinite }, "a cell below zero or not a number")
    (self.rows, self.columns, self.cells) = (rows, columns, cells)
  }

  public subscript(row: Int, column: Int) -> Double { cells[row * columns + column] }

  /// Σ w of everybody who answered both.
  public var total: Double { cells.reduce(0, +) }

  /// Shares of the total, without the labels nobody chose.  A label without answers has no
  /// threshold of its own, so leaving it out changes no correlation.
  ///
  /// - Returns: nil where the total is zero.
  func sharesOfChosenLabels() -> ContingencyTable? {
    let total = total
    guard total > 0 else { return nil }
    // Shares first: next to a large weight the smallest may vanish.
    let shares = ContingencyTable(rows: rows, columns: columns, cells: cells.map { $0 / total })
    let keptRows = (0..<rows).filter { row in
      (0..<columns).contains { shares[row, $0] > 0 }
    }
    let keptColumns = (0..<columns).filter { column in
      (0..<rows).contains { shares[$0, column] > 0 }
    }
    let kept = keptRows.flatMap { row in keptColumns.map { shares[row, $0] } }
    return ContingencyTable(rows: keptRows.count, columns: keptColumns.count, cells: kept)
  }

  /// The cuts between labels that give a standard normal variable this table's row margin;
  /// the table holds shares.
  var rowThresholds: [Threshold] {
    Self.thresholds((0..<rows).map { row in (0..<columns).reduce(0) { $0 + self[row, $1] } })
  }

  /// The same of the column margin.
  var columnThresholds: [Threshold] {
    Self.thresholds((0..<columns).map { column in (0..<rows).reduce(0) { $0 + self[$1, column] } })
  }

  private static func thresholds(_ shares: [Double]) -> [Threshold] {
    (1..<max(shares.count, 1)).map { cut in
      Threshold(below: shares[..<cut].reduce(0, +), above: shares[cut...].reversed().reduce(0, +))
    }
  }
}

extension ContingencyTable {
  /// Whether some two respondents stand in the opposite order on the two items (`discordant`),
  /// and whether some two stand in the same order (`concordant`).
  ///
  /// One pass: a cell is concordant (discordant) with an earlier row's if that row has an
  /// answer to its left (right).
  var order: (concordant: Bool, discordant: Bool) {
    var (left, right) = (columns, -1)
    var result = (concordant: false, discordant: false)
    for row in 0..<rows {
      let chosen = (0..<columns).filter { self[row, $0] > 0 }
      guard let first = chosen.first, let last = chosen.last else { continue }
      if last > left { result.concordant = true }
      if first < right { result.discordant = true }
      (left, right) = (min(left, first), max(right, last))
    }
    return result
  }
}
