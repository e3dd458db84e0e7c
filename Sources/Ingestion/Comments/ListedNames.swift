internal import Survey

/// Names that the study lists, to be masked in whatever letters they are written.
struct ListedNames {
  /// Words of each name, by their first.
  private var byFirst: [String: [[String]]] = [:]
  /// Single words of them, masked where they have a capital and are no known words.
  private(set) var parts: Set<String> = []

  init(_ names: [String] = []) {
    for name in names {
      let words = foldedWords(of: name)
      guard let first = words.first else { continue }
      byFirst[first, default: []].append(words)
      if words.count > 1 { parts.formUnion(words.filter { $0.count > 2 }) }
    }
  }

  /// How many words of the longest listed name begin at a word; 0: none.
  func length(at index: Int, of tokens: [CommentToken]) -> Int {
    let names = byFirst[tokens[index].folded] ?? []
    return names.filter { name in
      index + name.count <= tokens.count
        && name.indices.allSatisfy { tokens[index + $0].folded == name[$0] }
    }.map(\.count).max() ?? 0
  }
}
