internal import Survey

/// Codes without a theme, and themes' codes that no interview has.
func codeNotes(_ interviews: [Interviews], themes: [Theme]) -> [String] {
  guard !themes.isEmpty, !interviews.isEmpty else { return [] }
  let themed = Set(themes.flatMap(\.codes))
  let used = Set(interviews.flatMap(\.codes))
  let loose = used.subtracting(themed).sorted()
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
