internal import Survey

/// Reads `outputs.csv`: `pilot, output, price, due, accepted`.
func readOutputs(_ table: Table, pilots: KnownNames, log: FaultLog) -> [Output] {
  let columns = ["pilot", "output", "price"].map { table.required($0) }
  let (due, accepted) = (table.optional("due"), table.optional("accepted"))
  guard let pilot = columns[0], let output = columns[1], let price = columns[2] else { return [] }
  var seen: [[String]: Place] = [:]
  return table.rows.compactMap { row in
    let (id, name) = (table.text(row, pilot), table.text(row, output))
    pilots.check(id, log)
    if name.isEmpty { log.add("“output” is blank", at: name.place) }
    if let first = seen.updateValue(name.place, forKey: [id.value, name.value]), !name.isEmpty {
      log.add(
        "output \(quoted(name.value)) of \(quoted(id.value)) is already named in line \(first.line)",
        at: name.place)
    }
    let dates = [due, accepted].map { date(row, $0, table, log) }
    guard let pounds = pounds(table.text(row, price), log) else { return nil }
    return Output(
      pilot: id.value, output: name.value, price: pounds, due: dates[0], accepted: dates[1])
  }
}

private func pounds(_ text: TableText, _ log: FaultLog) -> Double? {
  if let price = number(text.value), price >= 0 { return price }
  log.add("\(quoted(text.value)) is not a price in pounds, as 12000 or 99.50", at: text.place)
  return nil
}

private func date(_ row: Int, _ column: Int?, _ table: Table, _ log: FaultLog) -> String? {
  guard let column else { return nil }
  let text = table.text(row, column)
  return text.isEmpty ? nil : isoDay(text.placed, log)
}

/// The day that a text names; nil, with a fault, where it names none.
func isoDay(_ text: Placed<String>, _ log: FaultLog) -> String? {
  if isDate(text.value) { return text.value }
  log.add("\(quoted(text.value)) is not a date written as 2018-05-24", at: text.place)
  return nil
}
