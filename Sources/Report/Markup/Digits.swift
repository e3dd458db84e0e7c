/// `value` with so many decimals, halves away from zero; "–" where there is no number.
///
/// A value that rounds to nothing has no sign.
func fixed(_ value: Double, _ decimals: Int = 1) -> String {
  guard value.isFinite, abs(value) < 1e15 else { return value.isFinite ? value.description : "–" }
  let unit = powersOfTen[decimals]
  let scaled = Int((abs(value) * Double(unit)).rounded())
  let sign = value < 0 && scaled > 0 ? "-" : ""
  guard decimals > 0 else { return sign + grouped(scaled) }
  let fraction = String(scaled % unit)
  let zeros = String(repeating: "0", count: decimals - fraction.count)
  return sign + grouped(scaled / unit) + "." + zeros + fraction
}

/// As ``fixed(_:_:)`` with a true minus sign, as print has it.
func minus(_ value: Double, _ decimals: Int = 1) -> String {
  let text = fixed(value, decimals)
  return text.hasPrefix("-") ? "−" + text.dropFirst() : text
}

/// With its sign, as differences are read: +3.2, −0.4.
func signed(_ value: Double, _ decimals: Int = 1) -> String {
  let text = minus(value, decimals)
  return value > 0 && !isNothing(text) ? "+" + text : text
}

private func isNothing(_ text: String) -> Bool { text.allSatisfy { $0 == "0" || $0 == "." } }

/// Thousands apart by commas: 43,000.
public func grouped(_ count: Int) -> String {
  let digits = Array(String(count.magnitude))
  var result = count < 0 ? "-" : ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
    result.append(digit)
  }
  return result
}

/// A probability as people write it: "0.03", "less than 0.001".
func probability(_ value: Double) -> String {
  value < 0.001 ? "less than 0.001" : fixed(value, value < 0.1 ? 3 : 2)
}

/// Small numbers in words, as sentences begin with them.
func spelled(_ count: Int) -> String {
  let words = [
    "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve",
  ]
  return words.indices.contains(count) ? words[count] : grouped(count)
}

/// The most decimals that a figure is shown with.
let mostDecimals = powersOfTen.count - 1

private let powersOfTen = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000]
