/// Reads `segments`.
func readSegments(_ root: YAMLMapping, waves: [String], _ log: FaultLog) -> [SegmentDefinition] {
  let segments = root.mappings("segments").compactMap { readSegment($0, waves: waves, log) }
  refuseRepeats(segments.map(\.id), what: "segment", log)
  for segment in segments where segment.id.value == "all" {
    log.add("“all” means everyone; give this segment another id", at: segment.id.place)
  }
  return segments
}

private func readSegment(
  _ mapping: YAMLMapping, waves: [String], _ log: FaultLog
) -> SegmentDefinition? {
  defer { mapping.finish() }
  let id = mapping.requiredText("id")
  let (title, column) = (mapping.text("title"), mapping.text("column"))
  let columns = columnsPerWave(mapping, "column", waves: waves, log)
  let levels = mapping.texts("levels")
  refuseRepeats(levels ?? [], what: "level", log)
  let aliases = mapping.mapping("aliases")?.texts(prefix: "") ?? []
  refuseStrangers(aliases, levels: levels, log)
  guard let id else { return nil }
  return SegmentDefinition(
    id: id, title: title?.value ?? id.value, column: column ?? id, columns: columns,
    levels: levels, aliases: aliases.map { ($0.rest, $0.text) })
}

/// The keys `column:WAVE`, by wave.
func columnsPerWave(
  _ mapping: YAMLMapping, _ key: String, waves: [String], _ log: FaultLog
) -> [String: Placed<String>] {
  let known = KnownNames("wave", waves)
  var columns: [String: Placed<String>] = [:]
  for (wave, column) in mapping.texts(prefix: "\(key):") {
    if known.check(wave, log) { columns[wave.value] = column }
  }
  return columns
}

private func refuseStrangers(
  _ aliases: [(rest: Placed<String>, text: Placed<String>)], levels: [Placed<String>]?,
  _ log: FaultLog
) {
  guard let levels = levels?.map(\.value) else { return }
  for (_, level) in aliases where !levels.contains(level.value) {
    log.add(
      "\(quoted(level.value)) is not a level of this segment", at: level.place, allowed: levels,
      nearest: nearest(to: level.value, in: levels))
  }
}
