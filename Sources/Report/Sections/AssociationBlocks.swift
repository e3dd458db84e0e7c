internal import Disclosure
internal import Survey

/// Whether groups answer an item differently, item by item, over all its answers.
func associationBlocks(_ reading: Reading, _ wave: WaveTitle) -> [Block] {
  let rows = reading.release.associations.filter { $0.wave == wave.id }
  let tested = rows.filter { $0.cell.value?.test != nil }
  guard !tested.isEmpty else { return [] }
  let limit = 1 - reading.content.provenance.confidence
  let differing = tested.filter { ($0.cell.value?.test?.q ?? 1) < limit }
  return [
    .paragraph(
      """
      Beyond their means, the whole pattern of answers was compared between groups: \
      \(strong: "\(differing.count) of \(tested.count)") combinations of an item and a grouping \
      differ by more than chance.
      """),
    .more("Which items are answered differently by which groups", [.table(table(rows, reading))]),
  ]
}

/// The clearest first.
private func table(_ rows: [ReleasedAssociation], _ reading: Reading) -> Table {
  var table = Table(
    columns: [
      .init("item", "Item"), .init("grouping", "Grouping"), .init("v", "Cramér’s V"),
      .init("f", "F"), .init("df1", "df"), .init("df2", "and"), .init("q", "q"),
      .init("n", "Answers"), .init("note", ""),
    ])
  let sorted = rows.enumerated().sorted {
    let (a, b) = ($0.element.cell.value?.test?.q ?? 2, $1.element.cell.value?.test?.q ?? 2)
    return (a, $0.offset) < (b, $1.offset)
  }
  for (_, row) in sorted {
    let (value, test) = (row.cell.value, row.cell.value?.test)
    table.append([
      .text(row.item), .text(reading.segmentName(row.segment)),
      .figure(test?.cramersV, decimals: 2), .figure(test?.f, decimals: 2),
      .figure(test?.df1), .figure(test?.df2, decimals: 0), .figure(test?.q, decimals: 3),
      .whole(value?.n), .word(row.cell.suppression?.explanation ?? value?.note),
    ])
  }
  return table
}
