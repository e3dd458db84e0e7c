internal import Survey

/// Reads `criteria`: single ones, and groups of them weighed among themselves.
func readCriteria(
  _ pilots: YAMLMapping, _ rule: SwingRule, _ log: FaultLog
) -> [CriterionDefinition] {
  let mappings = pilots.mappings("criteria")
  if mappings.isEmpty { log.add("“criteria” must list at least one criterion", at: pilots.place) }
  var (names, definitions) = ([Placed<String>](), [CriterionDefinition]())
  for mapping in mappings {
    let children = mapping.mappings("criteria")
    guard !children.isEmpty else {
      take(readCriterion(mapping, nil, rule, log), &names, &definitions)
      continue
    }
    guard let group = readGroup(mapping, &names, rule, log) else { continue }
    let read = children.map { readCriterion($0, group, rule, log) }
    for one in read { take(one, &names, &definitions) }
    refuseNoSwing(read.compactMap(\.?.definition), rule, at: mapping.place, log)
  }
  refuseRepeats(names, what: "criterion", log)
  let tops = definitions.map { $0.criterion.group?.swing ?? $0.criterion.swing }
  if rule == .needed, !tops.isEmpty, tops.allSatisfy({ $0 == 0 }) {
    log.add("every criterion has swing 0: nothing would count", at: pilots.place)
  }
  return definitions
}

/// Whether criteria have swings of their own.
enum SwingRule {
  case needed
  /// A panel says what they are.
  case optional
  /// Comparisons in pairs do.
  case refused
}

private typealias NamedCriterion = (id: Placed<String>, definition: CriterionDefinition)

private func take(
  _ read: NamedCriterion?, _ names: inout [Placed<String>],
  _ definitions: inout [CriterionDefinition]
) {
  guard let read else { return }
  names.append(read.id)
  definitions.append(read.definition)
}

private func refuseNoSwing(
  _ group: [CriterionDefinition], _ rule: SwingRule, at place: Place, _ log: FaultLog
) {
  if rule == .needed, !group.isEmpty, group.allSatisfy({ $0.criterion.swing == 0 }) {
    log.add("every criterion of this group has swing 0: nothing in it would count", at: place)
  }
}

private func readGroup(
  _ mapping: YAMLMapping, _ names: inout [Placed<String>], _ rule: SwingRule, _ log: FaultLog
) -> CriterionGroup? {
  defer { mapping.finish() }
  let (id, swing) = (mapping.requiredText("id"), readSwing(mapping, rule))
  guard let id else { return nil }
  names.append(id)
  return CriterionGroup(id: id.value, swing: swing)
}

private func readSwing(_ mapping: YAMLMapping, _ rule: SwingRule) -> Double {
  switch (mapping.value("swing"), rule) {
  case (nil, .needed): mapping.log.add("“swing” is missing", at: mapping.place)
  case (let given?, .refused):
    mapping.log.add("“comparisons” say what swings are: leave “swing” out", at: given.place)
  default: break
  }
  return mapping.number("swing", in: 0...1e9) ?? 0
}

private func readCriterion(
  _ mapping: YAMLMapping, _ group: CriterionGroup?, _ rule: SwingRule, _ log: FaultLog
) -> NamedCriterion? {
  defer { mapping.finish() }
  let id = mapping.requiredText("id")
  let (source, column) = readSource(mapping, log)
  let knots = readScale(mapping, log)
  let ends = knots.flatMap(ends) ?? readEnds(mapping, source, log)
  let swing = readSwing(mapping, rule)
  guard let id, let source else { return nil }
  let criterion = Criterion(
    id: id.value, source: source, worst: ends.worst, best: ends.best, swing: swing,
    knots: knots ?? [], group: group)
  return (id, CriterionDefinition(criterion: criterion, column: column))
}

/// Where a scale that bends is worth nothing, and everything.
private func ends(_ knots: [ScaleKnot]) -> (worst: Double, best: Double)? {
  guard let worst = knots.first(where: { $0.worth == 0 }),
    let best = knots.first(where: { $0.worth == 1 })
  else { return nil }
  return (worst.raw, best.raw)
}

/// Computed criteria run from 0 to 100; of others the study says.
private func readEnds(
  _ mapping: YAMLMapping, _ source: Criterion.Source?, _ log: FaultLog
) -> (worst: Double, best: Double) {
  let kind: String? =
    switch source {
    case .column: "a judged criterion"
    case .uncertainty: "a criterion of uncertainty"
    default: nil
    }
  let (worst, best) = (mapping.number("worst"), mapping.number("best"))
  for key in ["worst", "best"] where mapping.value("scale") == nil && mapping.value(key) == nil {
    if let kind { log.add("\(kind) needs \(quoted(key))", at: mapping.place) }
  }
  let ends = (worst: worst ?? 0, best: best ?? 100)
  if ends.worst == ends.best {
    log.add("“worst” and “best” are the same", at: mapping.place)
  }
  return ends
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
    "shortfall": .shortfall, "salience": .salience, "reach": .reach, "uncertainty": .uncertainty,
  ]
  if let source = sources[from.value] { return source }
  let allowed = ["shortfall", "salience", "reach", "uncertainty"]
  log.add(
    "\(quoted(from.value)) cannot be computed", at: from.place, allowed: allowed,
    nearest: nearest(to: from.value, in: allowed))
  return nil
}
