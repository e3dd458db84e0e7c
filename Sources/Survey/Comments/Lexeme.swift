/// A run of letters and digits as it stands in a text: `don't`, `record-keeping`, `PS4567`.
///
/// Apostrophes and hyphens between two such runs belong to it.  Nothing depends on a locale.
public struct Lexeme: Sendable, Equatable {
  /// Where it stands among the text's scalars.
  public let range: Range<Int>
  public let hasDigit: Bool

  /// Longer ones are no words.
  public static let longest = 40
}

/// The lexemes of a text, in order.  O(scalars).
public func lexemes(of scalars: [Unicode.Scalar]) -> [Lexeme] {
  var (found, place) = ([Lexeme](), 0)
  while place < scalars.count {
    guard let kind = ScalarKind(scalars[place]) else {
      place += 1
      continue
    }
    var (end, hasDigit) = (place + 1, kind == .digit)
    while end < scalars.count {
      let isJoined = scalars[end].joinsWords && end + 1 < scalars.count
      guard let next = ScalarKind(scalars[isJoined ? end + 1 : end]) else { break }
      hasDigit = hasDigit || next == .digit
      end += isJoined ? 2 : 1
    }
    found.append(Lexeme(range: place..<end, hasDigit: hasDigit))
    place = end
  }
  return found
}

/// What a scalar is to a word; nil where it is no part of one.
private enum ScalarKind {
  case letter, digit

  init?(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      switch scalar {
      case "a"..."z", "A"..."Z": self = .letter
      case "0"..."9": self = .digit
      default: return nil
      }
      return
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark:
      self = .letter
    case .decimalNumber, .letterNumber, .otherNumber: self = .digit
    default: return nil
    }
  }
}

extension Unicode.Scalar {
  /// An apostrophe or a hyphen, typographic ones too.
  public var joinsWords: Bool {
    switch self {
    case "'", "\u{2019}", "-", "\u{2010}", "\u{2011}": true
    default: false
    }
  }
}

/// The words of a text in small letters, apostrophes and hyphens plain; nil where something
/// that is no word stands between two: a mask, or a lexeme that has a digit or is too long.
///
/// Masks in square brackets are no words.
public func wordsWithGaps(of text: String) -> [String?] {
  let scalars = Array(text.unicodeScalars)
  return lexemes(of: scalars).map { lexeme in
    guard !lexeme.hasDigit, lexeme.range.count <= Lexeme.longest, !isMask(lexeme, in: scalars)
    else { return nil }
    return smallLetters(scalars[lexeme.range])
  }
}

/// The words of a text, in order.
public func words(of text: String) -> [String] { wordsWithGaps(of: text).compactMap(\.self) }

/// A lexeme as words are compared: in small letters, apostrophes and hyphens plain.
public func smallLetters(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
  var word = String.UnicodeScalarView()
  for scalar in scalars {
    switch scalar {
    case "\u{2019}": word.append("'")
    case "\u{2010}", "\u{2011}": word.append("-")
    default: word.append(scalar)
    }
  }
  return String(word).lowercased()
}

private func isMask(_ lexeme: Lexeme, in scalars: [Unicode.Scalar]) -> Bool {
  let (start, end) = (lexeme.range.lowerBound, lexeme.range.upperBound)
  guard start > 0, end < scalars.count, scalars[start - 1] == "[", scalars[end] == "]" else {
    return false
  }
  var text = String.UnicodeScalarView()
  text.append(contentsOf: scalars[(start - 1)...end])
  return Mask(rawValue: String(text)) != nil
}
