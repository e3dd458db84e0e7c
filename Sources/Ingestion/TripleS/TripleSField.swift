/// What a field of a variable says, as texts of the columns that the variable makes.
struct TripleSField {
  let variable: TripleSVariable
  /// Whether a spread's sub-fields are fields of a CSV file, and not characters of one.
  let isListed: Bool
  private let labelOf: [String: String]
  private let places: [Int: Int]

  init(_ variable: TripleSVariable, isListed: Bool) {
    (self.variable, self.isListed) = (variable, isListed)
    labelOf = Dictionary(variable.labels.map { ($0.code, $0.label) }) { first, _ in first }
    places = Dictionary(
      uniqueKeysWithValues: variable.options.enumerated().map { ($0.element, $0.offset) })
  }

  /// A text per column, empty where nothing was answered; nil where the field cannot be
  /// understood.
  func texts(_ field: String) -> [String]? {
    if variable.kind == .multiple {
      return variable.spread.map { spreadTexts(field, $0) } ?? bitTexts(field)
    }
    let text = withoutBlanks(field)
    return text.isEmpty ? [""] : meaning(of: text).map { [$0] }
  }

  /// What should have stood there.
  var expected: String {
    switch variable.kind {
    case .single: "a code, which is a whole number"
    case .quantity: "a number"
    case .character: "a text"
    case .logical: "0 or 1"
    case .date: "a date as 20180524"
    case .time: "a time as 103000"
    case .multiple:
      variable.spread == nil
        ? "a 0 or 1 for each code from 1 to \(variable.options.last ?? 0), and 1 for its own codes alone"
        : "sub-fields that each hold one of its codes, 0 or a blank"
    }
  }

  private func meaning(of text: String) -> String? {
    let code = variable.code(text)
    if let label = code.flatMap({ labelOf[$0] }) { return label }
    switch variable.kind {
    case .single, .quantity, .multiple: return code
    case .character: return text
    case .logical: return code.flatMap { ["0", "1"].contains($0) ? $0 : nil }
    case .date: return dateText(text)
    case .time: return timeText(text)
    }
  }

  private func bitTexts(_ field: String) -> [String]? {
    let bits = Array(field.utf8)
    let blank = UInt8(ascii: " ")
    guard bits.contains(where: { $0 != blank }) else { return variable.options.map { _ in "" } }
    guard bits.count >= variable.options.last ?? 0 else { return nil }
    var texts = [String](repeating: "0", count: variable.options.count)
    for (index, bit) in bits.enumerated() where bit != blank && bit != UInt8(ascii: "0") {
      guard bit == UInt8(ascii: "1"), let place = places[index + 1] else { return nil }
      texts[place] = "1"
    }
    return texts
  }

  private func spreadTexts(_ field: String, _ spread: TripleSVariable.Spread) -> [String]? {
    let parts = parts(field, spread).map(withoutBlanks).filter { !$0.isEmpty }
    guard !parts.isEmpty else { return variable.options.map { _ in "" } }
    var texts = [String](repeating: "0", count: variable.options.count)
    for text in parts {
      guard let code = variable.code(text).flatMap({ Int($0) }) else { return nil }
      if code == 0 { continue }
      guard let place = places[code] else { return nil }
      texts[place] = "1"
    }
    return texts
  }

  /// The sub-fields, and what stands behind them, which must be blank or 0.
  private func parts(_ field: String, _ spread: TripleSVariable.Spread) -> [String] {
    guard !isListed else {
      return field.split(separator: TripleSRow.listSeparator).map(String.init)
    }
    let characters = Array(field)
    let (count, width) = (spread.subfields, spread.width)
    let parts = (0..<count).map { part in
      let start = min(part * width, characters.count)
      return String(characters[start..<min(start + width, characters.count)])
    }
    let rest = characters.dropFirst(count * width).map(String.init)
    return parts + rest
  }
}

private func withoutBlanks(_ text: String) -> String {
  guard text.utf8.first == 0x20 || text.utf8.last == 0x20 else { return text }
  return String(trimmed(String(text.drop { $0 == " " })))
}

/// `2018-05-24` of `20180524`; empty of zeros; nil of what is no day.
private func dateText(_ text: String) -> String? {
  if isDate(text) { return text }
  guard text.utf8.count == 8, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
    return nil
  }
  if text == "00000000" { return "" }
  let date = "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))"
  return isDate(date) ? date : nil
}

/// `10:30:00` of `103000`, and of `1030` as some tools write it; nil of what is no time of day.
private func timeText(_ text: String) -> String? {
  let digits = text.filter { $0 != ":" } + (text.utf8.count < 6 ? "00" : "")
  guard digits.utf8.count == 6, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
    let hour = Int(digits.prefix(2)), let minute = Int(digits.dropFirst(2).prefix(2)),
    let second = Int(digits.suffix(2)), hour < 24, minute < 60, second < 60
  else { return nil }
  return "\(digits.prefix(2)):\(digits.dropFirst(2).prefix(2)):\(digits.suffix(2))"
}
