internal import Disclosure
internal import Survey

/// What a reader of the sheets needs to know, whoever made the study.
func sheetConventions(_ content: ReportContent) -> [(term: String, meaning: String)] {
  [
    ("mean", "A score between 0, the least favourable answer, and 100, the most favourable."),
    ("favourable", "The share that answered favourably. Shares and percentages are 0–100."),
    (
      "n",
      """
      The people, interviews, comments or passages that the figure of the row is about: answers, not \
      everybody asked.
      """
    ),
    (
      "lower, upper",
      "Ends of the \(fixed(content.provenance.confidence * 100, 0)) % interval around the figure."
    ),
    ("all, all", "Everyone: no segmentation and no level of one."),
    ("▲ higher", "Higher than everybody else whose group is known, beyond chance (q)."),
    ("▼ lower", "Lower than everybody else whose group is known, beyond chance (q)."),
    ("· no evidence", "Tested; the difference may be chance. It is not shown to be none."),
    ("○ not tested", "Too few people to test, which says nothing of the difference."),
    ("▨ suppressed", "Withheld, so that nobody can be recognised."),
    (
      "An empty cell",
      "Withheld or undefined, never 0. The flag or the note of the row says which, where it has one."
    ),
    ("Figures", figuresMeaning(content.release)),
    (
      "An apostrophe first",
      "Stands before a text that begins with =, +, - or @, so that no program runs it."
    ),
  ]
}

/// How exact the cells are.
private func figuresMeaning(_ release: Release) -> String {
  guard let decimals = release.audience.decimals, let step = release.audience.countStep else {
    return """
      Cells hold the figures as computed, to a spreadsheet’s 15 digits, and show few decimals. The \
      files in results have the same names and all digits.
      """
  }
  let places = decimals == 0 ? "whole numbers" : "\(spelled(decimals)) decimal"
  let counts = step == 1 ? "" : ", counts to multiples of \(step)"
  return """
    Rounded for these readers, to \(places)\(counts). The files in results have the same names \
    and the same figures.
    """
}
