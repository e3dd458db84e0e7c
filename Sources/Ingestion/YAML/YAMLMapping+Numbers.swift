extension YAMLMapping {
  /// A number within a range; nil where it is absent or, with a fault, something else.
  func number(_ key: String, in range: ClosedRange<Double>? = nil) -> Double? {
    guard let text = text(key) else { return nil }
    guard let value = Ingestion.number(text.value), range?.contains(value) ?? true else {
      log.add(
        "\(quoted(text.value)) is not a number\(range.map { " from \(short($0.lowerBound)) to \(short($0.upperBound))" } ?? "") (\(key))",
        at: text.place)
      return nil
    }
    return value
  }

  /// A number strictly between 0 and 1.
  func fraction(_ key: String) -> Double? {
    guard let text = text(key) else { return nil }
    if let value = Ingestion.number(text.value), value > 0, value < 1 { return value }
    log.add(
      "\(quoted(text.value)) is not between 0 and 1 (\(key)); write 0.95 for 95 %", at: text.place)
    return nil
  }

  /// A whole number within a range.
  func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let text = text(key) else { return nil }
    if let value = wholeNumber(text.value), range.contains(value) { return value }
    log.add(
      "\(quoted(text.value)) is not a whole number from \(range.lowerBound) to \(range.upperBound) (\(key))",
      at: text.place)
    return nil
  }

  /// One of the cases of an enumeration, as its raw value spells it.
  func choice<Choice>(_ key: String, of type: Choice.Type) -> Choice?
  where Choice: CaseIterable & RawRepresentable<String> {
    guard let text = text(key) else { return nil }
    if let choice = Choice(rawValue: text.value) { return choice }
    let allowed = Choice.allCases.map(\.rawValue)
    log.add(
      "\(quoted(text.value)) is no value of \(key)", at: text.place, allowed: allowed,
      nearest: nearest(to: text.value, in: allowed))
    return nil
  }
}

/// A number without a needless fraction.
func short(_ value: Double) -> String {
  value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
}
