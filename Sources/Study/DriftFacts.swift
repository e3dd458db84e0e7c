internal import Change
internal import Report
internal import Survey

/// What each wave with responses asks otherwise than the one before; nil where nothing is.
///
/// Items that the study declares harmless are left out.
func driftFacts(_ data: SurveyData) -> FactList? {
  let changes = zip(data.waves, data.waves.dropFirst()).flatMap { from, to in
    let drift = InstrumentDrift(from: from.id, to: to.id, data: data)
    return data.codebook.items.flatMap { item in
      drift.notes(for: Measure(kind: .item, id: item.id)).map { (wave: to.id, change: $0) }
    }
  }
  guard !changes.isEmpty else { return nil }
  var list = FactList("Asked otherwise than in the wave before")
  for (wave, change) in changes { list.append(wave, change) }
  return list
}
