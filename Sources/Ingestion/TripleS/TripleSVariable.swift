/// A variable of a Triple-S definition.
struct TripleSVariable {
  enum Kind: String, CaseIterable {
    case single, multiple, quantity, character, logical, date, time
  }
  /// Sub-fields that each hold the code of one answer given.
  struct Spread: Equatable {
    let subfields: Int
    /// Characters of one.
    let width: Int
  }
  let name: String
  /// The label; what is asked, where that is given too.
  let wording: String
  let kind: Kind
  /// Columns of characters, 1-based; of a CSV file, its fields.
  let position: ClosedRange<Int>
  /// nil of ``Kind/multiple`` where each code has a column of its own that holds 0 or 1.
  let spread: Spread?
  /// Whether codes are texts (`format="literal"`) and no numbers.
  let isLiteral: Bool
  /// Codes as ``code(_:)`` writes them, and their labels, in the file's order.
  let labels: [(code: String, label: String)]
  /// Codes of ``Kind/multiple``, in order, those of ranges among them.
  let options: [Int]
  /// The variable that decides who is asked; empty where everybody is.
  let filter: String
  /// Where it is defined.
  let place: Place

  /// A code as it is compared: numbers shortest, without blanks and leading zeros; nil of a text
  /// that is no number where the codes are.
  func code(_ text: String) -> String? {
    if isLiteral || kind == .character { return text }
    if kind == .quantity { return number(text).map(shortestDigits) }
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let digits = text.drop { $0 == "0" }
    return digits.isEmpty ? "0" : String(digits)
  }

  /// The columns of the table that the variable makes.
  var columns: [SheetColumn] {
    guard kind == .multiple else {
      return [SheetColumn(name: name, wording: wording, labels: labels)]
    }
    let titles = Dictionary(labels.map { ($0.code, $0.label) }) { first, _ in first }
    return options.map { code in
      SheetColumn(
        name: "\(name)_\(code)",
        wording: joinedHeading([wording, titles[String(code)] ?? String(code)]))
    }
  }

  /// The set of answers of which each may be given; nil of variables that take one.
  var responseSet: ResponseSet? {
    guard kind == .multiple else { return nil }
    return ResponseSet(
      name: name, label: wording, coding: .dichotomy(counted: "1"), columns: columns.map(\.name))
  }
}
