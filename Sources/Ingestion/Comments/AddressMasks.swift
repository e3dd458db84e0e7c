internal import Survey

/// A part of a comment that a mask stands for.
struct MaskedRange: Equatable {
  var range: Range<Int>
  let mask: Mask
}

/// E-mail addresses, handles and links of a plain comment: what stands between blanks and has
/// an `@`, a `://` or the end of a host's name.
func addressMasks(_ scalars: [Unicode.Scalar]) -> [MaskedRange] {
  let chunks = scalars.indices.split { scalars[$0] == " " || scalars[$0] == "\n" }
    .map { trimmed($0.startIndex..<$0.endIndex, of: scalars) }.filter { !$0.isEmpty }
  let texts = chunks.map { smallLetters(scalars[$0]) }
  var masks: [MaskedRange] = []
  for (index, text) in texts.enumerated() {
    if spelledAts.contains(text), index > 0, index + 1 < chunks.count {
      let range = chunks[index - 1].lowerBound..<chunks[index + 1].upperBound
      masks.append(MaskedRange(range: range, mask: .email))
    } else if text.contains("@") && text.count > 1 || spelledAts.contains(where: text.contains) {
      masks.append(MaskedRange(range: chunks[index], mask: .email))
    } else if isLink(text) {
      masks.append(MaskedRange(range: chunks[index], mask: .link))
    }
  }
  return joined(masks)
}

private let spelledAts = ["(at)", "[at]", "{at}", "<at>"]

private func isLink(_ text: String) -> Bool {
  if text.contains("://") || text.hasPrefix("www.") || text.hasPrefix("mailto:") { return true }
  let host = text.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
  let labels = host.split(separator: ".", omittingEmptySubsequences: false)
  guard labels.count > 1, let last = labels.last, !labels.contains("") else { return false }
  return hostEndings.contains(String(last))
}

private let hostEndings: Set = [
  "uk", "com", "org", "net", "gov", "edu", "eu", "info", "io", "co", "biz", "police", "ie", "scot",
  "wales", "london",
]

/// Without the punctuation around it; an opening bracket of a spelled `at` stays.
private func trimmed(_ range: Range<Int>, of scalars: [Unicode.Scalar]) -> Range<Int> {
  let isAt = spelledAts.contains(smallLetters(scalars[range]))
  guard !isAt else { return range }
  let marks: Set<Unicode.Scalar> = [
    ".", ",", ";", ":", "!", "?", "(", ")", "<", ">", "\"", "'", "[", "]", "{", "}", "\u{201C}",
    "\u{201D}",
  ]
  var (start, end) = (range.lowerBound, range.upperBound)
  while start < end, marks.contains(scalars[start]) { start += 1 }
  while end > start, marks.contains(scalars[end - 1]) { end -= 1 }
  return start..<end
}

/// Ranges in order, those that overlap made one.
func joined(_ masks: [MaskedRange]) -> [MaskedRange] {
  var result: [MaskedRange] = []
  for mask in masks.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
    if let last = result.last, last.range.upperBound > mask.range.lowerBound {
      let end = max(last.range.upperBound, mask.range.upperBound)
      result[result.count - 1].range = last.range.lowerBound..<end
    } else {
      result.append(mask)
    }
  }
  return result
}
