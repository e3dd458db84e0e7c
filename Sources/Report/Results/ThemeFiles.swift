internal import Disclosure
internal import Survey

/// `themes.csv`: how many interviews mention a theme in any way.
func themesFile(_ release: Release) -> Table {
  var table = Table(header: "wave,segment,level,theme,interviews,n,share,lower,upper")
  for row in release.themes where row.polarity == nil {
    table.append(row.domain.cells + [.text(row.theme)] + prevalence(row.cell.value))
  }
  return table
}

/// `polarity.csv`: how many name it a barrier, how many an enabler.
func polarityFile(_ release: Release) -> Table {
  var table = Table(header: "wave,segment,level,theme,polarity,interviews,n,share,lower,upper")
  for row in release.themes {
    guard let polarity = row.polarity else { continue }
    table.append(
      row.domain.cells + [.text(row.theme), .text(polarity.rawValue)]
        + prevalence(row.cell.value))
  }
  return table
}

private func prevalence(_ value: ThemePrevalence?) -> [Cell] {
  [
    .whole(value?.interviews), .whole(value?.n), .figure(value?.share),
    .figure(value?.interval.lower), .figure(value?.interval.upper),
  ]
}

/// `evidence.csv`: survey and interviews side by side.
func evidenceFile(_ release: Release) -> Table {
  var table = Table(header: "wave,construct,theme,shortfall,salience,verdict")
  for row in release.evidence {
    table.append([
      .text(row.wave), .word(row.construct), .word(row.theme), .figure(row.shortfall?.value),
      .figure(row.salience?.share), .word(row.verdict?.rawValue),
    ])
  }
  return table
}

/// `joint.csv`: what stands behind `evidence.csv`, the people and interviews counted.
func jointFile(_ release: Release) -> Table {
  var table = Table(
    header: """
      wave,construct,theme,shortfall,shortfall_lower,shortfall_upper,n,salience,\
      salience_lower,salience_upper,interviews,interviewed,alpha,\
      alpha_lower,alpha_upper,units,senior_score,senior_lower,\
      senior_upper,senior_n,other_score,other_lower,other_upper,other_n,senior_difference,\
      senior_q,senior_flag
      """)
  for row in release.evidence {
    let (shortfall, salience) = (row.shortfall, row.salience)
    table.append(
      [
        .text(row.wave), .word(row.construct), .word(row.theme), .figure(shortfall?.value),
        .figure(shortfall?.interval?.lower), .figure(shortfall?.interval?.upper),
        .whole(shortfall?.n), .figure(salience?.share), .figure(salience?.interval.lower),
        .figure(salience?.interval.upper), .whole(salience?.interviews), .whole(salience?.n),
      ] + agreementCells(row.agreement) + seniorCells(row.senior))
  }
  return table
}

private func agreementCells(_ agreement: Released<Agreement>?) -> [Cell] {
  let alpha = agreement?.value
  return [
    .figure(alpha?.estimate, decimals: 2), .figure(alpha?.interval?.lower, decimals: 2),
    .figure(alpha?.interval?.upper, decimals: 2), .whole(alpha?.n),
  ]
}

private func seniorCells(_ senior: Released<SeniorScore>?) -> [Cell] {
  let contrast = senior?.value?.contrast
  return seniorSides(senior?.value) + [
    .figure(contrast?.difference), .figure(contrast?.q, decimals: 3),
    senior.map { .flag($0.value?.flag ?? .suppressed) } ?? .text(""),
  ]
}

/// Seniors, then everybody else: mean, limits and n of each.
func seniorSides(_ score: SeniorScore?) -> [Cell] {
  [score?.seniors, score?.others].flatMap { side -> [Cell] in
    [
      .figure(side?.value), .figure(side?.interval?.lower), .figure(side?.interval?.upper),
      .whole(side?.n),
    ]
  }
}
