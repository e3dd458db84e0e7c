/// A text as messages show it: in quotation marks, cut to 60 characters, with
/// control and direction characters spelled out so that a file cannot write to
/// the reader's terminal.
func quoted(_ text: some StringProtocol) -> String { "“\(printable(text))”" }

/// The text without characters that a terminal would obey.
func printable(_ text: some StringProtocol, limit: Int = 60) -> String {
  let shown = text.prefix(limit)
  let isCut = shown.endIndex < text.endIndex
  return shown.unicodeScalars.map(visible).joined() + (isCut ? "…" : "")
}

private func visible(_ scalar: Unicode.Scalar) -> String {
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse:
    "\\u{\(String(scalar.value, radix: 16))}"
  default: String(scalar)
  }
}

/// Values in a sentence: the first twelve, and how many more.
func listed(_ values: some Collection<String>) -> String {
  let shown = values.prefix(12).map { $0.isEmpty ? "(empty)" : printable($0) }
  let more = values.count - shown.count
  return shown.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
}
