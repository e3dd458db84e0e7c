/// A finite decimal number: digits, one point, an exponent; no other spelling
/// that `Double` knows (`nan`, `inf`, hexadecimal).
func number(_ text: String) -> Double? {
  let allowed = text.utf8.allSatisfy { byte in
    (0x30...0x39).contains(byte) || "+-.eE".utf8.contains(byte)
  }
  guard allowed, text.utf8.count <= 40, let value = Double(text), value.isFinite else { return nil }
  return value
}

/// A number in its shortest digits: `58`, `0.5`.
func shortestDigits(_ value: Double) -> String {
  value == value.rounded() && value.magnitude < 0x1p53 ? String(Int64(value)) : "\(value)"
}

/// A whole number, not negative; `12.0` counts.
func wholeNumber(_ text: String) -> Int? {
  guard let value = number(text), value >= 0, value <= 1e15, value == value.rounded() else {
    return nil
  }
  return Int(value)
}

/// Whether the text is a day of the calendar written `2018-05-24`.
func isDate(_ text: String) -> Bool {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  guard parts.map(\.utf8.count) == [4, 2, 2],
    parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
    let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
    (1...12).contains(month)
  else { return false }
  let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return (1...days[month - 1]).contains(day)
}
