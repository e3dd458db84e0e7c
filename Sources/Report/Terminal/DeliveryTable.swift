public import Disclosure
public import Pilots
internal import Survey

/// The register of the chosen pilots' outputs, or of all candidates' where none is chosen; no
/// prices for the public.
public func deliveryTable(
  _ delivery: Delivery, _ assessment: Assessment, audience: Audience
) -> Table {
  let figures = PilotFigures(assessment, audience: audience)
  var table = Table(
    delivery.chosen == nil ? "Outputs of the candidates" : "Outputs of the chosen pilots",
    columns: [
      .init("pilot"), .init("output"), .init("due"), .init("accepted"), .init("state"),
      .init("days"), .init("price", "price £"),
    ])
  for pilot in delivery.pilots where pilot.isSelected || delivery.chosen == nil {
    for entry in pilot.outputs {
      table.append([
        .text(pilot.pilot.id), .text(entry.output.output), .word(entry.output.due),
        .word(entry.output.accepted), .text(entry.state.name), .whole(entry.state.days),
        .figure(figures.cost(entry.output.price), decimals: 0),
      ])
    }
  }
  table.notes =
    [sums(delivery.chosen ?? delivery.all, figures)] + delivery.notes
    + (figures.showsCommerce ? delivery.priceNotes : [])
  return table
}

private func sums(_ totals: DeliveryTotals, _ figures: PilotFigures) -> String {
  let money = figures.cost(totals.price).map { price in
    "; £\(fixed(totals.paid, 0)) of £\(fixed(price, 0)) paid, £\(fixed(totals.toPay, 0)) to pay"
  }
  let next = totals.nextDue.map { "; next due \($0)" } ?? ""
  let value = figures.value(totals.valuePerAccepted).map {
    "; value per accepted output \(fixed($0))"
  }
  return """
    \(grouped(totals.accepted)) of \(grouped(totals.outputs)) accepted \
    (\(grouped(totals.acceptedLate)) late), \(grouped(totals.overdue)) overdue, \
    \(grouped(totals.due)) due\(money ?? "")\(next)\(value ?? "")
    """
}

/// The programme's questions and the chosen pilots that answer them.
public func questionTable(
  _ coverage: QuestionCoverage, _ assessment: Assessment, audience: Audience
) -> Table {
  let figures = PilotFigures(assessment, audience: audience)
  var table = Table(
    "What the programme will learn",
    columns: [
      .init("question"), .init("document"), .init("answered_by", "answered by"), .init("first"),
      .init("by"), .init("weeks"), .init("pilots", "would answer"),
    ])
  for row in coverage.questions {
    table.append([
      .text(row.question.question), .text(row.question.document),
      .text(row.isAnswered ? row.answeredBy.joined(separator: ", ") : "nobody chosen"),
      .word(row.first), .word(row.last), .figure(row.weeks, decimals: 0),
      .text(row.question.pilots.joined(separator: ", ")),
    ])
  }
  table.notes = ["\(coverage.answered) of \(coverage.questions.count) questions are answered"]
  for row in coverage.questions where figures.showsCommerce {
    guard let cheapest = row.cheapest else { continue }
    table.notes.append("cheapest that answers “\(row.question.question)”: \(cheapest)")
  }
  return table
}
