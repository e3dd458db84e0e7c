/// A text as Markdown that shows it as it is: nothing in it is a heading, a list, a link, an
/// address, a footnote, mathematics or an element.
///
/// Source: CommonMark 0.31.2, section 2.4, by which every ASCII punctuation mark may stand after
/// a backslash; GitHub's addition of addresses without brackets is broken at its mark.
func markdown(_ text: String) -> String {
  if isPlainMarkdown(text) { return text }
  let scalars = Array(text.unicodeScalars.drop { $0.properties.isWhitespace })
  var result = ""
  var hasOnlyDigits = true
  for (index, scalar) in scalars.enumerated() {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    default:
      let numbersList = hasOnlyDigits && endsNumber(index, scalars)
      if numbersList || isMarkdown(index, scalars) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    hasOnlyDigits = hasOnlyDigits && ("0"..."9").contains(scalar)
  }
  return result
}

/// As "2." and "2)" number a list.
private func endsNumber(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
  guard index > 0, scalars[index] == "." || scalars[index] == ")" else { return false }
  return index + 1 == scalars.count || scalars[index + 1].properties.isWhitespace
}

/// Whether a scalar would mean something: opens a list, is part of an address, or is a mark.
private func isMarkdown(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
  let previous: Unicode.Scalar = index > 0 ? scalars[index - 1] : " "
  return switch scalars[index] {
  case "-", "+", "=": index == 0
  case "/": previous == ":"
  case ".": previous == "w" || previous == "W"
  case "@", "\\", "`", "*", "_", "{", "}", "[", "]", "#", "!", "|", "~", "^", "$", "\"": true
  default: false
  }
}

/// Most texts are letters, digits and spaces, and need no second look.
private func isPlainMarkdown(_ text: String) -> Bool {
  guard let first = text.unicodeScalars.first else { return true }
  return !first.properties.isWhitespace
    && text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "), UInt8(ascii: ","), 0x80...:
        true
      default: false
      }
    }
}
