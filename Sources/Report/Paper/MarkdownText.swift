/// A text as Markdown that shows it as it is: nothing in it is a heading, a list, a link, an
/// address, a footnote, mathematics or an element.
///
/// Source: CommonMark 0.31.2, section 2.4, by which every ASCII punctuation mark may stand after
/// a backslash; GitHub's addition of addresses without brackets is broken at its mark.
func markdown(_ text: String) -> String {
  let trimmed = text.drop { $0.isWhitespace }
  var result = ""
  var hasOnlyDigits = true
  var previous: Unicode.Scalar = " "
  let scalars = Array(trimmed.unicodeScalars)
  for (index, scalar) in scalars.enumerated() {
    let opensList = index == 0 && "-+=".unicodeScalars.contains(scalar)
    let endsWord = index + 1 == scalars.count || scalars[index + 1].properties.isWhitespace
    let numbersList =
      index > 0 && hasOnlyDigits && endsWord && ".)".unicodeScalars.contains(scalar)
    let isAddress =
      scalar == "@" || scalar == "/" && previous == ":"
      || scalar == "." && (previous == "w" || previous == "W")
    if scalar == "&" {
      result += "&amp;"
    } else if scalar == "<" {
      result += "&lt;"
    } else if scalar == ">" {
      result += "&gt;"
    } else {
      if opensList || numbersList || isAddress || isMarkdown(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    hasOnlyDigits = hasOnlyDigits && ("0"..."9").contains(scalar)
    previous = scalar
  }
  return result
}

private func isMarkdown(_ scalar: Unicode.Scalar) -> Bool {
  "\\`*_{}[]#!|~^$\"".unicodeScalars.contains(scalar)
}
