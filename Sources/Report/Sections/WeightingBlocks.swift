internal import Disclosure
internal import Survey

/// What weighting did, in words and figures.
func weightingBlocks(_ reading: Reading) -> [Block] {
  let summaries = reading.release.weighting
  guard let latest = summaries.last(where: { $0.wave == reading.latest?.id }) ?? summaries.last
  else { return [] }
  return [
    .subheading("Weighting"), .paragraph(weightingSentence(latest, reading)),
    .more("Weighting in figures", [.table(weightingTable(summaries, reading))]),
  ]
}

private func weightingSentence(_ summary: WeightingSummary, _ reading: Reading) -> Prose {
  guard !summary.raked.isEmpty else {
    return "Every respondent counts as the design says; no weights were fitted to staff in post."
  }
  let segments = listed(summary.raked.map { reading.segmentName($0).lowercasedFirst })
  let margins =
    summary.calibration == .postStratification && summary.raked.count > 1
    ? "every combination of \(segments)" : segments
  return """
    Answers are weighted so that respondents match staff in post by \(margins). That costs \
    precision: \(summary.respondents) weighted answers tell as much as \
    \(strong: fixed(summary.effectiveRespondents, 0)) unweighted ones would \
    (\(term: "effective n", "Kish: the square of the weights’ sum over the sum of their squares"), \
    efficiency \(fixed(summary.efficiency, 2))). Weights run from \(fixed(summary.smallest, 2)) to \
    \(fixed(summary.largest, 2)).\(negativeNote(summary))
    """
}

private func negativeNote(_ summary: WeightingSummary) -> Prose {
  guard summary.negative > 0 else { return "" }
  return """
     \(strong: "\(summary.negative) of them are negative"), as linear calibration allows: the \
    margins are far from who answered, and raking or bounds would weight more evenly.
    """
}

private func weightingTable(_ summaries: [WeightingSummary], _ reading: Reading) -> Table {
  var table = Table(
    columns: [
      .init("wave", "Wave"), .init("method", "Method"), .init("respondents", "Respondents"),
      .init("effective", "Effective n"), .init("efficiency", "Efficiency"),
      .init("iterations", "Iterations"), .init("margin_error", "Largest margin error"),
      .init("trimmed_mass", "Trimmed, % of weight"), .init("smallest", "Smallest"),
      .init("largest", "Largest"), .init("negative", "Negative"), .init("replicates", "Replicates"),
      .init("lost_replicates", "lost"), .init("finite_population", "Staff in post"),
    ])
  for row in summaries {
    table.append([
      .text(reading.waveName(row.wave)), .text(row.calibration?.rawValue ?? "none"),
      .count(row.respondents),
      .figure(row.effectiveRespondents), .figure(row.efficiency, decimals: 2),
      .count(row.iterations), .figure(row.largestMarginError, decimals: 6),
      .figure(row.trimmedMass), .figure(row.smallest, decimals: 2),
      .figure(row.largest, decimals: 2), .count(row.negative), .count(row.replicates),
      .count(row.lostReplicates), .whole(row.finitePopulation),
    ])
  }
  return table
}

extension String {
  /// For the middle of a sentence.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
