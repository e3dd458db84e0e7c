internal import Survey

extension Double {
  /// Rounded to one decimal, for people.
  var oneDecimal: String { "\((self * 10).rounded() / 10 + 0)" }

  /// Whole pounds with thousands apart: £252,000.
  var pounds: String {
    guard magnitude < 1e15 else { return "£\(self)" }
    let digits = Array(String(Int(magnitude.rounded())))
    let grouped = digits.indices.map { index in
      let isBreak = index > 0 && (digits.count - index).isMultiple(of: 3)
      return (isBreak ? "," : "") + String(digits[index])
    }
    return (self < 0 ? "−£" : "£") + grouped.joined()
  }
}

extension Interval? {
  /// ` [46.1, 50.3]`; empty without an interval.
  var inBrackets: String {
    map { " [\($0.lower.oneDecimal), \($0.upper.oneDecimal)]" } ?? ""
  }
}
