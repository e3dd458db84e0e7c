/// Texts that mean something, matched as the contract says: after normalisation
/// exactly, and without regard to letter case where nothing matches exactly.
struct Vocabulary<Meaning: Equatable> {
  private var exact: [String: Meaning] = [:]
  /// nil where letter case alone tells two meanings apart.
  private var folded: [String: Meaning?] = [:]

  /// Adds a text; false if it already means something else, which then stands.
  @discardableResult
  mutating func add(_ text: String, meaning: Meaning) -> Bool {
    let key = normalised(text)
    if let known = exact[key] { return known == meaning }
    exact[key] = meaning
    let lower = key.lowercased()
    if let known = folded[lower] {
      if known != meaning { folded[lower] = .some(nil) }
    } else {
      folded[lower] = .some(meaning)
    }
    return true
  }

  /// Adds a text that gives way to those already there, in any letter case.
  mutating func addYielding(_ text: String, meaning: Meaning) {
    let key = normalised(text)
    if exact[key] == nil { exact[key] = meaning }
    let lower = key.lowercased()
    if folded[lower] == nil { folded[lower] = .some(meaning) }
  }

  /// What a text means; the text must be normalised.
  func meaning(of text: String) -> Meaning? {
    if let meaning = exact[text] { return meaning }
    return folded[text.lowercased()] ?? nil
  }
}
