internal import Disclosure
internal import Pilots
internal import Survey

/// What the chosen pilots deliver: accepted, late and due, and what of the price is paid.
func deliverySection(_ reading: Reading) -> Section? {
  guard let delivery = reading.content.delivery, let figures = reading.pilotFigures else {
    return nil
  }
  return Section(
    id: "delivery", name: "Delivery", finding: deliveryFinding(delivery),
    blocks: deliveryBlocks(delivery, figures))
}

private func deliveryFinding(_ delivery: Delivery) -> Prose {
  guard let chosen = delivery.chosen else {
    return "\(delivery.all.accepted) of \(delivery.all.outputs) outputs are accepted"
  }
  let late = chosen.overdue > 0 ? "; \(are(chosen.overdue)) overdue" : ""
  return "\(chosen.accepted) of the chosen pilots’ \(chosen.outputs) outputs are accepted\(late)"
}

private func deliveryBlocks(_ delivery: Delivery, _ figures: PilotFigures) -> [Block] {
  let chosen = delivery.pilots.filter(\.isSelected)
  var blocks: [Block] = []
  if let totals = delivery.chosen {
    blocks.append(.lead(paymentSentence(totals, delivery, figures)))
    blocks.append(.figure(progressFigure(chosen, totals, figures)))
  }
  blocks.append(
    .more("Every output of every candidate", [.table(registerTable(delivery, figures))]))
  return blocks + notes(delivery, figures).map { .paragraph($0) }
}

/// Prices are for those who may see them; the public reads how outputs stand.
private func paymentSentence(
  _ totals: DeliveryTotals, _ delivery: Delivery, _ figures: PilotFigures
) -> Prose {
  let day = delivery.asOf.map { " on \(dayInWords($0))" } ?? ""
  let next = totals.nextDue.map { " The next output is due on \(dayInWords($0))." } ?? ""
  let late = totals.acceptedLate > 0 ? ", \(grouped(totals.acceptedLate)) of them late" : ""
  let state: Prose = """
    Of \(totals.outputs) outputs, \(strong: are(totals.accepted)) accepted\(day)\(late), \
    \(are(totals.overdue)) overdue and \(are(totals.due)) still to come.
    """
  guard let price = figures.cost(totals.price), let paid = figures.cost(totals.paid) else {
    return state + Prose(next)
  }
  return state + """
     \(strong: "£\(fixed(paid, 0))") of the fixed £\(fixed(price, 0)) is paid, since an output is \
    paid when it is accepted and not before.\(next)
    """
}

/// "3 are", "1 is", "none is".
func are(_ count: Int) -> String {
  count == 0 ? "none is" : count == 1 ? "1 is" : "\(grouped(count)) are"
}

private func progressFigure(
  _ pilots: [PilotDelivery], _ totals: DeliveryTotals, _ figures: PilotFigures
) -> Figure {
  Figure(
    id: "delivery", title: progressTitle(pilots),
    key: [
      ("good-3", "accepted on time"), ("good-1", "accepted late"), ("bad-2", "overdue"),
      ("mid", "due"),
    ], chart: plot(pilots.map { progressRow($0, figures) }),
    note: """
      Outputs in the order of the file. Value per accepted output is the pilot’s value \
      of 0–100 over its accepted outputs; none where none is accepted.
      """,
    data: [progressTable(pilots, totals, figures)])
}

private func progressTitle(_ pilots: [PilotDelivery]) -> Prose {
  let late = pilots.count { $0.totals.overdue > 0 }
  return late == 0
    ? "No chosen pilot has an output overdue"
    : "\(spelled(late).capitalizedFirst) of \(spelled(pilots.count)) chosen pilots \(late == 1 ? "has" : "have") an output overdue"
}

private func progressRow(_ pilot: PilotDelivery, _ figures: PilotFigures) -> PlotRow {
  let totals = pilot.totals
  let words = "\(grouped(totals.accepted)) of \(grouped(totals.outputs)) accepted"
  var money = ""
  if let paid = figures.cost(totals.paid), let price = figures.cost(totals.price) {
    money = "£\(fixed(paid, 0)) of £\(fixed(price, 0)) paid"
  }
  return PlotRow(
    label: shortened(pilot.pilot.name), detail: money.isEmpty ? nil : money,
    track: outputTrack(pilot.outputs.map(\.state), reading: words),
    reading: "\(strong: "\(totals.accepted) of \(totals.outputs)") accepted")
}

private func progressTable(
  _ pilots: [PilotDelivery], _ totals: DeliveryTotals, _ figures: PilotFigures
) -> Table {
  var columns: [Table.Column] = [
    .init("pilot", "Pilot"), .init("outputs", "Outputs"), .init("accepted", "Accepted"),
    .init("late", "of them late"), .init("overdue", "Overdue"), .init("due", "Due"),
    .init("next_due", "Next due"), .init("value_per_accepted", "Value per accepted"),
  ]
  if figures.showsCommerce {
    columns += [
      .init("price", "Price, £"), .init("paid", "Paid, £"), .init("to_pay", "To pay, £"),
      .init("paid_per_accepted", "£ per accepted"),
    ]
  }
  var table = Table(columns: columns)
  for pilot in pilots {
    table.append([.text(pilot.pilot.id)] + progressCells(pilot.totals, figures))
  }
  table.append([.text("All chosen")] + progressCells(totals, figures))
  return table
}

private func progressCells(_ totals: DeliveryTotals, _ figures: PilotFigures) -> [Cell] {
  let cells: [Cell] = [
    .count(totals.outputs), .count(totals.accepted), .count(totals.acceptedLate),
    .count(totals.overdue), .count(totals.due), .word(totals.nextDue),
    .figure(figures.value(totals.valuePerAccepted)),
  ]
  guard figures.showsCommerce else { return cells }
  return cells + [
    .figure(totals.price, decimals: 0), .figure(totals.paid, decimals: 0),
    .figure(totals.toPay, decimals: 0), .figure(totals.paidPerAccepted, decimals: 0),
  ]
}

private func registerTable(_ delivery: Delivery, _ figures: PilotFigures) -> Table {
  var columns: [Table.Column] = [
    .init("pilot", "Pilot"), .init("output", "Output"), .init("due", "Due"),
    .init("accepted", "Accepted"), .init("state", "State"),
  ]
  if figures.showsCommerce { columns.append(.init("price", "Price, £")) }
  var table = Table(columns: columns)
  for pilot in delivery.pilots {
    for entry in pilot.outputs {
      let price: [Cell] =
        figures.showsCommerce ? [.figure(entry.output.price, decimals: 0)] : []
      table.append(
        [
          .text("\(pilot.isSelected ? "● " : "")\(pilot.pilot.id)"), .text(entry.output.output),
          .word(entry.output.due), .word(entry.output.accepted), .text(entry.state.words),
        ] + price)
    }
  }
  return table
}

private func notes(_ delivery: Delivery, _ figures: PilotFigures) -> [Prose] {
  let notes = delivery.notes + (figures.showsCommerce ? delivery.priceNotes : [])
  return notes.map { Prose(plain("\($0.capitalizedFirst).", limit: 300)) }
}
