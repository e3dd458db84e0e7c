internal import Survey

/// Which sets of pilots may be funded, its names still unchecked.
struct SelectDefinition {
  var atLeast: Int?
  var atMost: Int?
  var budget: Double?
  var price = Selection.Price.likely
  var coverage: [(construct: Placed<String>, atLeast: Int)] = []
  var groups: [(name: Placed<String>, limit: Selection.Group)] = []
}

/// Reads `select`: `count` or `at least` and `at most`, `budget`, `cost`, `coverage`
/// and `groups`.
func readSelect(_ pilots: YAMLMapping, _ log: FaultLog) -> SelectDefinition {
  guard let select = pilots.mapping("select") else { return SelectDefinition() }
  defer { select.finish() }
  let (least, most) = readSizes(select, log)
  return SelectDefinition(
    atLeast: least, atMost: most, budget: select.number("budget", in: 0...1e15),
    price: select.choice("cost", of: Selection.Price.self) ?? .likely,
    coverage: readCoverage(select), groups: readGroups(select, log))
}

private func readSizes(_ select: YAMLMapping, _ log: FaultLog) -> (least: Int?, most: Int?) {
  let count = select.integer("count", in: 1...10_000)
  let (least, most) = readLimits(select, from: 1, log)
  if select.value("count") != nil, least ?? most != nil {
    log.add("“count” is an exact number: leave out “at least” and “at most”", at: select.place)
  }
  return (count ?? least, count ?? most)
}

private func readLimits(
  _ mapping: YAMLMapping, from lowest: Int, _ log: FaultLog
) -> (least: Int?, most: Int?) {
  let least = mapping.integer("at least", in: 1...10_000)
  let most = mapping.integer("at most", in: lowest...10_000)
  if let least, let most, least > most {
    log.add("at least \(least) and at most \(most) cannot both hold", at: mapping.place)
  }
  return (least, most)
}

private func readCoverage(
  _ select: YAMLMapping
) -> [(construct: Placed<String>, atLeast: Int)] {
  guard let mapping = select.mapping("coverage") else { return [] }
  return mapping.everyEntry().compactMap { entry in
    mapping.integer(entry.key.value, in: 1...10_000).map { (entry.key, $0) }
  }
}

private func readGroups(
  _ select: YAMLMapping, _ log: FaultLog
) -> [(name: Placed<String>, limit: Selection.Group)] {
  guard let mapping = select.mapping("groups") else { return [] }
  return mapping.everyEntry().compactMap { entry in
    guard let limits = YAMLMapping(entry.value, log: log) else { return nil }
    defer { limits.finish() }
    let (least, most) = readLimits(limits, from: 0, log)
    if limits.value("at least") == nil, limits.value("at most") == nil {
      log.add("a group needs “at least” or “at most”", at: limits.place)
    }
    return (entry.key, Selection.Group(name: entry.key.value, atLeast: least, atMost: most))
  }
}

extension SelectDefinition {
  /// With every construct checked against the codebook, and every group against the
  /// `group` column of the candidates, where it could be read.
  func selection(constructs: KnownNames, groups known: KnownNames, _ log: FaultLog) -> Selection {
    for (construct, _) in coverage { constructs.check(construct, log) }
    for (name, _) in groups { known.check(name, log) }
    return Selection(
      atLeast: atLeast, atMost: atMost, budget: budget, price: price,
      coverage: coverage.map {
        Selection.Coverage(construct: $0.construct.value, atLeast: $0.atLeast)
      }, groups: groups.map(\.limit))
  }
}
