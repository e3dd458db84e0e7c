/// Where codes stand in the tree of codes, told by the project that holds them or by how they
/// are spelled: `work->tools->old` stands below `work->tools`, and that below `work`.
struct CodeLineages {
  /// The code above, by path; empty: none.
  private let parents: [String: String]
  private let separator: String?

  /// Deeper codes stand below the last of so many.
  private static let deepest = 20

  init(separator: String) { (parents, self.separator) = ([:], separator) }

  init(_ project: RefiProject) {
    separator = nil
    parents = Dictionary(project.codes.map { ($0.path, $0.parent) }) { first, _ in first }
  }

  /// Names from the root down, the code's own last; names above are spelled as the themes do.
  func lineage(of code: String, spelledAs themes: Vocabulary<String>) -> [String] {
    let above = separator.map { prefixes(of: code, $0) } ?? ancestors(of: code)
    return above.map { themes.meaning(of: $0) ?? $0 } + [code]
  }

  private func ancestors(of code: String) -> [String] {
    var (found, path) = ([String](), parents[code] ?? "")
    while !path.isEmpty, found.count < Self.deepest {
      found.append(path)
      path = parents[path] ?? ""
    }
    return found.reversed()
  }

  /// What stands before each separator that has something on both sides.
  private func prefixes(of code: String, _ separator: String) -> [String] {
    var (found, from) = ([String](), code.startIndex)
    while found.count < Self.deepest, let cut = code[from...].firstRange(of: separator) {
      let above = normalised(String(code[..<cut.lowerBound]))
      if !above.isEmpty, cut.upperBound < code.endIndex, above != found.last { found.append(above) }
      from = cut.upperBound
    }
    return found
  }
}
