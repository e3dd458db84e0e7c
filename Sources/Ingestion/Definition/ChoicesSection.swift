internal import Survey

/// Reads `choices`: questions of which people may choose several answers.
func readChoices(_ root: YAMLMapping, waves: [String], _ log: FaultLog) -> [ChoiceDefinition] {
  let sets = root.mappings("choices").compactMap { readSet($0, waves: waves, log) }
  refuseRepeats(sets.map(\.id), what: "set of choices", log)
  return sets
}

private func readSet(
  _ mapping: YAMLMapping, waves: [String], _ log: FaultLog
) -> ChoiceDefinition? {
  defer { mapping.finish() }
  let (id, question) = (mapping.requiredText("id"), mapping.text("question"))
  let options = readOptions(mapping, log)
  let source = readSource(mapping, options: options, log)
  let sources = readSources(mapping, waves: waves, options: options, log)
  let aliases = mapping.mapping("aliases")?.texts(prefix: "") ?? []
  let (other, exclusive) = (mapping.text("other"), mapping.texts("exclusive") ?? [])
  if let options {
    let known = KnownNames("option", options.map(\.value))
    for name in aliases.map(\.text) + exclusive + [other].compactMap(\.self) {
      known.check(name, log)
    }
  }
  let separators = columnsPerWave(mapping, "separator", waves: waves, log)
  let separator = mapping.text("separator")
  for blank in separators.values + [separator].compactMap(\.self) where blank.value.isEmpty {
    log.add("a separator is blank; write it in quotation marks, as \";\"", at: blank.place)
  }
  let (ticked, unticked) = (mapping.texts("chosen") ?? [], mapping.texts("not-chosen") ?? [])
  let base = mapping.choice("base", of: ChoiceSet.Base.self) ?? .answered
  guard let id else { return nil }
  return ChoiceDefinition(
    id: id, question: question?.value ?? id.value, source: source ?? .column(id),
    sources: sources, separator: separator, separators: separators, options: options,
    aliases: aliases.map { ($0.rest, $0.text) }, ticked: ticked, unticked: unticked,
    other: other, exclusive: exclusive, base: base)
}

private func readOptions(_ mapping: YAMLMapping, _ log: FaultLog) -> [Placed<String>]? {
  guard let options = mapping.texts("options") else { return nil }
  let place = options.first?.place ?? mapping.place
  if options.isEmpty {
    log.add("“options” lists none; leave it out to have those that are found", at: mapping.place)
    return nil
  }
  if options.count > ChoiceSet.optionLimit {
    log.add(
      "\(options.count) options; a set has at most \(ChoiceSet.optionLimit)", at: place)
  }
  refuseRepeats(options, what: "option", log)
  for option in options where option.value.isEmpty {
    log.add("an option is blank", at: option.place)
  }
  return options
}

/// The one of `column`, `columns` and `answers` that is given; nil where none is.
private func readSource(
  _ mapping: YAMLMapping, suffix: String = "", options: [Placed<String>]?, _ log: FaultLog
) -> ChoiceDefinition.Source? {
  let column = mapping.text("column\(suffix)")
  let columns = mapping.texts("columns\(suffix)")
  let answers = mapping.texts("answers\(suffix)")
  switch (column, columns, answers) {
  case (nil, nil, nil): return nil
  case (let column?, nil, nil): return column.value == "-" ? .unasked : .column(column)
  case (nil, let columns?, nil): return ticks(columns, mapping, options, log)
  case (nil, nil, let answers?):
    if answers.isEmpty { log.add("“answers\(suffix)” lists no column", at: mapping.place) }
    refuseRepeats(answers, what: "column", log)
    return .answers(answers, answers.first?.place ?? mapping.place)
  default:
    log.add(
      "the answers stand in one “column”, in “columns”, one per option, or in “answers”, each of "
        + "which holds one of them: give one of the three", at: mapping.place)
    return .unasked
  }
}

private func ticks(
  _ columns: [Placed<String>], _ mapping: YAMLMapping, _ options: [Placed<String>]?,
  _ log: FaultLog
) -> ChoiceDefinition.Source {
  let place = columns.first?.place ?? mapping.place
  if columns.isEmpty { log.add("“columns” lists no column", at: mapping.place) }
  refuseRepeats(columns.filter { $0.value != "-" }, what: "column", log)
  if let options, options.count != columns.count {
    log.add(
      "\(columns.count) columns for \(options.count) options; give one column per option, in their "
        + "order, “-” where an option was not offered", at: place)
  } else if options == nil, let none = columns.first(where: { $0.value == "-" }) {
    log.add("“-” says that an option was not offered; name the “options”", at: none.place)
  }
  return .ticks(columns.map { $0.value == "-" ? nil : $0 }, place)
}

/// The same of single waves: `column:2019`, `columns:2019`, `answers:2019`.
private func readSources(
  _ mapping: YAMLMapping, waves: [String], options: [Placed<String>]?, _ log: FaultLog
) -> [String: ChoiceDefinition.Source] {
  for key in ["column", "columns", "answers"] {
    for wave in mapping.keys(prefix: "\(key):") where !waves.contains(wave.value) {
      KnownNames("wave", waves).check(wave, log)
      _ = mapping.value("\(key):\(wave.value)")
    }
  }
  let sources = waves.map { wave in
    (wave, readSource(mapping, suffix: ":\(wave)", options: options, log))
  }
  return Dictionary(sources.compactMap { wave, source in source.map { (wave, $0) } }) {
    first, _ in first
  }
}
