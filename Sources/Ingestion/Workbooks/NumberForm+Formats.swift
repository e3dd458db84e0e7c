extension NumberForm {
  /// What a number format makes of a number: dates and times by their letters, outside
  /// quotations, escapes and conditions, in the format's first section.
  init(formatCode: String) {
    var letters = Letters(formatCode)
    letters.scan()
    if letters.isElapsed {
      self = .elapsed
    } else if letters.found.contains("y") || letters.found.contains("d") {
      self = .date
    } else if letters.found.contains("h") || letters.found.contains("s") {
      self = .time
    } else {
      self = letters.found.contains("m") ? .date : .plain
    }
  }

  /// What the formats mean that Excel numbers and does not write down, by ECMA-376 part 1,
  /// 18.8.30.
  init(builtIn id: Int) {
    switch id {
    case 14...17, 22, 27...31, 36, 50...54, 57, 58: self = .date
    case 18...21, 32...35, 45, 47, 55, 56: self = .time
    case 46: self = .elapsed
    default: self = .plain
    }
  }
}

/// The letters of a number format that speak of time.
private struct Letters {
  private(set) var found: Set<Character> = []
  private(set) var isElapsed = false
  private var rest: Substring

  init(_ code: String) {
    rest = code.lowercased() == "general" ? "" : Substring(code.prefix(255).lowercased())
  }

  mutating func scan() {
    while let character = rest.popFirst() {
      switch character {
      case ";": return
      case "\"": _ = take(until: "\"")
      case "\\", "_", "*": rest = rest.dropFirst()
      case "[": readBracket(take(until: "]"))
      case "y", "d", "h", "s", "m": found.insert(character)
      default: continue
      }
    }
  }

  /// `[h]`, `[mm]`, `[s]` count on beyond a day, an hour, a minute; other brackets are
  /// colours, conditions and languages.
  private mutating func readBracket(_ content: Substring) {
    if let letter = content.first, "hms".contains(letter), content.allSatisfy({ $0 == letter }) {
      isElapsed = true
    }
  }

  private mutating func take(until end: Character) -> Substring {
    let taken = rest.prefix { $0 != end }
    rest = rest.dropFirst(taken.count + 1)
    return taken
  }
}
