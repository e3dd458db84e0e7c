internal import Survey

/// Reads a criterion's `scale: {50: 1, 75: 0.8, 100: 0}`, raw value to worth, ascending;
/// nil where there is none or, with a fault, it is no scale.
func readScale(_ criterion: YAMLMapping, _ log: FaultLog) -> [ScaleKnot]? {
  guard criterion.value("scale") != nil, let mapping = criterion.mapping("scale") else {
    return nil
  }
  for key in ["worst", "best"] where criterion.value(key) != nil {
    log.add("“scale” says where worst and best are: leave out \(quoted(key))", at: mapping.place)
  }
  let entries = mapping.everyEntry()
  let knots = entries.compactMap { readKnot($0, log) }.sorted { $0.raw < $1.raw }
  guard knots.count == entries.count else { return nil }
  if let problem = problem(knots) {
    log.add(problem, at: mapping.place)
    return nil
  }
  return knots
}

private func readKnot(_ entry: YAMLEntry, _ log: FaultLog) -> ScaleKnot? {
  let raw = number(entry.key.value)
  if raw == nil { log.add("\(quoted(entry.key.value)) is not a number", at: entry.key.place) }
  guard case .text(let text) = entry.value, let worth = number(text.value), (0...1) ~= worth else {
    log.add("a worth is a number from 0 to 1", at: entry.value.place)
    return nil
  }
  return raw.map { ScaleKnot(raw: $0, worth: worth) }
}

private func problem(_ knots: [ScaleKnot]) -> String? {
  let pairs = zip(knots, knots.dropFirst())
  let worths = Set(knots.map(\.worth))
  if !worths.contains(0) || !worths.contains(1) {
    return "a scale must have a point worth 0 and a point worth 1"
  }
  if pairs.contains(where: { $0.raw == $1.raw }) {
    return "two points of this scale stand at the same value"
  }
  let rises = pairs.contains { $0.worth < $1.worth }
  let falls = pairs.contains { $0.worth > $1.worth }
  return rises && falls ? "the worth of a scale must only rise or only fall" : nil
}
