internal import Statistics

/// Rows with the q values of those that have a p value, which are one family.
func withQ<Row>(
  _ rows: [Row], _ p: KeyPath<Row, Double?>, _ q: WritableKeyPath<Row, Double?>
) -> [Row] {
  let tested = rows.indices.filter { rows[$0][keyPath: p] != nil }
  var rows = rows
  for (row, value) in zip(tested, benjaminiHochberg(tested.compactMap { rows[$0][keyPath: p] })) {
    rows[row][keyPath: q] = value
  }
  return rows
}
