internal import Survey

/// What `addresses.csv` may name.
struct AddressTargets {
  let pilots: KnownNames
  let constructs: KnownNames
  let themes: KnownNames
  let books: [LevelBook]
}

/// Reads `addresses.csv`: `pilot, construct` (or `theme`), `effect`, `scope`.
struct AddressesTable {
  let table: Table
  private let log: FaultLog
  private let targets: AddressTargets
  private let pilot: Int
  private let effect: Int
  private let construct: Int?
  private let theme: Int?
  private let scope: Int?

  /// nil, with faults, where there is nothing to read.
  init?(_ input: InputText, _ targets: AddressTargets, log: FaultLog) {
    guard let table = Table(input, log: log) else { return nil }
    (self.table, self.log, self.targets) = (table, log, targets)
    (construct, theme) = (table.optional("construct"), table.optional("theme"))
    scope = table.optional("scope")
    let (pilot, effect) = (table.required("pilot"), table.required("effect"))
    guard let pilot, let effect else { return nil }
    (self.pilot, self.effect) = (pilot, effect)
  }

  func addresses() -> [Address] {
    table.rows.compactMap { row in
      let id = table.text(row, pilot)
      targets.pilots.check(id, log)
      let (target, effect, scope) = (target(row), effectSize(row), scopeOf(row))
      guard let target, let effect else { return nil }
      return Address(pilot: id.value, target: target, effect: effect, scope: scope)
    }
  }

  private func target(_ row: Int) -> Address.Target? {
    let (construct, theme) = (table.text(row, construct), table.text(row, theme))
    guard construct.isEmpty != theme.isEmpty else {
      log.add("a row names a construct or a theme, one of the two", at: table.place(ofRow: row))
      return nil
    }
    return construct.isEmpty
      ? named(row, self.theme, targets.themes).map { .theme($0) }
      : named(row, self.construct, targets.constructs).map { .construct($0) }
  }

  private func named(_ row: Int, _ column: Int?, _ known: KnownNames) -> String? {
    guard let text = column.map({ table.text(row, $0) }) else { return nil }
    return known.check(text, log) ? text.value : nil
  }

  private func effectSize(_ row: Int) -> Int? {
    let text = table.text(row, effect)
    if let size = wholeNumber(text.value), (0...3).contains(size) { return size }
    log.add(
      "\(quoted(text.value)) is no effect", at: text.place, allowed: ["0", "1", "2", "3"])
    return nil
  }

  /// `segment=level`; nil for everyone or, with a fault, where it cannot be understood.
  private func scopeOf(_ row: Int) -> Address.Scope? {
    guard let scope else { return nil }
    let text = table.text(row, scope)
    if text.isEmpty { return nil }
    let parts = text.value.split(separator: "=", maxSplits: 1).map { normalised(String($0)) }
    let ids = targets.books.map(\.definition.id.value)
    guard parts.count == 2,
      let book = targets.books.first(where: { $0.definition.id.value == parts[0] })
    else {
      log.add(
        "\(quoted(text.value)) is no scope; write segment=level", at: text.place, allowed: ids,
        nearest: parts.first.flatMap { nearest(to: $0, in: ids) })
      return nil
    }
    guard let level = book.known(parts[1]), level != Wave.unknownLevel else {
      log.add(
        "\(quoted(parts[1])) is not a level of \(quoted(parts[0]))", at: text.place,
        allowed: book.levels, nearest: nearest(to: parts[1], in: book.levels))
      return nil
    }
    return Address.Scope(segment: parts[0], level: book.levels[Int(level)])
  }
}
