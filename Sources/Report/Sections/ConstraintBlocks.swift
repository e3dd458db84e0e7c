internal import Pilots

/// What each constraint costs, how sure the proof is, what comes second, and how far
/// numbers may move.
func constraintBlocks(_ figures: PilotFigures) -> [Block] {
  var blocks: [Block] = []
  let sentences = [certificateSentence, runnerUpSentence, overspendSentence].compactMap {
    $0(figures)
  }
  if !sentences.isEmpty { blocks.append(.points(sentences)) }
  if !figures.prices.isEmpty {
    blocks.append(.subheading("What each rule costs"))
    blocks.append(.table(constraintTable(figures)))
  }
  if !figures.switches.isEmpty {
    blocks.append(
      .more("How far each number may move before another set is best", switchingBlocks(figures)))
  }
  return blocks
}

private func certificateSentence(_ figures: PilotFigures) -> Prose? {
  guard let certificate = figures.assessment.analysis.certificate else { return nil }
  return """
    Proven best twice, by our search and by \(certificate.solver): no set that keeps every rule \
    is worth more (gap \(fixed(certificate.gap, 4)) %).
    """
}

private func runnerUpSentence(_ figures: PilotFigures) -> Prose? {
  guard let best = figures.assessment.portfolios.first,
    let next = figures.assessment.portfolios.dropFirst().first
  else { return nil }
  let swap = plain(next.swap(from: best).words, limit: 200)
  return "The runner-up, \(fixed(next.gap, 2)) % short: \(strong: swap)."
}

private func overspendSentence(_ figures: PilotFigures) -> Prose? {
  guard let share = figures.overspend else { return nil }
  return """
    The chosen pilots cost more than the budget in \(strong: "\(fixed(share, 0)) %") of draws \
    of their costs.
    """
}

private func constraintTable(_ figures: PilotFigures) -> Table {
  var columns: [Table.Column] = [
    .init("constraint", "Without"), .init("gain", "Value gained"), .init("swap", "Then"),
  ]
  if figures.showsCommerce { columns.append(.init("cost", "Cost, £")) }
  var table = Table(columns: columns)
  func add(_ name: String, _ gain: Double, _ swap: Swap, _ cost: Double) {
    let money: [Cell] = figures.showsCommerce ? [.figure(figures.cost(cost), decimals: 0)] : []
    table.append(
      [
        .text(name), .figure(figures.value(gain)),
        .text(swap.isNone ? "the same set" : swap.words),
      ] + money)
  }
  for price in figures.prices {
    add(
      price.constraint.words(showsMoney: figures.showsCommerce), price.gain, price.swap,
      price.cost)
  }
  guard figures.showsCommerce else { return table }
  for step in figures.assessment.analysis.budgetSteps {
    add("with £\(fixed(step.extra, 0)) more", step.gain, step.swap, step.cost)
  }
  return table
}

private func switchingBlocks(_ figures: PilotFigures) -> [Block] {
  var table = Table(
    columns: [
      .init("input", "Number"), .init("direction", "Way"), .init("now", "Now"),
      .init("switches_at", "Another set from"), .init("swap", "Then"),
    ])
  let moving = figures.switches.filter { $0.switchesAt != nil }
  for found in moving {
    table.append([
      .text(found.input.words), .text(found.isRise ? "up" : "down"),
      .text(figures.words(found.now, of: found.input)),
      .text(figures.words(found.switchesAt, of: found.input)),
      .text(found.swap.enters.isEmpty ? "no set is left" : found.swap.words),
    ])
  }
  let still = figures.switches.count - moving.count
  let rest: Prose = """
    \(grouped(still)) further numbers change nothing wherever they lie within their range; they \
    stand in switching.csv without a value.
    """
  return (moving.isEmpty ? [] : [.table(table)]) + (still > 0 ? [.paragraph(rest)] : [])
}
