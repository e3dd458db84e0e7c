/// A name that ends in a number: `affSat1`, `Q12_3`, `job2a`.
struct NumberedName {
  /// `affSat`.
  let prefix: String
  let number: Int

  /// nil of `SQ001`, which LimeSurvey numbers itself, and of what has no number.
  init?(_ name: Substring?) {
    guard let name, endsInNumber(name),
      let match = name.wholeMatch(of: /([A-Za-z]\w*?)_?(\d{1,9})[a-z]?/), match.1 != "SQ",
      let number = Int(match.2)
    else { return nil }
    (prefix, self.number) = (String(match.1), number)
  }

  /// Whether the prefix says nothing of what is asked: a letter, or what tools number by.
  var isBare: Bool { prefix.count == 1 || isToolNumber }

  /// Whether tools number all their questions so, one after another.
  var isToolNumber: Bool { Self.toolPrefixes.contains(prefix.lowercased()) }

  private static let toolPrefixes: Set<String> = [
    "q", "v", "qid", "var", "item", "question", "col", "column", "field", "frage", "vraag",
  ]
}

/// Whether a digit is the last byte, or the last but a letter; a pattern is dear, and tables may
/// be wide.
private func endsInNumber(_ name: Substring) -> Bool {
  let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
  let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
  guard let last = name.utf8.last else { return false }
  return digits.contains(last)
    || letters.contains(last) && name.utf8.dropLast().last.map(digits.contains) == true
}
