internal import Survey

/// Reads `code-changes`: `wave, code, becomes`: from that wave on, what was coded `code` is coded
/// one of `becomes`.
///
/// A list in `becomes` is a split, one code for several rows a merge; blank means given up, and a
/// blank `code` that what it becomes is new.
struct CodeChangesTable {
  let table: Table
  private let log: FaultLog
  private let wave: Int
  private let code: Int
  private let becomes: Int

  /// nil, with faults, where a column is missing.
  init?(_ input: InputText, log: FaultLog) {
    guard let table = Table(input, log: log) else { return nil }
    let (wave, code, becomes) = (
      table.required("wave"), table.required("code"), table.required("becomes")
    )
    guard let wave, let code, let becomes else { return nil }
    (self.table, self.log, self.wave, self.code, self.becomes) = (table, log, wave, code, becomes)
  }

  /// Changes by waves in the study's order.  Codes are spelled as interviews and themes spell
  /// them; a changed code must be one of theirs.
  func changes(waves: [String], codes: [String]) -> [CodeChange] {
    let later = KnownNames("later wave", Array(waves.dropFirst()))
    let known = KnownNames("code", codes)
    var spelling = Vocabulary<String>()
    for code in codes { spelling.add(code, meaning: code) }
    var seen: Set<[String]> = []
    func spelled(_ text: String) -> String { spelling.meaning(of: text) ?? text }
    return table.rows.compactMap { row in
      let (wave, old, new) = (
        table.text(row, wave), table.text(row, code), table.text(row, becomes)
      )
      guard later.check(wave, log) else { return nil }
      if old.isEmpty && new.isEmpty {
        log.add("a change needs a code, or what is new", at: old.place)
        return nil
      }
      let name = spelled(old.value)
      if !old.isEmpty { known.check(Placed(value: name, place: old.place), log) }
      if !old.isEmpty, !seen.insert([wave.value, name]).inserted {
        log.add("\(quoted(name)) is changed twice in this wave", at: old.place)
      }
      return CodeChange(
        wave: wave.value, code: old.isEmpty ? nil : name, successors: new.parts.map(spelled))
    }
  }
}
