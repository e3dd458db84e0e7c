/// Parts a cell that holds several answers: `Maps;Tables;`, `1,2,7`.
///
/// An answer may hold the separator itself where it is known beforehand: of the ways to part a
/// cell into known answers the one is taken whose first answer is longest, then its second.
/// What cannot be parted so is parted at every separator but those in known answers.
struct AnswerList {
  private let separator: String
  /// The most separators that a known answer holds.
  private let reach: Int

  /// `known`: answers that may hold the separator.
  init(separator: String, known: some Sequence<String>) {
    self.separator = separator
    reach = known.map { $0.ranges(of: separator).count }.max() ?? 0
  }

  /// The answers in a normalised text, blank ones left out.  O(parts · reach).
  func pieces(of text: String, isKnown: (String) -> Bool) -> [String] {
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    // Of each part where it begins a way to the end: how many parts its first answer takes.
    var lengths = [Int](repeating: 0, count: parts.count)
    var isWhole = [Bool](repeating: false, count: parts.count) + [true]
    for start in parts.indices.reversed() {
      let known = (1...min(reach + 1, parts.count - start)).reversed().filter { length in
        let piece = joined(parts[start..<start + length])
        return piece.isEmpty ? length == 1 : isKnown(piece)
      }
      let whole = known.first { isWhole[start + $0] }
      isWhole[start] = whole != nil
      lengths[start] = whole ?? known.first ?? 1
    }
    var (pieces, start) = ([String](), 0)
    while start < parts.count {
      pieces.append(joined(parts[start..<start + lengths[start]]))
      start += lengths[start]
    }
    return pieces.filter { !$0.isEmpty }
  }

  private func joined(_ parts: ArraySlice<Substring>) -> String {
    normalised(parts.joined(separator: separator))
  }
}
