/// A project's codings as the rows that `interviews.csv` has: the interview is the case to
/// which the source belongs, else the source; the code is its path; the unit, the passage;
/// variables of cases and sources are columns.
struct RefiRows {
  let names: [String]
  private(set) var cells: [[String]] = []
  /// Sentences on what makes no row.
  private(set) var notes: [String] = []
  private let codes: [String: String]
  private let users: [String: String]
  private let caseOf: [String: RefiCase]
  private let variables: [RefiVariable]

  init(_ project: RefiProject) {
    codes = byGUID(project.codes.map { ($0.guid, $0.path) })
    users = byGUID(project.users.map { ($0.guid, $0.name) })
    caseOf = byGUID(project.cases.flatMap { found in found.sources.map { ($0, found) } })
    var seen: Set<String> = []
    let fixed = ["interview", "code", "coder", "unit"]
    variables = project.variables.filter {
      !fixed.contains($0.name.lowercased()) && seen.insert($0.name).inserted
    }
    names = fixed + variables.map(\.name)
    for source in project.sources { add(source) }
    let silent = project.sources.filter { allCodings($0).isEmpty }.map(\.name)
    if !silent.isEmpty {
      notes.append("Sources without a coding are no interviews: \(listed(silent)).")
    }
  }

  private mutating func add(_ source: RefiSource) {
    let owner = caseOf[source.guid]
    let name = owner.map { $0.name.isEmpty ? $0.guid : $0.name } ?? source.name
    let isShared = (owner?.sources.count ?? 1) > 1
    let values = variables.map { value(of: $0, owner?.values ?? [], source.values) }
    for selection in source.selections {
      let span = "\(selection.start)-\(selection.end)"
      let unit = isShared ? "\(source.name) \(span)" : span
      for coding in selection.codings { add(coding, name, unit, values) }
    }
    for coding in source.codings { add(coding, name, isShared ? source.name : "", values) }
  }

  private mutating func add(
    _ coding: RefiCoding, _ interview: String, _ unit: String, _ values: [String]
  ) {
    let coder = coding.user.map { users[$0] ?? $0 } ?? ""
    for code in coding.codes {
      guard let path = codes[code] else { continue }
      cells.append([interview, path, coder, unit] + values)
    }
  }

  private func value(
    of variable: RefiVariable, _ owner: [RefiValue], _ source: [RefiValue]
  ) -> String {
    (owner + source).first { $0.variable == variable.guid }?.text ?? ""
  }
}

/// The first of each GUID.
private func byGUID<Value>(_ pairs: [(String, Value)]) -> [String: Value] {
  Dictionary(pairs) { first, _ in first }
}
