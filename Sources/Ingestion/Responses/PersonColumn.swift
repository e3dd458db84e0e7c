/// Numbers for respondents' ids, the same for the same person in every wave.
///
/// Ids stay here: later rooms see numbers only.
final class PersonRegistry {
  private var numbers: [String: Int32] = [:]
  private var next: Int32 = 0

  func number(of id: String) -> Int32 {
    if let known = numbers[id] { return known }
    defer { numbers[id] = next - 1 }
    return stranger()
  }

  /// A number for somebody without an id.
  func stranger() -> Int32 {
    defer { next += 1 }
    return next
  }
}

/// The column of respondents' ids in one wave.
final class PersonColumn: ColumnSink {
  private(set) var persons: [Int32] = []
  /// Respondents without an id.
  private(set) var strangers = 0
  private let file: String
  private let registry: PersonRegistry
  private let isMissing: (String) -> Bool
  private let log: FaultLog
  private var lines: [Int32: Int] = [:]

  init(
    of header: Header, registry: PersonRegistry, log: FaultLog,
    isMissing: @escaping (String) -> Bool
  ) {
    (self.registry, self.isMissing, self.log) = (registry, isMissing, log)
    file = header.text.file
  }

  func take(_ cell: TextCell, in text: CellText) {
    let id = text.value(of: cell)
    if isMissing(id) {
      strangers += 1
      persons.append(registry.stranger())
      return
    }
    let number = registry.number(of: id)
    persons.append(number)
    if let line = lines.updateValue(cell.line, forKey: number) { refuse(cell, in: text, line) }
  }

  /// Names lines, never the id.
  private func refuse(_ cell: TextCell, in text: CellText, _ line: Int) {
    log.add(like: "", family: "\(file) respondents") {
      Fault(
        at: text.place(of: cell),
        "the respondent of line \(cell.line) is that of line \(line); keep one of the two rows")
    }
  }
}
