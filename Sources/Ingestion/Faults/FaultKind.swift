/// What faults have in common that say the same of one file: their message without what it
/// quotes and counts.
struct FaultKind: Hashable {
  /// Faults of a kind that are shown.
  static let limit = 20

  private let file: String
  private let message: String

  init(_ fault: Fault) {
    file = fault.file
    message = fault.message.replacing(/“[^”]*”|\d+/, with: "")
  }
}

/// A fault, and how many like it were held back.
struct HeldFaults {
  let fault: Fault
  let more: Int
}

/// The faults of one kind that are shown, of each message the first before any repeats; the last
/// says how many more there are.  The faults must be in order.
func shownOfKind(_ faults: [HeldFaults]) -> [Fault] {
  var seen: Set<String> = []
  let isFirst = faults.map { seen.insert($0.fault.message).inserted }
  let (firsts, repeats) = (
    faults.indices.filter { isFirst[$0] }, faults.indices.filter { !isFirst[$0] }
  )
  let shown = (firsts + repeats).prefix(FaultKind.limit).sorted()
  let isShown = Set(shown)
  var held = 0
  var result: [Fault] = []
  for index in faults.indices {
    if !isShown.contains(index) { held += 1 }
    // Where all are shown, each keeps its own count.
    if shown.count < faults.count { held += faults[index].more }
    if isShown.contains(index) {
      result.append(
        shown.count < faults.count
          ? faults[index].fault : faults[index].fault.standing(for: faults[index].more))
    }
  }
  if held > 0, let last = result.popLast() { result.append(last.standing(for: held)) }
  return result
}

extension Fault {
  /// The fault, saying how many more there are like it.
  fileprivate func standing(for more: Int) -> Fault {
    guard more > 0 else { return self }
    return Fault(
      kind, at: place, "\(message) (and \(more) more like this)", allowed: allowed, nearest: nearest
    )
  }
}
