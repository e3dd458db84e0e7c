internal import Disclosure
internal import Survey

/// Themes that the codes form by themselves.
func proposedThemeBlocks(_ reading: Reading) -> [Block] {
  guard let wave = reading.lastInterviewed,
    let proposal = reading.release.themeStructure.proposals.first(where: { $0.wave == wave.id })
  else { return [] }
  let heading: Block = .subheading("Which themes do the codes form by themselves?")
  guard let found = proposal.cell.value else {
    return [heading, .paragraph(Prose(proposal.cell.suppression?.explanation ?? ""))]
  }
  if let note = found.note { return [heading, .paragraph("That cannot be told: \(note).")] }
  return [
    heading, .paragraph(sentence(found)),
  ] + found.themes.map { story($0, found) } + [
    .more("How many themes?", [.table(numberTable(found))])
  ]
}

private func sentence(_ found: ProposedThemes) -> Prose {
  let agreement = found.chosen?.cophenetic ?? 0
  let trust: Prose =
    agreement >= 0.9
    ? "\(found.starts) random starts find nearly the same"
    : "\(strong: "Other starts find other themes"): take them as a hint"
  return """
    Codes that come up in the same interviews form \(strong: "\(found.themes.count) themes"); \
    \(trust) (\(term: "cophenetic correlation", copheneticMeaning) \(fixed(agreement, 2))). \
    Each is told by its leading codes; an interview counts with the theme that it holds most of.
    """
}

private let copheneticMeaning =
  "how far random starts agree on which interviews belong together; 1: completely"

/// A theme beside how many interviews hold more of it than of any other.
private func story(_ theme: ProposedThemes.Theme, _ found: ProposedThemes) -> Block {
  let names = theme.codes.map { shortened($0.code) }
  let further = names.dropFirst(3).prefix(3)
  return .story(
    "\(theme.interviews) of \(found.n) interviews",
    [listed(strong: Array(names.prefix(3)))]
      + (further.isEmpty ? [] : ["Then \(listed(Array(further)))."]))
}

private func numberTable(_ found: ProposedThemes) -> Table {
  var table = Table(
    columns: [
      .init("number", "Themes"), .init("cophenetic", "Cophenetic"),
      .init("dispersion", "Dispersion"), .init("unexplained", "Left over"),
      .init("chosen", "Chosen"),
    ],
    notes: [
      """
      Chosen is the number whose starts agree best by the cophenetic correlation, among those \
      where each theme is what some interview holds most of. Dispersion: 1 where every start \
      says the same.
      """
    ])
  for trial in found.trials {
    table.append([
      .count(trial.number), .figure(trial.cophenetic, decimals: 2),
      .figure(trial.dispersion, decimals: 2), .figure(trial.unexplained, decimals: 2),
      trial.number == found.themes.count ? .text("yes") : .empty,
    ])
  }
  return table
}
