internal import Survey

/// Reads `pilots`; nil where the study chooses between none.
func readPilots(_ root: YAMLMapping, waves: [String], _ log: FaultLog) -> PilotsDefinition? {
  guard let mapping = root.mapping("pilots") else { return nil }
  defer { mapping.finish() }
  let select = mapping.mapping("select")
  defer { select?.finish() }
  let wave = mapping.text("wave")
  if let wave { KnownNames("wave", waves).check(wave, log) }
  let panel = mapping.text("panel")
  let criteria = readCriteria(mapping, needsSwings: panel == nil, log)
  let weights = readWeights(mapping, criteria.map(\.criterion), hasPanel: panel != nil, log)
  return PilotsDefinition(
    place: mapping.place, candidates: mapping.requiredText("candidates"),
    addresses: mapping.text("addresses"), outputs: mapping.text("outputs"), criteria: criteria,
    count: select?.integer("count", in: 1...10_000),
    budget: select?.number("budget", in: 0...1e15), weights: weights.knowledge,
    limits: weights.limits, panel: panel, wave: wave,
    asOf: mapping.text("as of").flatMap { isoDay($0, log) })
}
