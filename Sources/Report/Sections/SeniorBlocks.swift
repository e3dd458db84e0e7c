internal import Disclosure
internal import Survey

/// Senior staff's scores beside everybody else's, construct by construct.
func seniorBlocks(_ evidence: [JointEvidence], _ reading: Reading) -> [Block] {
  var rows: [(name: String, cell: Released<SeniorScore>)] = []
  for row in evidence {
    let name = reading.subject(of: row)
    if let cell = row.senior, !rows.contains(where: { $0.name == name }) {
      rows.append((name, cell))
    }
  }
  guard !rows.isEmpty else { return [] }
  return [
    .figure(
      Figure(
        id: "senior", title: seniorTitle(rows),
        key: [("ring", "everybody else"), ("dot", "senior staff")],
        chart: plot(rows.map(seniorRow), axis: .score),
        note: """
          Senior staff: \(seniorNames(reading)). ▲ they score higher, ▼ lower, · no evidence of a \
          difference, ○ too few to test.
          """, data: [seniorTable(rows)]))
  ]
}

private func seniorNames(_ reading: Reading) -> String {
  guard let senior = reading.content.senior else { return "–" }
  return listed(senior.levels.map { shortened($0) })
}

private func seniorTitle(_ rows: [(name: String, cell: Released<SeniorScore>)]) -> Prose {
  func named(_ flag: Flag) -> [String] {
    rows.filter { $0.cell.value?.flag == flag }.map(\.name)
  }
  let (higher, lower) = (named(.higher), named(.lower))
  if higher.isEmpty && lower.isEmpty {
    return "There is no evidence that senior staff score any of these otherwise than others"
  }
  let parts =
    (higher.isEmpty ? [] : ["higher on \(listed(higher))"])
    + (lower.isEmpty ? [] : ["lower on \(listed(lower))"])
  return "Senior staff score \(parts.joined(separator: ", and ")) than everybody else"
}

private func seniorRow(_ row: (name: String, cell: Released<SeniorScore>)) -> PlotRow {
  guard let score = row.cell.value else {
    return withheldRow(row.name, row.cell.suppression, .score)
  }
  let (seniors, others) = (fixed(score.seniors.value, 0), fixed(score.others.value, 0))
  let isClear = score.flag.isClear
  return PlotRow(
    label: row.name,
    track: dumbbellTrack(
      from: score.others.value, to: score.seniors.value, on: .score,
      reading: "senior staff \(seniors), everybody else \(others)"),
    reading: "\(strong: "\(seniors) \(score.flag.symbol)") others \(others)",
    style: isClear ? score.flag.style : nil)
}

private func seniorTable(_ rows: [(name: String, cell: Released<SeniorScore>)]) -> Table {
  var table = Table(
    columns: [
      .init("construct", "Construct"), .init("seniors", "Senior staff"), .init("lower", "From"),
      .init("upper", "To"), .init("n", "n"), .init("others", "Others"),
      .init("othersLower", "From"), .init("othersUpper", "To"), .init("othersN", "n"),
      .init("difference", "Difference"), .init("q", "q"), .init("flag", "Finding"),
    ])
  for (name, cell) in rows {
    let score = cell.value
    table.append(
      [.text(name)] + seniorSides(score) + [
        .figure(score?.contrast?.difference), .figure(score?.contrast?.q, decimals: 3),
        .flag(score?.flag ?? .suppressed),
      ])
  }
  return table
}
