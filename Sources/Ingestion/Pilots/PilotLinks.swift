/// Which candidates need and which forbid each other.
struct PilotLinks {
  /// Ids per row.
  let requires: [[String]]
  let excludes: [[String]]
  private let ids: [TableText]
  private let requiresTexts: [TableText?]
  private let excludesTexts: [TableText?]

  init(_ table: Table, pilot: Int, requires: Int?, excludes: Int?) {
    ids = table.rows.map { table.text($0, pilot) }
    requiresTexts = table.rows.map { row in requires.map { table.text(row, $0) } }
    excludesTexts = table.rows.map { row in excludes.map { table.text(row, $0) } }
    self.requires = requiresTexts.map { $0?.parts ?? [] }
    self.excludes = excludesTexts.map { $0?.parts ?? [] }
  }

  /// Refuses unknown pilots, pilots that need what they forbid, and circles.
  func check(_ log: FaultLog) {
    let known = KnownNames("pilot", ids.map(\.value))
    for row in ids.indices {
      for (text, parts) in [
        (requiresTexts[row], requires[row]), (excludesTexts[row], excludes[row]),
      ] {
        guard let text else { continue }
        for part in parts { known.check(Placed(value: part, place: text.place), log) }
        if parts.contains(ids[row].value) {
          log.add("a pilot cannot name itself here", at: text.place)
        }
      }
      let both = requires[row].filter(excludes[row].contains)
      if !both.isEmpty, let text = excludesTexts[row] {
        log.add("this pilot both requires and excludes \(listed(both))", at: text.place)
      }
    }
    refuseCircles(log)
  }

  /// Takes away pilots whose needs are met until none is left; those that remain
  /// and are needed by others that remain wait for each other.
  ///
  /// Cost: pilots + requirements.
  private func refuseCircles(_ log: FaultLog) {
    let rows = Dictionary(ids.indices.map { (ids[$0].value, $0) }, uniquingKeysWith: { a, _ in a })
    let needs = requires.map { $0.compactMap { rows[$0] } }
    var open = needs.map(\.count)
    var dependants = [[Int]](repeating: [], count: ids.count)
    for (row, needed) in needs.enumerated() { needed.forEach { dependants[$0].append(row) } }
    var ready = ids.indices.filter { open[$0] == 0 }
    while let row = ready.popLast() {
      for dependant in dependants[row] {
        open[dependant] -= 1
        if open[dependant] == 0 { ready.append(dependant) }
      }
    }
    let waiting = ids.indices.filter { open[$0] > 0 && !needs[$0].contains($0) }
    guard let first = waiting.first, let text = requiresTexts[first] else { return }
    log.add(
      "these pilots require each other in a circle, or a pilot of one: \(listed(waiting.map { ids[$0].value }))",
      at: text.place)
  }
}
