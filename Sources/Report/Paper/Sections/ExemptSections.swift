internal import Pilots
internal import Survey

func exemption(_ reading: PaperReading) -> PaperSection {
  PaperSection(
    "exempt", "Why this part is exempt",
    [
      .paragraph(
        """
        This part holds what each pilot costs and who sponsors it. Exempt because: \
        \(reading.remark(.exempt))
        """)
    ])
}

/// Each recommended pilot with its sponsor and cost.
func pilotCosts(_ reading: PaperReading) -> PaperSection {
  let points = reading.chosen.map { score -> Passage in
    let sponsor: Passage =
      score.pilot.sponsor.isEmpty ? "" : ", sponsored by \(study: score.pilot.sponsor)"
    let cost: Passage =
      reading.evidence.figure("pilots.csv", [score.pilot.id], "cost", prefix: "£").map { ": \($0)" }
      ?? ""
    return pilotName(score) + sponsor + cost + range(score, reading) + "."
  }
  return PaperSection(
    "pilots", "The recommended pilots",
    [
      points.isEmpty
        ? .paragraph("No set of pilots keeps the study’s limits\(reason(reading)).")
        : .points(points)
    ])
}

private func range(_ score: PilotScore, _ reading: PaperReading) -> Passage {
  guard score.pilot.cost.high > score.pilot.cost.mode else { return "" }
  return pounds(reading, "pilot", score.pilot.id, "", "cost_high").map { ", at most \($0)" } ?? ""
}

private func reason(_ reading: PaperReading) -> Passage {
  reading.assessment?.infeasible.map { ": \(study: $0, limit: 600)" } ?? ""
}

/// Fixed prices, what is paid, and what is still to pay.
func payments(_ reading: PaperReading) -> PaperSection {
  let delivery = reading.own.delivery
  let notes = (delivery?.notes ?? []) + (delivery?.priceNotes ?? [])
  let money = (reading.assessment?.notes ?? []).filter { $0.contains("£") }
  return PaperSection(
    "payments", "Delivery and payment",
    [
      .paragraph(
        delivery == nil
          ? "The study lists no outputs."
          : "Outputs have fixed prices; each is paid when it is accepted, and not before."),
      reading.evidence.table(
        "delivery_pilots.csv", "Pounds; the line without a pilot is all recommended together.",
        [
          ("pilot", "Pilot"), ("outputs", "Outputs"), ("accepted", "Accepted"),
          ("price", "Price, £"), ("paid", "Paid, £"), ("to_pay", "To pay, £"),
          ("paid_per_accepted", "£ per accepted"), ("value_per_accepted", "Value per accepted"),
        ], where: { $0("selected") == "yes" || $0("of") == "chosen" }),
      (notes + money).isEmpty
        ? nil
        : .points((notes + money).map { "\(study: $0.capitalizedFirst, limit: 300)." }),
    ])
}

/// The best sets with what they cost.
func costedAlternatives(_ reading: PaperReading) -> PaperSection {
  PaperSection(
    "alternatives", "What the alternatives cost",
    [
      reading.evidence.table(
        "portfolio.csv", "The best sets, at most ten; the first is recommended.",
        [
          ("portfolio", "Set"), ("pilots", "Pilots"), ("value", "Value"), ("cost", "Cost, £"),
          ("gap", "Short of the best, %"),
        ], where: { Int($0("portfolio")).map { $0 <= 10 } ?? false })
        ?? .paragraph("There is no set to compare.")
    ])
}
