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

  /// Refuses unknown pilots and pilots that need what they forbid.  Pilots that need
  /// each other in a circle run all or none.
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
  }
}
