/// Where a figure of the paper stands: a row of a results file, and a column of it.
struct Citation: Sendable, Hashable {
  let file: String
  /// The first cells of the row.
  let key: [String]
  let column: String

  /// As trails have it: `pilots.csv: P04`.
  var source: String {
    let words = key.filter { !$0.isEmpty }.joined(separator: ",")
    return "\(file): \(plain(words, limit: 120))"
  }
}

/// A figure as it is read, and where it stands.
struct CitedFigure: Sendable, Equatable {
  /// With its unit: "£251,000", "41 %".
  let words: String
  let citation: Citation
}
