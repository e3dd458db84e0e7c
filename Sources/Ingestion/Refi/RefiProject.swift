/// A project or codebook of qualitative analysis, exchanged as REFI-QDA has it
/// (`.qdpx`, `.qdc`).
///
/// Source: REFI-QDA Standard 1.5 (2019), qdasoftware.org.
struct RefiProject: Equatable {
  var users: [RefiUser] = []
  /// Every code, a parent before its children.
  var codes: [RefiCode] = []
  var sources: [RefiSource] = []
  var cases: [RefiCase] = []
  var variables: [RefiVariable] = []
  var sets: [RefiSet] = []
  /// What departs from the standard, or points nowhere, a sentence each.
  var conformance: [String] = []
}

/// A coder.
struct RefiUser: Equatable {
  let guid: String
  let name: String
}

/// A code, and where it stands in the tree of codes.
struct RefiCode: Equatable {
  let guid: String
  let name: String
  /// Names from the root: `work/tools/old`.
  let path: String
  /// The path of the code above it; empty at the root.
  let parent: String
  let isCodable: Bool
  /// `#RGB` or `#RRGGBB`; nil where there is none, or an invalid one.
  let colour: String?
  let description: String
}

/// A text that was coded.
struct RefiSource: Equatable {
  let guid: String
  let name: String
  /// Without byte-order mark, lines ended by LF; nil where it is not in the archive.
  let text: String?
  let selections: [RefiSelection]
  /// Codings of the source as a whole.
  let codings: [RefiCoding]
  let values: [RefiValue]
}

/// A passage of a text.
struct RefiSelection: Equatable {
  let guid: String
  let name: String
  /// Code points from the text's begin, the end exclusive.
  let start: Int
  let end: Int
  let codings: [RefiCoding]
}

/// One coder's code on a passage.
struct RefiCoding: Equatable {
  let guid: String
  /// nil where the file names none.
  let user: String?
  let codes: [String]
  let place: Place
}

/// A person or unit that sources belong to.
struct RefiCase: Equatable {
  let guid: String
  let name: String
  let values: [RefiValue]
  /// Codes of the case as a whole.
  let codes: [String]
  let sources: [String]
  /// Passages that are the case's own, whoever's their sources are.
  let selections: [String]
  let place: Place
}

struct RefiVariable: Equatable {
  let guid: String
  let name: String
  /// `Text`, `Boolean`, `Integer`, `Float`, `Date` or `DateTime`.
  let kind: String
}

struct RefiValue: Equatable {
  let variable: String
  let text: String
  let place: Place
}

struct RefiSet: Equatable {
  let guid: String
  let name: String
  /// Of codes, sources and notes.
  let members: [String]
}
