internal import Disclosure
internal import Survey

/// Segment levels × constructs, with flags.
func heatMapSection(_ reading: Reading) -> Section? {
  guard let wave = reading.latest, !reading.comparisons(in: wave.id).isEmpty else { return nil }
  return Section(
    id: "groups", name: "Groups", finding: heatFinding(reading, wave),
    blocks: [
      .paragraph(testSentence(reading))
    ] + views(heatViews(reading)) + smallGroupBlocks(reading, wave)
      + climateBlocks(reading, wave))
}

/// The last wave first, its means before its shares; of earlier waves the means.
private func heatViews(_ reading: Reading) -> [(name: String, blocks: [Block])] {
  let kinds = reading.waves.reversed().map { ($0, Statistic.mean) }
  let latest = reading.latest.map { [($0, Statistic.favourable)] } ?? []
  return (kinds.prefix(1) + latest + kinds.dropFirst()).map { wave, statistic in
    (
      "\(heading(statistic)), \(reading.waveName(wave.id))",
      [.figure(heatFigure(reading, wave, statistic))]
    )
  }
}

private func heading(_ statistic: Statistic) -> String {
  statistic == .mean ? "Mean score" : "% favourable"
}

private func heatFigure(
  _ reading: Reading, _ wave: WaveTitle, _ statistic: Statistic
) -> Figure {
  Figure(
    id: "groups", title: heatTitle(reading, wave, statistic), key: heatKey,
    chart: heatMap(reading, wave, statistic), note: heatNote(reading))
}

/// "Mean score, 2019: of 240 comparisons 14 stand out, 9 lower and 5 higher".
private func heatTitle(
  _ reading: Reading, _ wave: WaveTitle, _ statistic: Statistic
) -> Prose {
  let flags = FlagCounts(reading.comparisons(in: wave.id, statistic).map(\.flag))
  return """
    \(heading(statistic)), \(reading.waveName(wave.id)): of \(flags.tested) comparisons \
    \(flags.clear == 0 ? "none stands out" : "\(grouped(flags.lower)) stand out as lower and \(grouped(flags.higher)) as higher")
    """
}

private let heatKey: [(style: String, meaning: String)] = [
  ("bad-3", "▼ lower than everybody else, by 8 or more"), ("bad-2", "by 4"), ("bad-1", "by less"),
  ("good-1", "▲ higher, by less"), ("good-2", "by 4"), ("good-3", "by 8 or more"),
]

private func heatFinding(_ reading: Reading, _ wave: WaveTitle) -> Prose {
  guard let first = reading.standouts(in: wave.id).first, let contrast = first.contrast else {
    return "No group can be told from everybody else"
  }
  let direction = contrast.difference < 0 ? "lower" : "higher"
  return """
    \(shortened(first.domain.level)) stands out most: \(fixed(abs(contrast.difference), 0)) points \
    \(direction) on \(reading.name(first.measure)) than everybody else
    """
}

private func testSentence(_ reading: Reading) -> Prose {
  """
  Each group is compared with everybody else whose group is known. A sign is set only where the \
  difference is unlikely to be chance after allowing for the number of comparisons \
  (Benjamini–Hochberg, \(term: "q", qMeaning) below \
  \(fixed(1 - reading.content.provenance.confidence, 2))).
  """
}

private func heatNote(_ reading: Reading) -> Prose {
  let small: Prose =
    reading.release.audience == .analyst
    ? " Dashed outline: fewer than \(reading.release.threshold) people." : ""
  return """
    ▲ higher, ▼ lower, · tested, no evidence of a difference, ○ too few to test, hatched: \
    withheld. n: respondents with an index.
    """ + small
}

/// Everyone, then each segmentation's levels, by all measures.
func heatMap(_ reading: Reading, _ wave: WaveTitle, _ statistic: Statistic) -> HeatMap {
  let measures = reading.measures.filter { statistic == .mean || $0 != .index }
  let everyone = HeatMap.Group(
    title: "",
    rows: [heatRow(reading, .everyone(in: wave.id), measures, statistic, level: "Everyone")])
  let groups = reading.content.segmentations.map { segmentation in
    HeatMap.Group(
      title: shortened(segmentation.title),
      rows: segmentation.levels.map { level in
        let domain = Domain(wave: wave.id, segment: segmentation.id, level: level)
        return heatRow(reading, domain, measures, statistic, level: level)
      })
  }
  return HeatMap(columns: measures.map { reading.name($0) }, groups: [everyone] + groups)
}

private func heatRow(
  _ reading: Reading, _ domain: Domain, _ measures: [Measure], _ statistic: Statistic,
  level: String
) -> (level: String, n: Int?, cells: [HeatMap.HeatCell]) {
  let cells = measures.map { measure in
    heatCell(reading, reading.cell(measure, statistic, in: domain), measure, level: level)
  }
  let counts = measures.compactMap { reading.score($0, statistic, in: domain)?.estimate.n }
  let index = reading.score(.index, statistic, in: domain)?.estimate.n
  return (level, index ?? counts.max(), cells)
}

private func heatCell(
  _ reading: Reading, _ cell: Released<Score>?, _ measure: Measure, level: String
) -> HeatMap.HeatCell {
  let place = "\(shortened(level)), \(reading.name(measure))"
  guard let shown = cell?.shown else {
    let reason = cell?.suppression?.explanation ?? "not asked"
    return HeatMap.HeatCell(story: "\(place): \(reason)")
  }
  let score = shown.value
  let tested = score.contrast.map { "; \(signed($0.difference)) against everybody else" } ?? ""
  let effect = score.contrast?.effect.map { ", \(signed($0, 2)) standard deviations" } ?? ""
  let q = score.contrast?.q.map { ", q \(probability($0))" } ?? ""
  return HeatMap.HeatCell(
    value: score.estimate.value, flag: score.flag, difference: score.contrast?.difference,
    isSmall: shown.isSmall,
    story: "\(place): \(withInterval(score.estimate)), n \(score.estimate.n)\(tested)\(effect)\(q)")
}
