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
  /// What else a text stands for, where the study does not know it itself: `-oth-` for
  /// `Other`, the label of a missing value for its code.
  var synonyms: [String: String] = [:]
  /// Whether a text that a spreadsheet would run is written `'=…`.
  var masksEquations = false
  /// Texts that the file declares missing; normalised.
  var declaredMissing: Set<String> = []
  /// Codes and labels that the file declares, in its order; normalised.
  var labels: [(code: String, label: String)] = []

  init(
    _ name: String, wording: String = "", alternatives: [String] = [], role: Role = .answer
  ) {
    (self.name, self.wording, self.role) = (name, wording, role)
    self.alternatives = alternatives.filter { !$0.isEmpty && $0 != name && $0 != wording }
  }

  /// The names in the order in which a study's name is looked for among them.
  var names: [String] { [name] + (wording.isEmpty ? [] : [wording]) + alternatives }

  /// Whether the column identifies a person: the tool says so, or its name or question does.
  var isPersonal: Bool {
    role == .personal || Ingestion.isPersonal(name) || Ingestion.isPersonal(wording)
  }

  /// What else a text stands for; nil of one that stands for itself.
  func synonym(of text: String) -> String? {
    synonyms[text] ?? (masksEquations && text.hasPrefix("'=") ? String(text.dropFirst()) : nil)
  }

  /// What a text means to the study, by itself or by its synonym.
  func meaning<Code>(of text: String, _ known: (String) -> Code?) -> Code? {
    known(text) ?? synonym(of: text).flatMap(known)
  }
}
