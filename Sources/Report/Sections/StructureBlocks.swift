internal import Disclosure
internal import Survey

/// Whether the questions measure what they are grouped as.
func structureBlocks(_ reading: Reading) -> [Block] {
  guard let latest = reading.release.structure.last else { return [] }
  let heading: Block = .subheading("Do the questions measure what they are grouped as?")
  guard let structure = latest.cell.value else {
    return [heading, .paragraph(Prose(latest.cell.suppression?.explanation ?? ""))]
  }
  let earlier = reading.release.structure.dropLast().compactMap(\.cell.value)
  return [heading, .paragraph(answer(structure, reading))] + points(structure, reading)
    + detail(structure, reading)
    + earlier.reversed().map { wave in
      .more(
        "The same in \(reading.waveName(wave.wave))",
        [.paragraph(answer(wave, reading))] + points(wave, reading) + detail(wave, reading))
    }
}

/// The plain sentence.
private func answer(_ structure: Structure, _ reading: Reading) -> Prose {
  if let note = structure.note { return "That cannot be told: \(note)." }
  let kept = structure.loadings.count { item in
    structure.homes.contains {
      $0.construct == item.construct && $0.factor != nil && $0.factor == item.strongest
    }
  }
  return """
    Left to themselves, the \(structure.items.count) questions form \
    \(strong: "\(structure.factors) \(structure.factors == 1 ? "group" : "groups")") that stand out \
    from chance; the questionnaire has \(structure.homes.count). \
    \(strong: "\(kept) of \(structure.items.count)") questions stand where most of their group \
    does.
    """
}

private func points(_ structure: Structure, _ reading: Reading) -> [Block] {
  var found = structure.homes.compactMap { home -> Prose? in
    guard !home.strays.isEmpty else { return nil }
    let items = home.strays.map { shortened($0) }
    return """
      \(listed(strong: items)) \(items.count == 1 ? "stands" : "stand") apart from the rest of \
      \(reading.constructName(home.construct)).
      """
  }
  for factor in 0..<structure.factors {
    let tenants = structure.homes.filter { $0.factor == factor }
      .map { reading.constructName($0.construct) }
    if tenants.count > 1 {
      found.append(
        "\(listed(strong: tenants)) share factor \(factor + 1): people hardly tell them apart.")
    }
  }
  let homeless = structure.homes.filter { $0.factor == nil }
    .map { reading.constructName($0.construct) }
  if !homeless.isEmpty {
    found.append(
      """
      \(listed(strong: homeless)) \(homeless.count == 1 ? "draws" : "draw") on several factors and \
      \(homeless.count == 1 ? "has" : "have") none of \(homeless.count == 1 ? "its" : "their") own.
      """)
  }
  if let share = structure.general.first(where: { $0.construct == nil })?.hierarchical {
    found.append(
      """
      One general impression of everything explains \(strong: "\(fixed(100 * share, 0)) %") of the \
      differences in the total score (\(term: "ω hierarchical", hierarchicalMeaning)).
      """)
  }
  found += adequacy(structure) + caveats(structure)
  return found.isEmpty ? [] : [.points(found)]
}

private let hierarchicalMeaning =
  "the share of a total score’s variance that one factor behind all others accounts for"

/// Whether there is something common to look for.
private func adequacy(_ structure: Structure) -> [Prose] {
  guard let adequacy = structure.adequacy else { return [] }
  let test = structure.sphericity.map {
    """
    ; that no two correlate is \($0.p < 0.05 ? "ruled out" : "not ruled out") (Bartlett’s \
    χ² = \(fixed($0.chiSquared, 0)) with \($0.df) df, p \(probability($0.p)))
    """
  }
  return [
    """
    The questions have \(adequacy < 0.5 ? "too little" : "enough") in common to look for groups \
    (\(term: "KMO", adequacyMeaning) \(fixed(adequacy, 2)))\(test ?? "").
    """
  ]
}

