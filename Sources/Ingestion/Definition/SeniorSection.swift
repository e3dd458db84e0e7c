internal import Survey

/// `senior`: a segment and those of its levels that are senior staff.
struct SeniorDefinition {
  let segment: Placed<String>
  let levels: [Placed<String>]

  init?(_ root: YAMLMapping) {
    guard let mapping = root.mapping("senior") else { return nil }
    defer { mapping.finish() }
    let (segment, levels) = (mapping.requiredText("segment"), mapping.texts("levels") ?? [])
    guard let segment else { return nil }
    if levels.isEmpty { mapping.log.add("“senior” needs its “levels”", at: mapping.place) }
    (self.segment, self.levels) = (segment, levels)
  }

  /// What is meant; nil, with faults, where there is no such segment or level, or nobody else.
  func staff(_ books: [LevelBook], log: FaultLog) -> SeniorStaff? {
    let segments = KnownNames("segment", books.map(\.definition.id.value))
    guard segments.check(segment, log),
      let book = books.first(where: { $0.definition.id.value == segment.value })
    else { return nil }
    let known = KnownNames("level", book.levels)
    guard levels.map({ known.check($0, log) }).allSatisfy(\.self) else { return nil }
    let named = Set(levels.map(\.value))
    if named.isSuperset(of: book.levels) {
      log.add("every level is senior; nobody is left to compare with", at: segment.place)
      return nil
    }
    return SeniorStaff(segment: segment.value, levels: book.levels.filter(named.contains))
  }
}
