internal import CReadStat

/// The texts of one variable's values, as numbers of an arena.
///
/// A code's text is made once: small whole numbers are looked up in an array, others in a
/// table of their bits.
struct ColumnTexts {
  let variable: StatisticsVariable
  private(set) var cells: [UInt32] = []
  /// Texts that stand for values declared missing, as they are known or met.
  private(set) var declaredMissing: [String] = []

  private let labels: LabelSet?
  /// Text numbers of −16 to 255.
  private var small = [UInt32](repeating: Self.unknown, count: 272)
  private var others: [ValueKey: UInt32] = [:]

  private static var unknown: UInt32 { .max }

  /// Reserves room for as many rows.
  init(_ variable: StatisticsVariable, _ labels: LabelSet?, rows: Int) {
    (self.variable, self.labels) = (variable, labels)
    cells.reserveCapacity(rows)
    declareMissing()
  }

  /// Leaves rows blank down to before a row.
  mutating func pad(to row: Int) {
    while cells.count < row { cells.append(0) }
  }

  /// Puts a number's text below what there is.
  mutating func take(_ value: readstat_value_t, _ arena: inout TextArena) {
    guard let key = ValueKey(value) else { return cells.append(0) }
    if let place = smallPlace(key) {
      if small[place] == Self.unknown { small[place] = learn(key, &arena) }
      cells.append(small[place])
    } else {
      cells.append(others[key] ?? remember(key, &arena))
    }
  }

  /// Puts a text below what there is.
  mutating func take(_ text: String, _ arena: inout TextArena) {
    guard !text.isEmpty || labels != nil else { return cells.append(0) }
    let label = labels?.label(ofText: text)
    if !variable.missingTexts.isEmpty, variable.missingTexts.contains(text) {
      declare(missingText(text, label))
      cells.append(arena.number(of: missingText(text, label)))
    } else {
      cells.append(arena.number(of: label ?? text))
    }
  }

  private func smallPlace(_ key: ValueKey) -> Int? {
    let value = Double(bitPattern: key.bits)
    guard value >= -16, value <= 255, value == value.rounded() else { return nil }
    return Int(value) + 16
  }

  private mutating func remember(_ key: ValueKey, _ arena: inout TextArena) -> UInt32 {
    let number = learn(key, &arena)
    if others.count < StatisticsLimits.codesPerColumn { others[key] = number }
    return number
  }

  private mutating func learn(_ key: ValueKey, _ arena: inout TextArena) -> UInt32 {
    let text = text(of: key)
    if variable.isMissing(key) { declare(text) }
    // A measurement: looking for its like costs more than holding it again.
    if others.count == StatisticsLimits.codesPerColumn { return arena.append(text) }
    return arena.number(of: text)
  }
}

extension ColumnTexts {
  /// The label, else the time, else the code.
  private func text(of key: ValueKey) -> String {
    let label = labels?.label(of: key)
    let code = key.text(isSingle: variable.isSingle)
    if variable.isMissing(key) { return missingText(code, label) }
    return label ?? key.number.flatMap { variable.calendar?.text($0) } ?? code
  }

  /// A label that stands for another value too would make that one missing.
  private func missingText(_ code: String, _ label: String?) -> String {
    guard let label, labels?.repeated.contains(label) != true else { return code }
    return label
  }

  private mutating func declare(_ text: String) {
    if !declaredMissing.contains(text) { declaredMissing.append(text) }
  }

  /// What the file alone tells: labels of missing codes in the file's order, then single codes
  /// without a label.
  private mutating func declareMissing() {
    if let labels, labels.labels.count <= StatisticsLimits.labelsSearched {
      for (index, key) in labels.keys.enumerated() {
        let code = labels.labels[index].code
        let isMissing = key.map(variable.isMissing) ?? variable.missingTexts.contains(code)
        if isMissing { declare(missingText(code, labels.labels[index].label)) }
      }
    }
    for range in variable.missingNumbers where range.lowerBound == range.upperBound {
      declare(text(of: ValueKey(range.lowerBound)))
    }
    for text in variable.missingTexts { declare(missingText(text, labels?.label(ofText: text))) }
  }
}
