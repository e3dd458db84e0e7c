internal import Survey

/// Reads `pilots`; nil where the study chooses between none.
func readPilots(_ root: YAMLMapping, waves: [String], _ log: FaultLog) -> PilotsDefinition? {
  guard let mapping = root.mapping("pilots") else { return nil }
  defer { mapping.finish() }
  let wave = mapping.text("wave")
  if let wave { KnownNames("wave", waves).check(wave, log) }
  let panel = mapping.text("panel")
  let comparisons = mapping.text("comparisons")
  let criteria = readCriteria(
    mapping, comparisons != nil ? .refused : panel != nil ? .optional : .needed, log)
  if let comparisons { checkComparisons(comparisons, criteria, hasPanel: panel != nil, log) }
  let weights = readWeights(mapping, criteria.map(\.criterion), hasPanel: panel != nil, log)
  return PilotsDefinition(
    place: mapping.place, candidates: mapping.requiredText("candidates"),
    addresses: mapping.text("addresses"), outputs: mapping.text("outputs"),
    comparisons: comparisons, criteria: criteria, select: readSelect(mapping, log),
    weights: weights.knowledge, limits: weights.limits, panel: panel, wave: wave,
    asOf: mapping.text("as of").flatMap { isoDay($0, log) })
}

/// Pairs of criteria say what every criterion is worth against every other: neither a panel's
/// swings nor groups have room beside them.
private func checkComparisons(
  _ comparisons: Placed<String>, _ criteria: [CriterionDefinition], hasPanel: Bool, _ log: FaultLog
) {
  if hasPanel {
    log.add("“panel” and “comparisons” both say what swings are: give one", at: comparisons.place)
  }
  if criteria.contains(where: { $0.criterion.group != nil }) {
    log.add(
      "criteria that are compared in pairs stand in no group: leave the groups out",
      at: comparisons.place)
  }
}
