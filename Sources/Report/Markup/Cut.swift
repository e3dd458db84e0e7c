/// Text at most so long, whole scalars, the rest as "…".
///
/// `limit`, `length` of the text and `width` of a scalar: in units of an encoding.
func cut(
  _ text: String, to limit: Int, length: Int, width: (Unicode.Scalar) -> Int
) -> String {
  guard length > limit else { return text }
  var result = String.UnicodeScalarView()
  var kept = width("…")
  for scalar in text.unicodeScalars {
    kept += width(scalar)
    if kept > limit { break }
    result.append(scalar)
  }
  return String(result) + "…"
}

/// In bytes of UTF-8.
func cut(_ text: String, toBytes limit: Int) -> String {
  cut(text, to: limit, length: text.utf8.count, width: UTF8.width)
}
