/// The rows of a Triple-S survey, its definition read and its data opened; nil, with faults,
/// where they cannot be.
func tripleSRows(
  _ input: InputText, data: InputText, encoding: TextEncoding?, log: FaultLog
) -> VariableRows? {
  guard let definition = tripleSDefinition(input, log: log),
    let data = TripleSData(data, of: definition, encoding: encoding, log: log)
  else { return nil }
  return VariableRows(log: log) { tripleSSheet(definition, data, log: log, wanted: $0) }
}

/// The file of a wave's data beside its Triple-S definition: the one that the study names,
/// else the one of the definition's name; nil, with a fault, where there is none, or several.
func tripleSData(of wave: WaveDefinition, in folder: StudyFolder, log: FaultLog) -> InputText? {
  if let data = wave.data { return folder.load(data) }
  guard let name = wave.responses else { return nil }
  let found = tripleSDataNames(of: name.value).filter(folder.has)
  guard let data = oneData(found, of: name, log) else { return nil }
  return folder.load(Placed(value: data, place: name.place))
}

/// The names that data may have beside a definition, in the order of `.asc`, `.dat`, `.csv`.
func tripleSDataNames(of definition: String) -> [String] {
  let base =
    definition.lastIndex(of: ".").map { definition[..<$0] }.map(String.init) ?? definition
  let endings = ["asc", "dat", "csv", "txt"].flatMap { [$0, $0.uppercased()] }
  return endings.map { "\(base).\($0)" }.filter { $0 != definition }
}

/// The one of the names that were found; nil, with a fault, of none or several.
func oneData(_ found: [String], of definition: Placed<String>, _ log: FaultLog) -> String? {
  if found.count == 1 { return found[0] }
  if found.isEmpty {
    log.add(
      "there is no data beside \(quoted(definition.value)), of its name and .asc, .dat, .csv or .txt; name the file under “data”",
      at: definition.place, kind: .noInput)
  } else {
    log.add(
      "\(counted(found.count, "file")) may be the data of \(quoted(definition.value)): \(listed(found)); name one under “data”",
      at: definition.place)
  }
  return nil
}
