internal import CReadStat

/// The texts of all variables.
struct TextPool {
  var arena = TextArena()
  /// Texts that stand for values declared missing, counted once per variable.
  fileprivate(set) var missingTexts = 0

  /// Whether more is declared missing than may be.
  var isFull: Bool { missingTexts > StatisticsLimits.missingTexts }
}

/// The texts of one variable's values, as numbers of a pool.
///
/// A code's text is made once: small whole numbers are looked up in an array, others in a
/// table of their bits.  Exclusive access is not checked, for the reason at ``CaseReading``.
final class ColumnTexts {
  let variable: StatisticsVariable
  @exclusivity(unchecked) private(set) var cells: [UInt32] = []
  /// Texts that stand for values declared missing, as they are known or met.
  private(set) var declaredMissing: [String] = []

  private var declared: Set<String> = []
  private let labels: LabelSet?
  /// Text numbers of −16 to 255; the greatest where one is not known yet.
  @exclusivity(unchecked) private var small = [UInt32](repeating: .max, count: 272)
  @exclusivity(unchecked) private var others: [ValueKey: UInt32] = [:]

  /// Reserves room for as many rows.
  init(
    _ variable: StatisticsVariable, _ labels: LabelSet?, rows: Int, _ pool: inout TextPool
  ) {
    (self.variable, self.labels) = (variable, labels)
    cells.reserveCapacity(rows)
    declareMissing(&pool)
  }

  /// Leaves rows blank down to before a row.
  func pad(to row: Int) {
    while cells.count < row { cells.append(0) }
  }

  /// Puts a number's text below what there is.
  func take(_ value: readstat_value_t, _ pool: inout TextPool) {
    guard let key = ValueKey(value) else { return cells.append(0) }
    if let place = smallPlace(key) {
      if small[place] == .max { small[place] = learn(key, &pool) }
      cells.append(small[place])
    } else {
      cells.append(others[key] ?? remember(key, &pool))
    }
  }

  /// Puts a text below what there is.
  func take(_ text: String, _ pool: inout TextPool) {
    guard !text.isEmpty || labels != nil else { return cells.append(0) }
    let label = labels?.label(ofText: text)
    if !variable.missingTexts.isEmpty, variable.missingTexts.contains(text) {
      declare(missingText(text, label), &pool)
      cells.append(pool.arena.number(of: missingText(text, label)))
    } else {
      cells.append(pool.arena.number(of: label ?? text))
    }
  }

  private func smallPlace(_ key: ValueKey) -> Int? {
    let value = Double(bitPattern: key.bits)
    guard value >= -16, value <= 255, value == value.rounded() else { return nil }
    return Int(value) + 16
  }

  private func remember(_ key: ValueKey, _ pool: inout TextPool) -> UInt32 {
    let number = learn(key, &pool)
    if others.count < StatisticsLimits.codesPerColumn { others[key] = number }
    return number
  }

  private func learn(_ key: ValueKey, _ pool: inout TextPool) -> UInt32 {
    let text = text(of: key)
    if variable.isMissing(key) { declare(text, &pool) }
    // A measurement: looking for its like costs more than holding it again.
    if others.count == StatisticsLimits.codesPerColumn { return pool.arena.append(text) }
    return pool.arena.number(of: text)
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

  private func declare(_ text: String, _ pool: inout TextPool) {
    guard !pool.isFull, declared.insert(text).inserted else { return }
    declaredMissing.append(text)
    pool.missingTexts += 1
  }

  /// What the file alone tells: labels of missing codes in the file's order, then single codes
  /// without a label.
  private func declareMissing(_ pool: inout TextPool) {
    if let labels, labels.labels.count <= StatisticsLimits.labelsSearched {
      for (label, key) in zip(labels.labels, labels.keys) {
        let isMissing = key.map(variable.isMissing) ?? variable.missingTexts.contains(label.code)
        if isMissing { declare(missingText(label.code, label.label), &pool) }
      }
    }
    for range in variable.missingNumbers where range.lowerBound == range.upperBound {
      declare(text(of: ValueKey(range.lowerBound)), &pool)
    }
    for text in variable.missingTexts {
      declare(missingText(text, labels?.label(ofText: text)), &pool)
    }
  }
}
