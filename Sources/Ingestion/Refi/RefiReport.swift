/// Gathers what departs from the standard; what repeats is counted.
final class RefiReport {
  private var single: [String] = []
  private var counts: [(what: String, count: Int)] = []
  private var places: [String: Int] = [:]

  func add(_ sentence: String) { single.append(sentence) }

  /// Counts one more of what the words say: `colours are neither …`.
  func count(_ what: String) {
    if let place = places[what] {
      counts[place].count += 1
    } else {
      places[what] = counts.count
      counts.append((what, 1))
    }
  }

  var sentences: [String] { single + counts.map { "\($0.count) × \($0.what)." } }

  /// Counts references that point nowhere, and GUIDs that name two things.
  func checkReferences(_ project: RefiProject) {
    let (users, codes) = (Set(project.users.map(\.guid)), Set(project.codes.map(\.guid)))
    if codes.count < project.codes.count { add("Two codes have the same GUID.") }
    let codings = project.sources.flatMap(allCodings)
    for code in codings.flatMap(\.codes) + project.cases.flatMap(\.codes)
    where !codes.contains(code) {
      count("CodeRef elements name a code that the codebook lacks; those codings were left out")
    }
    for coding in codings {
      if coding.codes.isEmpty { count("codings name no code, and were left out") }
      if let user = coding.user, !users.contains(user) {
        count("codings name a user that the project lacks")
      }
    }
    checkCases(project)
  }

  private func checkCases(_ project: RefiProject) {
    let (sources, variables) = (
      Set(project.sources.map(\.guid)), Set(project.variables.map(\.guid))
    )
    let selections = Set(project.sources.flatMap(\.selections).map(\.guid))
    for found in project.cases {
      for selection in found.selections where !selections.contains(selection) {
        count("SelectionRef elements of cases name a passage that is not read")
      }
      for source in found.sources where !sources.contains(source) {
        count("SourceRef elements of cases name a source that is not read")
      }
      for value in found.values where !variables.contains(value.variable) {
        count("VariableRef elements name a variable that the project lacks")
      }
    }
  }
}

/// Codings of a source's passages, then of the source as a whole.
func allCodings(_ source: RefiSource) -> [RefiCoding] {
  source.selections.flatMap(\.codings) + source.codings
}
