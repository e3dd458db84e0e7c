internal import Survey

/// Codes without a theme, of their own or of a code above them, and themes' codes that no interview
/// has, nor one below them.
func codeNotes(_ interviews: [Interviews], themes: [Theme]) -> [String] {
  guard !themes.isEmpty, !interviews.isEmpty else { return [] }
  let themed = Set(themes.flatMap(\.codes))
  let lineages = Set(interviews.flatMap(\.lineages))
  let used = lineages.reduce(into: Set()) { $0.formUnion($1) }
  let loose = Set(lineages.filter(themed.isDisjoint).compactMap(\.last)).sorted()
  let idle = themed.subtracting(used).sorted()
  var notes: [String] = []
  if !loose.isEmpty {
    notes.append("Codes in interviews that belong to no theme (\(loose.count)): \(listed(loose)).")
  }
  if !idle.isEmpty {
    notes.append("Codes of themes that no interview has (\(idle.count)): \(listed(idle)).")
  }
  return notes
}
