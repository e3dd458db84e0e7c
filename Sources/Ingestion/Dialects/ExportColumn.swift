/// A column of an export, as the tool that wrote it means it.
struct ExportColumn {
  enum Role: Equatable {
    case answer
    /// One option of a question that takes several, named by its stem.
    case option(of: String)
    /// All options chosen of a question that takes several, in one cell.
    case options(separator: Character)
    /// In what order options were shown.
    case order
    /// When, how and how far somebody answered.
    case metadata
    /// Who somebody is or where.
    case personal
    /// Nothing: a column that the tool writes empty.
    case filler
  }
  /// The tool's internal name; normalised.
  let name: String
  /// The question in full; empty where the export does not give it; normalised.
  var wording: String
  /// Other ways to refer to the column, the best first; normalised.
  var alternatives: [String]
  var role: Role

  init(
    _ name: String, wording: String = "", alternatives: [String] = [], role: Role = .answer
  ) {
    (self.name, self.wording, self.role) = (name, wording, role)
    self.alternatives = alternatives.filter { !$0.isEmpty && $0 != name && $0 != wording }
  }

  /// The names in the order in which a study's name is looked for among them.
  var names: [String] { [name] + (wording.isEmpty ? [] : [wording]) + alternatives }
}
