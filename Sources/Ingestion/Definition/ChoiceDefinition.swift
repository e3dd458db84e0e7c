internal import Survey

/// A question of several answers, its columns still unread.
struct ChoiceDefinition {
  /// Where the answers stand.
  enum Source {
    /// A column whose cells hold several answers, or the name under which the export has a
    /// question's columns.
    case column(Placed<String>)
    /// A column per option, in the options' order; nil where the wave did not offer the option.
    case ticks([Placed<String>?], Place)
    /// Columns each of which holds one of the answers given.
    case answers([Placed<String>], Place)
    case unasked
  }

  let id: Placed<String>
  let question: String
  let source: Source
  /// Source per wave id where it is another one.
  let sources: [String: Source]
  let separator: Placed<String>?
  let separators: [String: Placed<String>]
  /// nil: every option found is one.
  let options: [Placed<String>]?
  let aliases: [(text: Placed<String>, option: Placed<String>)]
  /// What stands for a tick, and for none, beside the usual words.
  let ticked: [Placed<String>]
  let unticked: [Placed<String>]
  /// The option under which people write answers of their own.
  let other: Placed<String>?
  /// Options that do not go with any other.
  let exclusive: [Placed<String>]
  let base: ChoiceSet.Base

  func source(in wave: String) -> Source { sources[wave] ?? source }

  func separator(in wave: String) -> String? { (separators[wave] ?? separator)?.value }
}
