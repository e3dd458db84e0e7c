internal import Survey

/// Masks what could tell who wrote a comment, or whom it is about.
///
/// Errs on the side of masking: a word lost is no harm, a name shown is.
struct Masker {
  let names: NameFinder

  /// The comment as later rooms may have it, and how often each mask stands in it.
  func masked(_ scalars: [Unicode.Scalar]) -> (text: MaskedText, masks: [Mask: Int]) {
    let found = ranges(in: scalars)
    var (text, counts, place) = (String.UnicodeScalarView(), [Mask: Int](), 0)
    for mask in found {
      text.append(contentsOf: scalars[place..<mask.range.lowerBound])
      text.append(contentsOf: mask.mask.rawValue.unicodeScalars)
      counts[mask.mask, default: 0] += 1
      place = mask.range.upperBound
    }
    text.append(contentsOf: scalars[place...])
    return (MaskedText(masked: String(text)), counts)
  }

  /// In order, none overlapping; names and numbers that only blanks part are one.
  private func ranges(in scalars: [Unicode.Scalar]) -> [MaskedRange] {
    let addresses = addressMasks(scalars)
    let tokens = commentTokens(scalars)
    var masks: [MaskedRange] = []
    for (token, isName) in zip(tokens, names.names(in: tokens))
    where isName || token.hasDigit {
      let mask = MaskedRange(range: token.range, mask: token.hasDigit ? .number : .name)
      guard let last = masks.last, last.mask == mask.mask,
        isBridge(scalars[last.range.upperBound..<mask.range.lowerBound], of: mask.mask)
      else {
        masks.append(mask)
        continue
      }
      masks[masks.count - 1].range = last.range.lowerBound..<mask.range.upperBound
    }
    return joined(
      addresses
        + masks.filter { mask in
          !addresses.contains { $0.range.overlaps(mask.range) }
        })
  }

  /// Whether what parts two masks of a kind is no more than belongs into one of them.
  private func isBridge(_ gap: ArraySlice<Unicode.Scalar>, of mask: Mask) -> Bool {
    switch mask {
    case .name: gap.count <= 2 && gap.allSatisfy { $0 == " " || $0 == "-" || $0 == "." }
    default: gap.count <= 3 && gap.allSatisfy(numberMarks.contains)
    }
  }
}

private let numberMarks: Set<Unicode.Scalar> = [
  " ", "-", "+", "(", ")", ".", ",", "/", ":", "'", "\u{2013}", "\u{2044}",
]
