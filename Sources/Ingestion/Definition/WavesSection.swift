/// Reads `waves`: at least one, each with responses or interviews.
func readWaves(_ root: YAMLMapping, _ log: FaultLog) -> [WaveDefinition] {
  let mappings = root.mappings("waves")
  if mappings.isEmpty { log.add("“waves” must list at least one wave", at: root.place) }
  let waves = mappings.compactMap { readWave($0, log) }
  refuseRepeats(waves.map(\.id), what: "wave", log)
  return waves
}

private func readWave(_ mapping: YAMLMapping, _ log: FaultLog) -> WaveDefinition? {
  defer { mapping.finish() }
  let id = mapping.requiredText("id")
  let (responses, interviews) = (mapping.text("responses"), mapping.text("interviews"))
  if responses == nil, interviews == nil {
    log.add("a wave needs responses, interviews, or both", at: mapping.place)
  }
  let label = mapping.text("label")?.value
  let format = readFormat(mapping.text("format"), of: responses, log)
  let (encoding, sheet) = (readEncoding(mapping, log), mapping.text("sheet"))
  let headerRows = mapping.integer("header-rows", in: 1...20)
  let (data, talkSheet) = (mapping.text("data"), mapping.text("interviews-sheet"))
  refuseOdd(mapping, format, log)
  let only = readOnly(mapping)
  guard let id else { return nil }
  return WaveDefinition(
    id: id, label: label ?? id.value, responses: responses, interviews: interviews,
    format: format, encoding: encoding, headerRows: headerRows, sheet: sheet, only: only,
    data: data, interviewsSheet: talkSheet)
}

/// Keys that say nothing of a file of this kind are slips.
private func refuseOdd(_ mapping: YAMLMapping, _ format: ExportFormat, _ log: FaultLog) {
  if let encoding = mapping.text("encoding"), !format.container.isText {
    log.add("“encoding” is for .csv and .tsv files", at: encoding.place)
  }
  if let sheet = mapping.text("interviews-sheet"), mapping.text("interviews") == nil {
    log.add("“interviews-sheet” is for a wave that has “interviews”", at: sheet.place)
  }
  if let data = mapping.text("data"), format.container != .sss {
    log.add("“data” is for .sss files, whose data stand beside them", at: data.place)
  }
  if let sheet = mapping.text("sheet"), format.container != .xlsx {
    log.add("“sheet” is for .xlsx files", at: sheet.place)
  }
  if let rows = mapping.text("header-rows"), format.dialect != nil {
    log.add(
      "“header-rows” is for exports of other tools than “format” names; leave one of the two out",
      at: rows.place)
  }
}

private func readOnly(_ mapping: YAMLMapping) -> [(column: Placed<String>, texts: Set<String>)] {
  guard let only = mapping.mapping("only") else { return [] }
  return only.everyEntry().map { entry in
    (entry.key, Set((only.texts(entry.key.value) ?? []).map(\.value)))
  }
}

/// Makes every repeat of a name a fault that points to the first.
func refuseRepeats(_ names: [Placed<String>], what: String, _ log: FaultLog) {
  var first: [String: Place] = [:]
  for name in names {
    if let place = first[name.value] {
      log.add(
        "\(what) \(quoted(name.value)) is already defined in line \(place.line)", at: name.place)
    } else {
      first[name.value] = name.place
    }
  }
}
