internal import Survey

/// Codes without a theme, of their own or of a code above them; themes' codes that no interview has,
/// nor one below them; and codes that only one wave's coders used though no change of the codebook
/// says so.
func codeNotes(
  _ interviews: [String: Interviews], themes: [Theme], _ history: CodeHistory
) -> [String] {
  guard !interviews.isEmpty else { return [] }
  return themeNotes(interviews, themes, history) + waveNotes(interviews, history)
}

private func themeNotes(
  _ interviews: [String: Interviews], _ themes: [Theme], _ history: CodeHistory
) -> [String] {
  guard !themes.isEmpty else { return [] }
  let themed = Set(
    interviews.flatMap { wave, talks in
      history.themes(themes, in: wave, coded: talks.codes).flatMap(\.codes)
    })
  let lineages = Set(interviews.values.flatMap(\.lineages))
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

/// Between two waves of interviews that follow each other.
private func waveNotes(_ interviews: [String: Interviews], _ history: CodeHistory) -> [String] {
  let coded = history.waves.filter { interviews[$0] != nil }
  return zip(coded, coded.dropFirst()).flatMap { earlier, later -> [String] in
    let before = Set(interviews[earlier]?.codes ?? [])
    let after = Set(interviews[later]?.codes ?? [])
    let carried = before.map {
      (code: $0, to: history.successors(of: $0, from: earlier, to: later))
    }
    let gone = carried.filter { !$0.to.isEmpty && $0.to.isDisjoint(with: after) }.map(\.code)
    let new = after.subtracting(carried.flatMap(\.to))
      .subtracting(history.newCodes(after: earlier, through: later))
    return [(earlier, gone.sorted()), (later, new.sorted())].compactMap { wave, codes in
      codes.isEmpty
        ? nil
        : """
        Codes that of \(earlier) and \(later) only \(wave) has, and no code change tells why \
        (\(codes.count)): \(listed(codes)).
        """
    }
  }
}
