public import Disclosure
internal import Survey

/// How far coders agree: over all codes, per code and per pair of coders, and what to mend.
public func agreementTable(_ release: Release) -> Table {
  var table = Table(
    "Agreement of coders, on passages that two of them read",
    columns: [
      .init("wave"), .init("coders"), .init("code"), .init("percent"), .init("kappa"),
      .init("ac1"), .init("alpha"), .init("lower"), .init("upper"), .init("n"), .init("note"),
      .init("mend"),
    ])
  for overlap in release.codingOverlap {
    let summary = AgreementSummary(overlap, in: release)
    let pairs = summary.rows(of: release.pairAgreement).filter { $0.code == "all" }
    for line in AgreementLine.lines(of: summary.rows(of: release.agreement) + pairs) {
      table.append(
        [
          .text(overlap.wave), .text(line.pair.map { "\($0.first), \($0.second)" } ?? "all"),
          .text(line.name),
        ] + line.figures + [.word(line.pair == nil ? mend(line.name, overlap.wave, release) : nil)])
    }
    table.notes.append("\(overlap.wave): \(summary.howMuch.words)")
  }
  let codes = release.codesToMend.compactMap(\.cell.value)
  if !codes.isEmpty { table.notes.append("mend: \(mendRule(codes).words)") }
  return table
}

/// What coders confuse a code with, if it is to be mended.
private func mend(_ code: String, _ wave: String, _ release: Release) -> String? {
  release.codesToMend.first { $0.wave == wave && $0.code == code }?.cell.value.map { found in
    let instead = found.confusions.first.map { "not \($0.code) (\($0.disputes))" }
    return [found.isSure ? "first" : "perhaps", instead].compactMap { $0 }.joined(separator: ", ")
  }
}

/// A line below the themes.
func agreementNotes(_ release: Release) -> [String] {
  release.codingOverlap.flatMap { overlap in
    let summary = AgreementSummary(overlap, in: release)
    let sentences = summary.isEstimated ? [summary.howMuch, summary.overall] : [summary.howMuch]
    return sentences.map { "\(overlap.wave): \($0.words)" }
  }
}
