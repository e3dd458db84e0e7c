/// Gathers faults while reading goes on, so that all are reported together.
///
/// Faults that repeat are held back after ``repeatLimit``; the last one shown
/// says how many more there are, so a wrong file makes a page and not a book.
final class FaultLog {
  /// Of the same text in one column.
  static let repeatLimit = 20
  /// Of one column, whatever the text.
  static let familyLimit = 100

  private struct Tally {
    var shown = 0
    var held = 0
    /// Index of the last fault shown.
    var last = 0
  }
  private var faults: [Fault] = []
  private var tallies: [String: Tally] = [:]

  var isEmpty: Bool { faults.isEmpty }

  func add(_ fault: Fault) { faults.append(fault) }

  func add(
    _ message: String, at place: Place, allowed: [String] = [], nearest: String? = nil,
    kind: Fault.Kind = .badData
  ) {
    add(Fault(kind, at: place, message, allowed: allowed, nearest: nearest))
  }

  /// Adds a fault of a family (a column, say), unless its like was shown often enough.
  func add(like text: String, family: String, _ fault: () -> Fault) {
    // A separator that no text holds: NUL bytes are refused.
    let keys = [family, "\(family)\0\0\(text)"]
    for (key, limit) in zip(keys, [Self.familyLimit, Self.repeatLimit]) {
      let tally = tallies[key, default: Tally()]
      guard tally.shown == limit else { continue }
      tallies[key]?.held += 1
      return
    }
    for key in keys {
      tallies[key, default: Tally()].shown += 1
      tallies[key]?.last = faults.count
    }
    faults.append(fault())
  }

  /// The faults, each once and in order, at most ``FaultKind/limit`` of a kind; those that
  /// stand for others say for how many.
  func all() -> [Fault] {
    // Waves that share a file meet its faults once each.
    var seen: Set<String> = []
    let found = counted().sorted { $0.fault < $1.fault }.filter {
      seen.insert("\($0.more) \($0.fault)").inserted
    }
    return Dictionary(grouping: found) { FaultKind($0.fault) }.values.flatMap(shownOfKind).sorted()
  }

  private func counted() -> [HeldFaults] {
    var held: [Int: Int] = [:]
    for tally in tallies.values where tally.held > 0 { held[tally.last, default: 0] += tally.held }
    return faults.enumerated().map { HeldFaults(fault: $1, more: held[$0] ?? 0) }
  }
}
