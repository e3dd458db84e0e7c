internal import Survey

/// What the study says of weights beside the swings.
struct WeightsDefinition {
  let knowledge: WeightKnowledge
  /// nil: nothing.
  let limits: WeightLimits?
}

/// Reads `weights: order`, or `weights: {order: [need, voice], bounds: {need: [0.1, 0.4]}}`.
func readWeights(
  _ pilots: YAMLMapping, _ criteria: [Criterion], hasPanel: Bool, _ log: FaultLog
) -> WeightsDefinition {
  let standard = hasPanel ? WeightKnowledge.panel : .order
  guard case .mapping(_, let place)? = pilots.value("weights") else {
    let knowledge = pilots.choice("weights", of: WeightKnowledge.self) ?? standard
    if knowledge == .panel, !hasPanel, let place = pilots.value("weights")?.place {
      log.add("weights by panel need a “panel” file", at: place)
    }
    return WeightsDefinition(knowledge: knowledge, limits: nil)
  }
  guard let mapping = pilots.mapping("weights") else {
    return WeightsDefinition(knowledge: standard, limits: nil)
  }
  defer { mapping.finish() }
  let known = KnownNames("criterion", criteria.map(\.id))
  let order = (mapping.texts("order") ?? []).filter { known.check($0, log) }
  refuseRepeats(order, what: "criterion", log)
  let limits = WeightLimits(order: order.map(\.value), bounds: readBounds(mapping, known, log))
  refuseEmpty(limits, criteria, at: place, log)
  return WeightsDefinition(knowledge: .uniform, limits: limits)
}

private func readBounds(
  _ weights: YAMLMapping, _ known: KnownNames, _ log: FaultLog
) -> [String: ClosedRange<Double>] {
  guard let mapping = weights.mapping("bounds") else { return [:] }
  var bounds: [String: ClosedRange<Double>] = [:]
  for entry in mapping.everyEntry() where known.check(entry.key, log) {
    bounds[entry.key.value] = readBound(entry.value, log)
  }
  return bounds
}

private func readBound(_ value: YAMLValue, _ log: FaultLog) -> ClosedRange<Double>? {
  if case .list(let ends, _) = value {
    let numbers = ends.compactMap { end -> Double? in
      if case .text(let text) = end { number(text.value) } else { nil }
    }
    if ends.count == 2, numbers.count == 2, 0 <= numbers[0], numbers[0] <= numbers[1],
      numbers[1] <= 1
    {
      return numbers[0]...numbers[1]
    }
  }
  log.add("bounds are the least and the most weight, as [0.1, 0.4]", at: value.place)
  return nil
}

/// Bounds drawn together along the order can be kept by some weights that add up to 1
/// just where the least do not pass 1 and the most reach it.
private func refuseEmpty(
  _ limits: WeightLimits, _ criteria: [Criterion], at place: Place, _ log: FaultLog
) {
  var least = criteria.reduce(into: [String: Double]()) {
    $0[$1.id] = limits.bounds[$1.id]?.lowerBound ?? 0
  }
  var most = criteria.reduce(into: [String: Double]()) {
    $0[$1.id] = limits.bounds[$1.id]?.upperBound ?? 1
  }
  for (heavier, lighter) in zip(limits.order, limits.order.dropFirst()) {
    most[lighter] = min(most[lighter] ?? 1, most[heavier] ?? 1)
  }
  for (heavier, lighter) in zip(limits.order, limits.order.dropFirst()).reversed() {
    least[heavier] = max(least[heavier] ?? 0, least[lighter] ?? 0)
  }
  let crossed = criteria.map(\.id).filter { (least[$0] ?? 0) > (most[$0] ?? 1) }
  let (low, high) = (least.values.sorted().reduce(0, +), most.values.sorted().reduce(0, +))
  if !crossed.isEmpty {
    log.add(
      "no weights keep this order and these bounds: \(crossed.joined(separator: ", "))", at: place)
  } else if !criteria.isEmpty, low > 1 + 1e-12 || high < 1 - 1e-12 {
    log.add(
      "no weights that add up to 1 keep these bounds: they add up to \(short(low)) at least and "
        + "\(short(high)) at most", at: place)
  }
}
