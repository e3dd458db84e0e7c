/// Columns that together are one question of several answers, as SPSS declares them.
struct ResponseSet: Equatable {
  enum Coding: Equatable {
    /// One column per answer; who gave it has the text of this code there.
    case dichotomy(counted: String)
    /// Each column holds one of the answers given.
    case category
  }
  /// Without SPSS's leading `$`.
  let name: String
  let label: String
  let coding: Coding
  /// Names of columns.
  let columns: [String]
}
