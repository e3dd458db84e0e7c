internal import Survey

/// A question that people answer in their own words, its column still unread.
struct CommentDefinition {
  let id: Placed<String>
  let question: String
  let column: Placed<String>
  /// Column per wave id where it is another one; `-` as value: not asked.
  let columns: [String: Placed<String>]

  /// The header of its column in a wave; nil where the wave did not ask.
  func column(in wave: String) -> Placed<String>? {
    let name = columns[wave] ?? column
    return name.value == "-" ? nil : name
  }
}

/// The comments of a study, and the files that say how to read them.
struct CommentsDefinition {
  var questions: [CommentDefinition] = []
  var dictionary: Placed<String>?
  var stopWords: Placed<String>?
  var names: Placed<String>?
  var quotations = CommentPlan.Quotations.analyst
}
