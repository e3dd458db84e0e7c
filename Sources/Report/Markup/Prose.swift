/// A sentence of the report: words, some of them stressed or explained.
///
/// Written as a string; what is put in by interpolation is escaped when rendered:
/// `"\(strong: name) scores \(score)"`, `"the \(term: "index", "the mean of …")"`.
struct Prose: Sendable, Equatable, ExpressibleByStringInterpolation {
  enum Run: Sendable, Equatable {
    case plain(String)
    case strong(String)
    case term(String, meaning: String)
  }
  private(set) var runs: [Run]

  init(_ words: String) { runs = [.plain(words)] }
  init(stringLiteral value: String) { self.init(value) }
  init(stringInterpolation: StringInterpolation) { runs = stringInterpolation.runs }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate(set) var runs: [Run] = []
    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) { runs.append(.plain(literal)) }
    mutating func appendInterpolation(_ words: String) { runs.append(.plain(words)) }
    mutating func appendInterpolation(_ count: Int) { runs.append(.plain(grouped(count))) }
    mutating func appendInterpolation(_ prose: Prose) { runs += prose.runs }
    mutating func appendInterpolation(strong words: String) { runs.append(.strong(words)) }
    mutating func appendInterpolation(term words: String, _ meaning: String) {
      runs.append(.term(words, meaning: meaning))
    }
  }

  static func + (left: Prose, right: Prose) -> Prose {
    var result = left
    result.runs += right.runs
    return result
  }

  var markup: Markup {
    runs.map { run in
      switch run {
      case .plain(let words): Markup(words)
      case .strong(let words): element("strong", [:], words)
      case .term(let words, let meaning):
        element(
          "button",
          [
            "type": "button", "class": "term", "popovertarget": Term.id(words), "title": meaning,
          ], words)
      }
    }.joined()
  }

  /// The words that are explained, each with its meaning.
  var terms: [Term] {
    runs.compactMap { run in
      if case .term(let words, let meaning) = run {
        Term(words: words, meaning: meaning)
      } else {
        nil
      }
    }
  }

  /// Without stress, for titles and for those who listen.
  var words: String {
    runs.map { run in
      switch run {
      case .plain(let words), .strong(let words), .term(let words, _): words
      }
    }.joined()
  }
}

/// A word of the field, explained where a reader hovers, taps or presses Enter on it.
struct Term: Sendable, Equatable {
  let words: String
  let meaning: String

  /// Names the explanation in the page.
  static func id(_ words: String) -> String {
    "term-"
      + String(
        words.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
  }
}

/// "a", "a and b", "a, b and c".
func listed(_ words: [String]) -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " and " + last
}

/// As ``listed(_:)``, each stressed.
func listed(strong words: [String]) -> Prose {
  var result: Prose = ""
  for (index, word) in words.enumerated() {
    let join = index == 0 ? "" : index == words.count - 1 ? " and " : ", "
    result = "\(result)\(join)\(strong: word)"
  }
  return result
}
