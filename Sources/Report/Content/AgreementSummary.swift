internal import Disclosure
internal import Survey

/// A wave's agreement in sentences, for the page and the terminal.
struct AgreementSummary {
  private let overlap: ReleasedCodingOverlap
  private let agreement: [ReleasedAgreement]

  init(_ overlap: ReleasedCodingOverlap, in release: Release) {
    self.overlap = overlap
    agreement = release.agreement.filter { $0.wave == overlap.wave }
  }

  var isEstimated: Bool { overlap.cell.value.map { $0.reason == nil } ?? false }

  func rows(of all: [ReleasedAgreement]) -> [ReleasedAgreement] {
    all.filter { $0.wave == overlap.wave }
  }

  /// How much of the material agreement speaks of.
  var howMuch: Prose {
    guard let value = overlap.cell.value else {
      return "How far coders agree is \(overlap.cell.suppression?.explanation ?? "not known")."
    }
    if let reason = value.reason { return "How far coders agree is not known: \(reason)." }
    return """
      Two coders or more read \(strong: "\(grouped(value.sharedUnits)) of \(grouped(value.units))") \
      passages (\(fixed(value.share ?? 0)) %), in \(value.sharedInterviews) of \
      \(value.interviews) interviews. Agreement is about those; how well the others were coded it \
      does not say.
      """
  }

  /// Over all codes.
  var overall: Prose {
    guard let alpha = value("alpha"), let estimate = alpha.estimate else {
      let row = agreement.first { $0.code == "all" && $0.statistic == "alpha" }
      let reason = row?.cell.suppression?.explanation ?? row?.cell.value?.note ?? "not known"
      return "Over all codes, agreement is \(reason)."
    }
    let others = [
      figure("kappa").map { "Cohen’s κ \($0)" }, figure("ac1").map { "Gwet’s AC1 \($0)" },
    ].compactMap { $0 }
    let percent = value("percent")?.estimate.map {
      " They are alike in \(fixed($0)) % of decisions, most of which are that a code does not apply."
    }
    return """
      Over all codes, \(term: "Krippendorff’s α", krippendorffMeaning) is \
      \(strong: fixed(estimate, 2))\(interval(alpha)): \(meaning(of: estimate)). \
      \(others.isEmpty ? "" : listed(others) + ".")\(percent ?? "")
      """
  }

  /// What else coders said of passages.
  var details: [Prose] {
    let kinds = [
      ("alpha_sets", "All codes of a passage taken as one value"),
      ("alpha_severity", "How severe a matter is, where two coders gave one code"),
      ("alpha_polarity", "Whether it is a barrier or an enabler, where two coders gave one code"),
    ]
    return kinds.compactMap { statistic, words in
      guard let value = value(statistic) else { return nil }
      guard let estimate = value.estimate else {
        return value.note.map { "\(words): \($0)." }
      }
      return """
        \(words): α \(strong: minus(estimate, 2))\(interval(value)), over \(value.n) passages.
        """
    }
  }

  private func value(_ statistic: String) -> Agreement? {
    agreement.first { $0.code == "all" && $0.statistic == statistic }?.cell.value
  }

  private func figure(_ statistic: String) -> String? {
    value(statistic).flatMap { row in
      row.estimate.map { minus($0, 2) + interval(row) }
    }
  }

  private func interval(_ row: Agreement) -> String {
    row.interval.map { " (\(range($0, 2)))" } ?? ""
  }

  private func meaning(of alpha: Double) -> String {
    if alpha >= 0.8 { return "enough to conclude from" }
    return alpha >= CodeToMend.leastAlpha
      ? "enough for tentative conclusions, which begin at 0.667; 0.8 is asked for firm ones"
      : "too little to conclude from, for which 0.667 is asked at least"
  }
}

let krippendorffMeaning = """
  agreement beyond what coders would reach by chance, for any number of coders; 1 is complete, 0 \
  is chance
  """
let kappaMeaning = "agreement beyond what two coders would reach by chance; 1 is complete"
