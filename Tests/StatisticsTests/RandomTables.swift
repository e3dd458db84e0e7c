internal import Foundation
internal import Statistics

extension ContingencyTable {
  /// A table of up to 6 × 6 labels, some of them perhaps never chosen, whose second item
  /// follows the first more or less, or runs against it.
  static func random(_ seed: UInt64, people: Int? = nil) -> ContingencyTable {
    var generator = CounterGenerator(seed: seed, purpose: .simulation, stream: 0)
    let (rows, columns) = (2 + generator.index(below: 5), 2 + generator.index(below: 5))
    let pull = 2 * generator.uniform() - 1
    var cells = [Double](repeating: 0, count: rows * columns)
    for _ in 0..<(people ?? 10 + generator.index(below: 400)) {
      let first = generator.uniform()
      let follows = generator.uniform() < pull.magnitude
      let second = follows ? (pull > 0 ? first : 1 - first) : generator.uniform()
      cells[Int(first * Double(rows)) * columns + Int(second * Double(columns))] += 1
    }
    return ContingencyTable(rows: rows, columns: columns, cells: cells)
  }

  /// 1 where some two answers are in the same order on both items, −1 where in the opposite.
  var signsOfPairs: Set<Int> {
    let chosen = cells.indices.filter { cells[$0] > 0 }.map { ($0 / columns, $0 % columns) }
    let signs = chosen.flatMap { a in
      chosen.map { b in ((a.0 - b.0) * (a.1 - b.1)).signum() }
    }
    return Set(signs).subtracting([0])
  }

  /// The table whose cell (i, j) is this one's cell at the place given, or empty.
  func rearranged(
    _ rows: Int, _ columns: Int, _ place: (Int, Int) -> (Int, Int)?
  ) -> ContingencyTable {
    let cells = (0..<rows).flatMap { row in
      (0..<columns).map { column in place(row, column).map { self[$0.0, $0.1] } ?? 0 }
    }
    return ContingencyTable(rows: rows, columns: columns, cells: cells)
  }
}

/// Σ f log P over the cells of a table, by the public rectangle probabilities.
func logLikelihood(
  _ table: ContingencyTable, _ fit: PolychoricCorrelation, at correlation: Double
) -> Double {
  let normal = BivariateNormal(correlation: correlation)
  let rows = (0..<table.rows).filter { row in
    (0..<table.columns).contains { table[row, $0] > 0 }
  }
  let columns = (0..<table.columns).filter { column in
    (0..<table.rows).contains { table[$0, column] > 0 }
  }
  let x = [-.infinity] + fit.rowThresholds + [.infinity]
  let y = [-.infinity] + fit.columnThresholds + [.infinity]
  var sum = 0.0
  for (i, row) in rows.enumerated() {
    for (j, column) in columns.enumerated() where table[row, column] > 0 {
      let probability = normal.rectangle(x: (x[i], x[i + 1]), y: (y[j], y[j + 1]))
      sum += table[row, column] / table.total * log(probability)
    }
  }
  return sum
}
