internal import Disclosure
internal import Survey

/// The codes whose definitions to mend first, and what they are confused with.
func mendBlocks(_ wave: String, _ reading: Reading) -> [Block] {
  let rows = reading.release.codesToMend.filter { $0.wave == wave }
  let codes = rows.compactMap(\.cell.value)
  let heading: Block = .subheading("Definitions to mend first")
  guard !codes.isEmpty else {
    let reason = rows.first?.cell.suppression?.explanation
    let words = reason.map { "Which these are is \($0)." } ?? "No code’s α is below 0.667."
    return [heading, .paragraph(Prose(words))]
  }
  var blocks: [Block] = [
    heading, .paragraph(mendRule(codes)), .points(codes.prefix(5).map(complaint)),
  ]
  if codes.count > 5 { blocks.append(.more("All of them", [.table(mendTable(codes))])) }
  return blocks
}

/// How the list was made.
func mendRule(_ codes: [CodeToMend]) -> Prose {
  let sure = codes.count(where: \.isSure)
  let doubt: Prose =
    switch sure {
    case codes.count: ", and so is the whole interval"
    case 0: ", though the interval reaches above it: it may be chance"
    default:
      """
      . Of the first \(spelled(sure)) the whole interval is; of the others it reaches above, and it \
      may be chance
      """
    }
  return "\(codes.count) \(codes.count == 1 ? "code’s" : "codes’") α is below 0.667\(doubt)."
}

/// "sponsorship: α 0.31 (0.05 to 0.55). In 9 of …"
private func complaint(_ code: CodeToMend) -> Prose {
  let interval = code.interval.map { " (\(range($0, 2)))" } ?? ""
  return """
    \(strong: shortened(code.code)): α \(minus(code.alpha, 2))\(interval). \
    \(grouped(code.used)) shared passages have it; \(disagreement(code))
    """
}

private func disagreement(_ code: CodeToMend) -> String {
  guard let instead = othersGave(code) else { return "of two coders only one gave it." }
  return "\(times(code.disputed)) only one coder of two gave it, and the other gave \(instead)."
}

/// "unclear ownership (5) and nothing else (3)"; nil where there is no dispute.
private func othersGave(_ code: CodeToMend) -> String? {
  var given = code.confusions.prefix(3).map { "\(shortened($0.code)) (\(grouped($0.disputes)))" }
  if code.unanswered > 0 { given.append("no other code (\(grouped(code.unanswered)))") }
  return given.isEmpty ? nil : listed(given)
}

private func times(_ count: Int) -> String {
  count == 1 ? "once" : count == 2 ? "twice" : "\(grouped(count)) times"
}

private func mendTable(_ codes: [CodeToMend]) -> Table {
  var table = Table(
    columns: [
      .init("code", "Code"), .init("alpha", "α"), .init("lower", "From"), .init("upper", "To"),
      .init("used", "Shared passages"), .init("disputed", "Only one coder"),
      .init("instead", "The other gave"),
    ])
  for code in codes {
    table.append([
      .text(code.code), .figure(code.alpha, decimals: 2),
      .figure(code.interval?.lower, decimals: 2), .figure(code.interval?.upper, decimals: 2),
      .count(code.used), .count(code.disputed), .word(othersGave(code)),
    ])
  }
  return table
}