private let adequacyMeaning =
  "the share of correlation that pairs do not have to themselves: below 0.5 unacceptable, above 0.8 good"

private func caveats(_ structure: Structure) -> [Prose] {
  var found: [Prose] = []
  if !structure.leftOut.isEmpty {
    let items = structure.leftOut.map { shortened($0) }
    found.append(
      "Left out, answered by fewer than half or by everybody alike: \(listed(items)).")
  }
  if structure.caveats.isHeywood {
    found.append("A question is explained completely (Heywood case): read its factor with care.")
  }
  if !structure.caveats.converged { found.append("The loadings did not converge.") }
  if structure.caveats.isAmbiguous {
    found.append("Another rotation explains the answers nearly as simply.")
  }
  if structure.caveats.isSmoothed {
    found.append("The correlations did not fit together and were smoothed.")
  }
  return found
}

private func detail(_ structure: Structure, _ reading: Reading) -> [Block] {
  guard structure.factors > 0 else { return [] }
  return [
    .more(
      "Loadings, eigenvalues and correlations of the factors",
      [
        .figure(
          Figure(
            id: "loadings", title: loadingTitle(structure, reading),
            chart: loadingMap(structure, reading),
            note: """
              1: the answer follows the factor alone; 0: not at all. Minres factors of polychoric \
              correlations, oblimin rotation, n \(structure.n) or more for each pair.
              """)),
        .table(eigenvalueTable(structure)), .table(correlationTable(structure)),
      ])
  ]
}

private func loadingTitle(_ structure: Structure, _ reading: Reading) -> Prose {
  let weak = structure.loadings.filter { ($0.loadings.map(\.magnitude).max() ?? 0) < 0.3 }.count
  let strong = structure.loadings.count - weak
  return """
    \(strong) of \(structure.loadings.count) questions load by 0.3 or more on one of \
    \(spelled(structure.factors)) factors, \(reading.waveName(structure.wave))
    """
}

private func loadingMap(_ structure: Structure, _ reading: Reading) -> LoadingMap {
  let homes = Dictionary(
    structure.homes.map { ($0.construct, $0.factor) }, uniquingKeysWith: { first, _ in first })
  let groups = reading.content.codebook.constructs.compactMap { construct in
    let own = structure.loadings.filter { $0.construct == construct.id }
    let rows = own.map {
      LoadingMap.Row(
        item: shortened($0.item), loadings: $0.loadings, home: homes[construct.id] ?? nil)
    }
    return rows.isEmpty ? nil : (construct: reading.constructName(construct.id), rows: rows)
  }
  return LoadingMap(groups: groups, factors: structure.factors)
}

/// Those that stand out, and the two after them.
private func eigenvalueTable(_ structure: Structure) -> Table {
  var table = Table(
    "Eigenvalues beside those of unrelated questions (parallel analysis, 95th percentile)",
    columns: [
      .init("number", "Number"), .init("eigenvalue", "Eigenvalue"),
      .init("normal95", "Chance, normal"), .init("resampled95", "Chance, resampled"),
    ])
  for (rank, root) in structure.eigenvalues.prefix(structure.factors + 2).enumerated() {
    table.append([
      .count(rank + 1), .figure(root.value, decimals: 2), .figure(root.normal95, decimals: 2),
      .figure(root.resampled95, decimals: 2),
    ])
  }
  return table
}

private func correlationTable(_ structure: Structure) -> Table {
  var table = Table(
    "Correlations of the factors",
    columns: [.init("factor", "Factor")]
      + (0..<structure.factors).map { .init("factor\($0 + 1)", "\($0 + 1)") })
  for (factor, correlations) in structure.factorCorrelations.enumerated() {
    table.append(
      [.text("\(factor + 1)")]
        + correlations.enumerated().map { other, value in
          other < factor ? .figure(value, decimals: 2) : .empty
        })
  }
  return table
}
