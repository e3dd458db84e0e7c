internal import Foundation

/// How well one colour stands out from another: from 1, not at all, to 21, black on white.
///
///     (L₁ + 0.05) / (L₂ + 0.05), L₁ ≥ L₂ relative luminances
///
/// Source: WCAG 2.2, “contrast ratio”, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio.
/// nil of what is no `#rrggbb`.
func contrast(_ one: String, _ other: String) -> Double? {
  guard let a = luminance(one), let b = luminance(other) else { return nil }
  return (max(a, b) + 0.05) / (min(a, b) + 0.05)
}

/// L = 0.2126 R + 0.7152 G + 0.0722 B of the linear channels.
private func luminance(_ colour: String) -> Double? {
  guard colour.wholeMatch(of: /#[0-9A-Fa-f]{6}/) != nil,
    let bits = Int(colour.dropFirst(), radix: 16)
  else { return nil }
  let channels = [16, 8, 0].map { shift in
    let value = Double(bits >> shift & 255) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }
  return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
}
