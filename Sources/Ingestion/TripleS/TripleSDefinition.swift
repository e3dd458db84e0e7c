/// What a Triple-S file (`.sss`, `.xml`) says of the data beside it.
///
/// Source: Triple-S XML 1.1 (2001), 1.2 and 2.0 (2011), triple-s.org.
struct TripleSDefinition {
  enum Form: Equatable {
    /// Columns of characters.
    case fixed
    /// Comma-separated fields, so many rows before the first record.
    case fields(skip: Int)
  }
  let form: Form
  let variables: [TripleSVariable]
  /// What the definition is written in, which is what its data is in where that is not UTF-8.
  let encoding: TextEncoding
  /// What a reader should know, a sentence each.
  let notes: [String]
}

/// Reads a definition; nil, with faults, where it is refused.
func tripleSDefinition(_ input: InputText, log: FaultLog) -> TripleSDefinition? {
  let start = Place(file: input.name, line: 1, column: 1)
  guard input.bytes.count <= TripleSBounds.definitionBytes else {
    log.add("a definition has at most \(TripleSBounds.definitionBytes) bytes", at: start)
    return nil
  }
  if isClassic(input.bytes) {
    log.add(
      "this is Triple-S as it was before XML; export it as Triple-S XML, 1.1 or later", at: start)
    return nil
  }
  guard let plain = plainXML(input, log: log), let root = xmlTree(XMLSource(plain), log: log),
    let record = tripleSRecord(root, log), let form = form(of: record, log),
    let variables = TripleSReader(form: form, log: log).variables(of: record)
  else { return nil }
  var encoding = TextEncoding.utf8
  if case .known(let found) = xmlEncoding(input.bytes) { encoding = found }
  return TripleSDefinition(
    form: form, variables: variables, encoding: encoding,
    notes: filterNotes(variables, input.name) + overlapNotes(variables, input.name))
}

/// Whether the file begins with the keyword `SSS`.
private func isClassic(_ bytes: [UInt8]) -> Bool {
  let word = bytes.dropFirst(bytes.markLength).drop { $0 <= 0x20 }.prefix(4)
  return word.starts(with: "SSS".utf8) && (word.count == 3 || word.last.map { $0 <= 0x20 } ?? false)
}

/// The one record of a definition; nil, with a fault, where there is none, or more.
private func tripleSRecord(_ root: XMLElement, _ log: FaultLog) -> XMLElement? {
  guard root.name == "sss" else {
    log.add(
      "the file begins with <\(printable(root.name))> and is no Triple-S file", at: root.place)
    return nil
  }
  let known = ["1.1", "1.2", "2.0"]
  if let version = root["version"], !known.contains(version) {
    log.add("Triple-S \(quoted(version)) is not read", at: root.place, allowed: known)
    return nil
  }
  let survey = root.child("survey")
  if let hierarchy = root.child("hierarchy") ?? survey?.child("hierarchy") {
    log.add(
      "a hierarchy of surveys: export one flat file with a record per respondent",
      at: hierarchy.place)
    return nil
  }
  let records = survey?.children("record") ?? []
  guard records.count == 1 else {
    log.add(
      "the definition has \(counted(records.count, "record")); it needs one",
      at: records.dropFirst().first?.place ?? root.place)
    return nil
  }
  return records[0]
}

private func form(of record: XMLElement, _ log: FaultLog) -> TripleSDefinition.Form? {
  switch record["format"] ?? "fixed" {
  case "fixed": return .fixed
  case "csv":
    let skip = record["skip"] ?? "0"
    if let rows = Int(skip), (0...TripleSBounds.skippedRows).contains(rows) {
      return .fields(skip: rows)
    }
    log.add(
      "“skip” is \(quoted(skip)); it is a number from 0 to \(TripleSBounds.skippedRows)",
      at: record.place)
  case let other:
    log.add(
      "\(quoted(other)) is no format of records", at: record.place, allowed: ["fixed", "csv"])
  }
  return nil
}

private func filterNotes(_ variables: [TripleSVariable], _ file: String) -> [String] {
  let routed = variables.filter { !$0.filter.isEmpty }.map { "\($0.name) (if \($0.filter))" }
  return routed.isEmpty ? [] : ["\(file): asked of some only: \(listed(routed))."]
}

/// Variables that share a position with one before them.
private func overlapNotes(_ variables: [TripleSVariable], _ file: String) -> [String] {
  var (end, shared) = (0, [String]())
  for variable in variables.sorted(by: { $0.position.lowerBound < $1.position.lowerBound }) {
    if variable.position.lowerBound <= end { shared.append(variable.name) }
    end = max(end, variable.position.upperBound)
  }
  return shared.isEmpty ? [] : ["\(file): positions overlap with another's: \(listed(shared))."]
}
