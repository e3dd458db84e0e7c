internal import Change
internal import Report
internal import Survey

/// What each wave with responses asks otherwise than the one before.
func drifts(_ data: SurveyData) -> [[Drift]] {
  drifts(through: data.waves[...], data)
}

/// What the last wave with responses asks otherwise than the one before it.
func lastDrift(_ data: SurveyData) -> [Drift] {
  drifts(through: data.waves.suffix(2), data).first ?? []
}

private func drifts(through waves: ArraySlice<Wave>, _ data: SurveyData) -> [[Drift]] {
  zip(waves, waves.dropFirst()).map { from, to in
    InstrumentDrift(from: from.id, to: to.id, data: data).found
  }
}

/// The same in words, a list per pair of waves in which anything is; at most so many of a kind.
func driftFacts(_ pairs: [[Drift]], limit: Int = 20) -> [FactList] {
  pairs.compactMap { found in
    guard let first = found.first else { return nil }
    var list = FactList("\(first.to) asks otherwise than \(first.from)")
    for kind in Drift.Kind.allCases {
      let told = found.filter { $0.kind == kind && !$0.isHarmless }
      for drift in told.prefix(limit) { list.append(kind.rawValue, sentence(drift)) }
      if told.count > limit { list.append(kind.rawValue, "and \(told.count - limit) more") }
    }
    let harmless = found.filter(\.isHarmless).map { "\($0.text) (\($0.kind.rawValue))" }
    list.append("harmless", harmless.isEmpty ? nil : harmless.joined(separator: "; "))
    if found.contains(where: { $0.kind == .routing }) { list.append("rule", routingRule) }
    return list
  }
}

private func sentence(_ drift: Drift) -> String {
  drift.evidence.map { "\(drift.text) (\($0))" } ?? drift.text
}

/// The same for programs, what the study declares harmless marked.
func driftJSON(_ pairs: [[Drift]]) -> JSON {
  .list(
    pairs.flatMap(\.self).map { drift in
      .object([
        ("from", .text(drift.from)), ("to", .text(drift.to)), ("kind", .text(drift.kind.rawValue)),
        ("items", .list(drift.items.map(JSON.text))), ("text", .text(drift.text)),
        ("evidence", drift.evidence.map(JSON.text) ?? .null),
        ("harmless", .truth(drift.isHarmless)),
      ])
    })
}
