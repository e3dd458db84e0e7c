internal import Survey

/// Everything that the last wave asks otherwise, also what does not touch a change; nothing
/// where it asks as the one before.
func driftBlocks(_ drift: [Drift]) -> [Block] {
  guard !drift.isEmpty else { return [] }
  var table = Table(columns: [.init("kind"), .init("what")])
  for change in drift { table.append([.text(change.kind.rawValue), .text(change.text)]) }
  let order = drift.contains { !$0.kind.touchesChange }
  let aside =
    order ? " The order is that of the export's columns, and is not held against a change." : ""
  return [
    .more(
      "What was asked otherwise",
      [
        .paragraph(
          "\(drift.count) differences between the two waves' questionnaires.\(aside)"),
        .table(table),
      ])
  ]
}
