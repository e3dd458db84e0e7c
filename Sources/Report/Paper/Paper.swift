internal import Survey

/// One part of a decision paper before it has a form.
struct Paper: Sendable {
  enum Part: String, Sendable, CaseIterable {
    case published = "Part 1"
    case exempt = "Part 2"

    /// Who may read it.
    var handling: String {
      switch self {
      case .published: "for publication"
      case .exempt: "exempt from publication"
      }
    }
    /// Of its files: `paper-part-1`.
    var stem: String { self == .published ? "paper-part-1" : "paper-part-2" }
    /// The folder of the results that it cites.
    var evidence: String { self == .published ? "evidence-part-1" : "evidence-part-2" }
  }

  let part: Part
  /// Printed at the head and the foot of every page.
  let marking: Passage
  let title: String
  let organisation: String
  /// To whom, from whom, when.
  let head: [(label: String, passage: Passage)]
  let sections: [PaperSection]

  private var passages: [Passage] {
    [marking] + head.map(\.passage) + sections.flatMap { $0.blocks.flatMap(\.passages) }
  }

  /// What a person must still write, in the order of the paper.
  var gaps: [PaperGap] {
    passages.flatMap(\.runs).compactMap { run in
      if case .gap(let hint, let name) = run { PaperGap(hint: hint, name: name) } else { nil }
    }
  }

  /// The evidence in the order in which it is first called on, each once.
  var citations: [Citation] {
    var seen = Set<Citation>()
    return passages.flatMap(\.runs).compactMap { run in
      guard case .figure(let figure) = run else { return nil }
      return seen.insert(figure.citation).inserted ? figure.citation : nil
    }
  }

  /// The results files that it cites or shows rows of, by name.
  var files: [String] {
    let tables = sections.flatMap(\.blocks).compactMap { block -> String? in
      if case .table(let table) = block { table.file } else { nil }
    }
    return Set(citations.map(\.file) + tables).sorted()
  }
}

/// Something that a person must still write.
struct PaperGap: Sendable, Equatable {
  /// What, and who could.
  let hint: String
  /// Of what in the study; nil where there is one of it.
  let name: String?

  /// With the name written as `form` has it.
  func words(_ form: (String) -> String = { $0 }) -> String {
    hint + (name.map { ": \(form($0))" } ?? "")
  }
}

/// A part of the paper under a heading.
struct PaperSection: Sendable {
  let id: String
  let title: String
  let blocks: [PaperBlock]

  init(_ id: String, _ title: String, _ blocks: [PaperBlock?]) {
    (self.id, self.title, self.blocks) = (id, title, blocks.compactMap(\.self))
  }
}

/// A piece of a section.
enum PaperBlock: Sendable {
  case paragraph(Passage)
  case points([Passage])
  case numbered([Passage])
  case table(PaperTable)

  fileprivate var passages: [Passage] {
    switch self {
    case .paragraph(let passage): [passage]
    case .points(let passages), .numbered(let passages): passages
    case .table: []
    }
  }
}

/// Rows of a results file, some of its columns.
struct PaperTable: Sendable {
  let caption: String
  let file: String
  /// Of the file and as people read them.
  let columns: [Table.Column]
  let rows: [[Cell]]
}
