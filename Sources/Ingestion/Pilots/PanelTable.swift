internal import Survey

/// Reads a panel: `member, criterion, swing`, a row for each criterion, and each group of
/// them, of each member.
func readPanel(_ table: Table, _ criteria: [Criterion], log: FaultLog) -> [PanelMember] {
  let columns = ["member", "criterion", "swing"].map { table.required($0) }
  guard let member = columns[0], let criterion = columns[1], let swing = columns[2] else {
    return []
  }
  let ids = criteria.flatMap { [$0.id] + [$0.group?.id].compactMap(\.self) }
  let known = KnownNames("criterion", ids)
  var (names, swings) = ([String](), [String: [String: Double]]())
  for row in table.rows {
    let (name, id) = (table.text(row, member), table.text(row, criterion))
    if name.isEmpty { log.add("“member” is blank", at: name.place) }
    guard known.check(id, log), let worth = worth(table.text(row, swing), log) else { continue }
    if swings[name.value] == nil { names.append(name.value) }
    if swings[name.value]?[id.value] != nil {
      log.add("\(name.value) has said what \(quoted(id.value)) is worth", at: id.place)
    }
    swings[name.value, default: [:]][id.value] = worth
  }
  let members = names.map { PanelMember(name: $0, swings: swings[$0] ?? [:]) }
  for one in members { refuseGaps(one, known.names, in: table, log) }
  return members
}

private func worth(_ text: TableText, _ log: FaultLog) -> Double? {
  if let worth = number(text.value), (0...1e9) ~= worth { return worth }
  log.add("\(quoted(text.value)) is not a swing: a number from 0", at: text.place)
  return nil
}

private func refuseGaps(
  _ member: PanelMember, _ ids: [String], in table: Table, _ log: FaultLog
) {
  let missing = ids.filter { member.swings[$0] == nil }
  if !missing.isEmpty {
    log.add(
      "\(member.name) does not say what these are worth: \(missing.joined(separator: ", "))",
      at: Place(file: table.file, line: 1, column: 1))
  } else if ids.allSatisfy({ member.swings[$0] == 0 }) {
    log.add(
      "\(member.name) gives every criterion 0: nothing would count",
      at: Place(file: table.file, line: 1, column: 1))
  }
}
