internal import Survey

/// Reads `pilots`; nil where the study chooses between none.
func readPilots(_ root: YAMLMapping, waves: [String], _ log: FaultLog) -> PilotsDefinition? {
  guard let mapping = root.mapping("pilots") else { return nil }
  defer { mapping.finish() }
  let select = mapping.mapping("select")
  defer { select?.finish() }
  let wave = mapping.text("wave")
  if let wave { KnownNames("wave", waves).check(wave, log) }
  return PilotsDefinition(
    place: mapping.place, candidates: mapping.requiredText("candidates"),
    addresses: mapping.text("addresses"), outputs: mapping.text("outputs"),
    criteria: readCriteria(mapping, log), count: select?.integer("count", in: 1...10_000),
    budget: select?.number("budget", in: 0...1e15),
    weights: mapping.choice("weights", of: WeightKnowledge.self) ?? .order, wave: wave,
    asOf: mapping.text("as of").flatMap { isoDay($0, log) })
}

private func readCriteria(_ pilots: YAMLMapping, _ log: FaultLog) -> [CriterionDefinition] {
  let mappings = pilots.mappings("criteria")
  if mappings.isEmpty { log.add("“criteria” must list at least one criterion", at: pilots.place) }
  let criteria = mappings.compactMap { readCriterion($0, log) }
  refuseRepeats(criteria.map(\.id), what: "criterion", log)
  let definitions = criteria.map(\.definition)
  if !definitions.isEmpty, definitions.allSatisfy({ $0.criterion.swing == 0 }) {
    log.add("every criterion has swing 0: nothing would count", at: pilots.place)
  }
  return definitions
}

private func readCriterion(
  _ mapping: YAMLMapping, _ log: FaultLog
) -> (id: Placed<String>, definition: CriterionDefinition)? {
  defer { mapping.finish() }
  let id = mapping.requiredText("id")
  let (source, column) = readSource(mapping, log)
  let isJudged = column != nil
  let worst = mapping.number("worst") ?? bound(0, "worst", isJudged, mapping)
  let best = mapping.number("best") ?? bound(100, "best", isJudged, mapping)
  if worst == best { log.add("“worst” and “best” are the same", at: mapping.place) }
  if mapping.value("swing") == nil { log.add("“swing” is missing", at: mapping.place) }
  let swing = mapping.number("swing", in: 0...1e9) ?? 0
  guard let id, let source else { return nil }
  let criterion = Criterion(id: id.value, source: source, worst: worst, best: best, swing: swing)
  return (id, CriterionDefinition(criterion: criterion, column: column))
}

/// Computed criteria run from 0 to 100; of a judged one the study says.
private func bound(
  _ standard: Double, _ key: String, _ isJudged: Bool, _ mapping: YAMLMapping
) -> Double {
  if isJudged, mapping.value(key) == nil {
    mapping.log.add("a judged criterion needs \(quoted(key))", at: mapping.place)
  }
  return standard
}

private func readSource(
  _ mapping: YAMLMapping, _ log: FaultLog
) -> (source: Criterion.Source?, column: Placed<String>?) {
  let (from, column) = (mapping.text("from"), mapping.text("column"))
  switch (from, column) {
  case (let from?, nil): return (computed(from, log), nil)
  case (nil, let column?): return (.column(column.value), column)
  default:
    log.add(
      "a criterion is computed (“from”) or judged (“column”): give one of the two",
      at: mapping.place)
    return (nil, column)
  }
}

private func computed(_ from: Placed<String>, _ log: FaultLog) -> Criterion.Source? {
  let sources: [String: Criterion.Source] = [
    "shortfall": .shortfall, "salience": .salience, "reach": .reach,
  ]
  if let source = sources[from.value] { return source }
  let allowed = ["shortfall", "salience", "reach"]
  log.add(
    "\(quoted(from.value)) cannot be computed", at: from.place, allowed: allowed,
    nearest: nearest(to: from.value, in: allowed))
  return nil
}
