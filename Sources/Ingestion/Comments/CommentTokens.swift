internal import Foundation
internal import Survey

/// A word of a comment with what masking asks of it.
struct CommentToken {
  enum Shape {
    /// In small letters; or in a script that has no others.
    case small
    case capitalised
    /// Two capitals or more and no small letter.
    case capitals
  }
  /// Among the comment's scalars, without a possessive ending.
  let range: Range<Int>
  let hasDigit: Bool
  let shape: Shape
  /// Letters of two alphabets, which no word has.
  let isMixed: Bool
  /// In small letters and without accents.
  let folded: String
  let beginsSentence: Bool
  let hasPossessive: Bool
  /// Between it and the word before stand blanks alone, or a stop of a short form.
  let isAdjacent: Bool
  /// Whether its sentence has no small letter and more than one word.
  var isShouted = false

  var isInitial: Bool { range.count == 1 && shape != .small }
}

/// The words of a plain comment.
func commentTokens(_ scalars: [Unicode.Scalar]) -> [CommentToken] {
  var tokens: [CommentToken] = []
  for lexeme in lexemes(of: scalars) {
    tokens.append(CommentToken(lexeme, after: tokens.last, in: scalars))
  }
  markShouting(&tokens)
  return tokens
}

extension CommentToken {
  fileprivate init(_ lexeme: Lexeme, after last: CommentToken?, in scalars: [Unicode.Scalar]) {
    let ending = possessiveEnding(scalars[lexeme.range])
    range = lexeme.range.lowerBound..<(lexeme.range.upperBound - ending)
    hasPossessive = ending > 0
    hasDigit = lexeme.hasDigit
    let own = scalars[range]
    folded = foldedWord(own)
    let capitals = own.count(where: isCapital)
    let smalls = own.count { $0.properties.isLowercase }
    shape = capitals == 0 ? .small : smalls == 0 && capitals > 1 ? .capitals : .capitalised
    isMixed = !own.allSatisfy(\.isASCII) && Set(own.compactMap(Alphabet.init)).count > 1
    let gapStart = last.map { $0.range.upperBound + ($0.hasPossessive ? 2 : 0) } ?? 0
    let gap = scalars[min(gapStart, range.lowerBound)..<range.lowerBound]
    let isShort = last.map { shortTitles.contains($0.folded) || $0.range.count == 1 } ?? false
    let isStop = gap.first == "." && gap.dropFirst().allSatisfy { $0 == " " }
    isAdjacent = last != nil && (gap.allSatisfy { $0 == " " } || isShort && isStop)
    let ends = gap.contains { sentenceEnds.contains($0) }
    beginsSentence = last == nil || ends && !(isShort && isStop)
  }
}

private func isCapital(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.isUppercase || scalar.properties.generalCategory == .titlecaseLetter
}

private let sentenceEnds: Set<Unicode.Scalar> = [
  ".", "!", "?", "\n", "\u{3002}", "\u{2022}", "\u{61F}", "\u{964}",
]

/// Scalars of a possessive ending: `'s`, which every apostrophe was made plain for.
private func possessiveEnding(_ word: ArraySlice<Unicode.Scalar>) -> Int {
  guard word.count > 2, let last = word.last, last == "s" || last == "S",
    word[word.endIndex - 2] == "'"
  else { return 0 }
  return 2
}

/// In small letters and without accents.
func foldedWord(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
  let small = smallLetters(scalars)
  if small.utf8.allSatisfy({ $0 < 0x80 }) { return small }
  var bare = String.UnicodeScalarView()
  for scalar in small.decomposedStringWithCanonicalMapping.unicodeScalars
  where scalar.properties.generalCategory != .nonspacingMark {
    bare.append(scalar)
  }
  return String(bare)
}

/// Alphabets whose letters look like one another.
private enum Alphabet {
  case latin, greek, cyrillic, other

  /// nil of what belongs to several: marks, apostrophes, digits.
  init?(_ scalar: Unicode.Scalar) {
    guard scalar.properties.isAlphabetic, scalar.properties.generalCategory != .modifierLetter
    else { return nil }
    switch scalar.value {
    case 0x41...0x24F, 0x1E00...0x1EFF: self = .latin
    case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
    case 0x400...0x52F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F: self = .cyrillic
    case 0x300...0x36F: return nil
    default: self = .other
    }
  }
}

private func markShouting(_ tokens: inout [CommentToken]) {
  var start = 0
  for end in 1...max(tokens.count, 1) where end >= tokens.count || tokens[end].beginsSentence {
    let words = (start..<min(end, tokens.count)).filter { !tokens[$0].hasDigit }
    let isShouted =
      words.count > 1 && words.allSatisfy { tokens[$0].shape == .capitals || tokens[$0].isInitial }
      && words.contains { tokens[$0].shape == .capitals }
    if isShouted { for index in words { tokens[index].isShouted = true } }
    start = end
  }
}
