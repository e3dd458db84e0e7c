/// How one wave's export holds the codebook's items, from which drift between waves is told.
public struct AskedWave: Sendable, Equatable {
  public let wave: String
  /// Per item of the codebook; nil where the wave did not ask it.
  public let items: [AskedItem?]
  /// Whether the export tells what was not shown from what was left blank.
  public let tellsHidden: Bool
  /// What the export calls its columns, in lower case.
  public let columnNames: Set<String>
  /// Columns that look like items and that the study does not name.
  public let unlisted: [UnlistedColumn]

  public init(
    wave: String, items: [AskedItem?], tellsHidden: Bool = false, columnNames: Set<String> = [],
    unlisted: [UnlistedColumn] = []
  ) {
    (self.wave, self.items, self.tellsHidden) = (wave, items, tellsHidden)
    (self.columnNames, self.unlisted) = (columnNames, unlisted)
  }

  /// The same with its unlisted columns.
  public func with(unlisted: [UnlistedColumn]) -> AskedWave {
    AskedWave(
      wave: wave, items: items, tellsHidden: tellsHidden, columnNames: columnNames,
      unlisted: unlisted)
  }
}

/// How an export holds one item.
public struct AskedItem: Sendable, Equatable {
  /// Place among the export's columns, from 0.
  public let column: Int
  /// Texts that stand for labels, in order of appearance.
  public let spellings: [LabelSpelling]
  /// What the export itself says its codes mean, in its order; empty where it does not say.
  public let declared: [DeclaredLabel]

  public init(column: Int, spellings: [LabelSpelling] = [], declared: [DeclaredLabel] = []) {
    (self.column, self.spellings, self.declared) = (column, spellings, declared)
  }
}

/// A text that respondents' answers are written as.
public struct LabelSpelling: Sendable, Equatable {
  public let text: String
  /// Index of the label of the item's scale that it stands for.
  public let label: Int
  /// Respondents.
  public let count: Int

  public init(_ text: String, label: Int, count: Int) {
    (self.text, self.label, self.count) = (text, label, count)
  }
}

/// A code with its label, as an export declares it.
public struct DeclaredLabel: Sendable, Equatable {
  public let code: String
  public let text: String
  /// Index of the label of the item's scale; nil where the study takes it for no answer.
  public let label: Int?

  public init(code: String, text: String, label: Int?) {
    (self.code, self.text, self.label) = (code, text, label)
  }
}

/// A column answered on a scale of the study that the study does not name.
public struct UnlistedColumn: Sendable, Equatable {
  /// For people.
  public let title: String
  /// What the export calls it, in lower case.
  public let names: Set<String>
  /// Scale id.
  public let scale: String

  public init(title: String, names: Set<String>, scale: String) {
    (self.title, self.names, self.scale) = (title, names, scale)
  }
}
