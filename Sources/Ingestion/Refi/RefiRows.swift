/// A project's codings as the rows that `interviews.csv` has: the interview is the case to
/// which the passage belongs, else its source does, else the source; the code is its path; the
/// unit, the passage; variables of cases and sources are columns.  Codes of a case as a whole
/// are rows without a unit.
struct RefiRows {
  let names: [String]
  private(set) var cells: [[String]] = []
  /// Where each row's coding stands, and each of its variables; nil where one has no value.
  private var places: [(coding: Place, values: [Place?])] = []
  /// Sentences on what makes no row.
  private(set) var notes: [String] = []
  private let codes: [String: String]
  private let users: [String: String]
  private let caseOf: [String: RefiCase]
  private let caseOfPassage: [String: RefiCase]
  private let variables: [RefiVariable]

  init(_ project: RefiProject) {
    codes = byGUID(project.codes.map { ($0.guid, $0.path) })
    users = byGUID(project.users.map { ($0.guid, $0.name) })
    caseOf = byGUID(project.cases.flatMap { found in found.sources.map { ($0, found) } })
    caseOfPassage = byGUID(project.cases.flatMap { found in found.selections.map { ($0, found) } })
    var seen: Set<String> = []
    let fixed = ["interview", "code", "coder", "unit"]
    variables = project.variables.filter {
      !fixed.contains($0.name.lowercased()) && seen.insert($0.name).inserted
    }
    names = fixed + variables.map(\.name)
    for source in project.sources { add(source) }
    for found in project.cases { add(found) }
    let silent = project.sources.filter { allCodings($0).isEmpty }.map(\.name)
    if !silent.isEmpty {
      notes.append("Sources without a coding are no interviews: \(listed(silent)).")
    }
  }

  /// Where a cell stands in the project's XML.
  func place(_ row: Int, _ column: Int) -> Place? {
    guard cells.indices.contains(row) else { return nil }
    let value = column - (names.count - variables.count)
    return (value >= 0 ? places[row].values[value] : nil) ?? places[row].coding
  }

  private mutating func add(_ source: RefiSource) {
    let owner = caseOf[source.guid]
    let isShared = (owner?.sources.count ?? 1) > 1
    let name = owner.map(title) ?? source.name
    let values = variables.map { value(of: $0, owner?.values ?? [], source.values) }
    for selection in source.selections {
      let span = "\(selection.start)-\(selection.end)"
      let own = caseOfPassage[selection.guid]
      let unit = isShared || own != nil ? "\(source.name) \(span)" : span
      let ownValues = own.map { own in
        variables.map { value(of: $0, own.values, source.values) }
      }
      for coding in selection.codings {
        add(coding, own.map(title) ?? name, unit, ownValues ?? values)
      }
    }
    for coding in source.codings { add(coding, name, isShared ? source.name : "", values) }
  }

  private mutating func add(_ found: RefiCase) {
    let coding = RefiCoding(guid: found.guid, user: nil, codes: found.codes, place: found.place)
    add(coding, title(found), "", variables.map { value(of: $0, found.values, []) })
  }

  private mutating func add(
    _ coding: RefiCoding, _ interview: String, _ unit: String, _ values: [RefiValue?]
  ) {
    let coder = coding.user.map { users[$0] ?? $0 } ?? ""
    for code in coding.codes {
      guard let path = codes[code] else { continue }
      cells.append([interview, path, coder, unit] + values.map { $0?.text ?? "" })
      places.append((coding.place, values.map { $0?.place }))
    }
  }

  private func title(_ found: RefiCase) -> String { found.name.isEmpty ? found.guid : found.name }

  private func value(
    of variable: RefiVariable, _ owner: [RefiValue], _ source: [RefiValue]
  ) -> RefiValue? {
    (owner + source).first { $0.variable == variable.guid }
  }
}

/// The first of each GUID.
private func byGUID<Value>(_ pairs: [(String, Value)]) -> [String: Value] {
  Dictionary(pairs) { first, _ in first }
}
