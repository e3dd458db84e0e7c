internal import Pilots
internal import Survey

/// The total where the study publishes it; else where to read it.
func publishedFinance(_ reading: PaperReading) -> PaperSection {
  let total = pounds(reading, "total", "", "", "cost")
  let opening: Passage =
    total.map { "The recommended pilots cost \($0) together, at their most likely." }
    ?? "The amounts are commercial and stand in Part 2."
  return PaperSection(
    "finance", "Financial comments",
    [.paragraph(opening)] + (total == nil ? [] : [besideLimits(reading)])
      + [
        total == nil
          ? nil : .paragraph("What each pilot costs, and who sponsors it, stands in Part 2.")
      ])
}

/// The total, each amount that it is above or within, and what then applies.
func exemptFinance(_ reading: PaperReading) -> PaperSection {
  let total = pounds(reading, "total", "", "", "cost")
  let most = pounds(reading, "total", "", "", "cost_high")
  let opening: Passage? = total.map { total in
    let range: Passage = most.map { "; at the most that each may cost, \($0)" } ?? ""
    return "The recommended pilots cost \(total) together, at their most likely\(range)."
  }
  return PaperSection(
    "finance", "Financial comments",
    [
      opening.map { .paragraph($0) }, besideLimits(reading), pilotsAbove(reading),
      reading.plan.thresholds.isEmpty ? .paragraph("\(gap: thresholdHint)") : nil,
      .paragraph("Paid from: \(reading.remark(.funding))"),
    ])
}

private let thresholdHint =
  "amounts from which other rules or a further approval apply (finance and procurement; "
  + "“paper: thresholds”)"

/// A figure of `amounts.csv` in pounds.
func pounds(
  _ reading: PaperReading, _ of: String, _ pilot: String, _ name: String, _ column: String
) -> CitedFigure? {
  reading.evidence.figure("amounts.csv", [of, pilot, name], column, prefix: "£")
}

/// On which side of each amount the total falls.
private func besideLimits(_ reading: PaperReading) -> PaperBlock? {
  let checks = reading.assessment.map {
    ThresholdCheck.checks(of: $0, against: reading.content.limits)
  }
  let points = (checks ?? []).filter { $0.pilot == nil && !$0.threshold.name.isEmpty }
    .compactMap { side(of: $0, reading) }
  return points.isEmpty ? nil : .points(points)
}

private func side(of check: ThresholdCheck, _ reading: PaperReading) -> Passage? {
  let name = check.threshold.name
  guard let amount = pounds(reading, "total", "", name, "amount"),
    let cost = pounds(reading, "total", "", name, "cost"),
    let most = pounds(reading, "total", "", name, "cost_high")
  else { return nil }
  let opening: Passage = "\(study: name), \(amount): "
  if check.isAbove { return opening + "\(cost) is above it.\(consequence(check))" }
  return check.couldBeAbove
    ? opening + "\(cost) is within it; the most that it may come to, \(most), is above it."
      + consequence(check)
    : opening + "\(cost) is within it, and so is the most that it may come to, \(most)."
}

/// What applies above; the budget needs no further rule.
private func consequence(_ check: ThresholdCheck) -> Passage {
  if check.threshold.name == "budget" { return "" }
  let above = check.threshold.above
  return above.isEmpty
    ? " \(gap: "what applies above (finance and procurement; “above” of the threshold)", of: check.threshold.name)"
    : " Then applies: \(study: above, limit: 600)"
}

/// Single pilots above a threshold: contracts are let one by one.
private func pilotsAbove(_ reading: PaperReading) -> PaperBlock? {
  let checks = reading.assessment.map {
    ThresholdCheck.checks(of: $0, against: reading.plan.thresholds)
  }
  let points = (checks ?? []).compactMap { check -> Passage? in
    guard let pilot = check.pilot, check.couldBeAbove,
      let amount = pounds(reading, "pilot", pilot, check.threshold.name, "amount"),
      let cost = pounds(reading, "pilot", pilot, check.threshold.name, "cost"),
      let most = pounds(reading, "pilot", pilot, check.threshold.name, "cost_high")
    else { return nil }
    let opening: Passage = "\(study: pilot) beside \(study: check.threshold.name), \(amount): "
    return check.isAbove
      ? opening + "\(cost) is above it." : opening + "up to \(most), which is above it."
  }
  return points.isEmpty ? nil : .points(points)
}
