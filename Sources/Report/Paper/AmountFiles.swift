internal import Disclosure
internal import Pilots
internal import Survey

/// `amounts.csv`: the cost of the chosen pilots, together and each, beside the budget and the
/// study's thresholds; `side` is `above` where the cost is more than the amount.
///
/// `isPublished`: the total alone, for the part that is published.
func amountsFile(_ content: PaperContent, isPublished: Bool) -> Table {
  var table = Table(header: "of,pilot,name,amount,cost,cost_high,side,side_high,then")
  guard let assessment = content.published.assessment, !isPublished || content.publishesTotal
  else { return table }
  let everything = ThresholdCheck.checks(of: assessment, against: content.limits)
  for check in everything where !isPublished || check.pilot == nil {
    let isTotal = check.threshold.name.isEmpty
    table.append([
      .text(check.pilot == nil ? "total" : "pilot"), .word(check.pilot),
      .text(check.threshold.name), isTotal ? .empty : .number(check.threshold.amount, decimals: 0),
      .number(check.cost, decimals: 0), .number(check.highCost, decimals: 0),
      isTotal ? .empty : .text(side(check.isAbove)),
      isTotal ? .empty : .text(side(check.couldBeAbove)), .text(check.threshold.above),
    ])
  }
  return table
}

private func side(_ isAbove: Bool) -> String { isAbove ? "above" : "within" }

/// `facts.csv`: what a paper says of the study that no other file holds.
func factsFile(_ content: ReportContent) -> Table {
  var table = Table(header: "fact,value")
  let assessment = content.assessment
  let facts: [(String, Int?)] = [
    ("threshold", content.release.threshold), ("draws", assessment?.draws),
    ("draws without a portfolio", assessment?.infeasibleDraws),
    ("pilots to choose", assessment?.count), ("candidates", assessment?.pilots.count),
    ("candidates not ranked", assessment?.pilots.count { $0.rank == nil }),
    ("chosen", assessment?.pilots.count(where: \.isSelected)),
    ("sets within two per cent", assessment.map { max($0.portfolios.count - 1, 0) }),
    ("questions", content.coverage?.questions.count),
    ("questions answered", content.coverage?.answered),
    ("cells withheld", content.release.suppressed.reduce(0) { $0 + $1.withheld }),
  ]
  for case (let fact, let value?) in facts { table.append([.text(fact), .count(value)]) }
  return table
}
