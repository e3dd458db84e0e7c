/// What the texts of a column mean, each distinct run of bytes understood once.
///
/// Open addressing on the file's own bytes: a label that a million respondents
/// gave makes one string.  Past ``limit`` distinct texts the caller understands
/// each by itself, so that a hostile column cannot fill the table.
struct RepeatedTexts<Meaning> {
  static var limit: Int { 4096 }

  private struct Entry {
    let hash: UInt64
    let start: Int
    let count: Int
    let isEscaped: Bool
    let meaning: Meaning
  }
  private var entries: [Entry] = []
  /// Index of an entry, or −1; twice as many as there may be entries.
  private var slots = [Int32](repeating: -1, count: 64)

  /// The meaning of a cell, from the store or by the closure, which is given the
  /// normalised text.
  mutating func meaning(
    of cell: DelimitedCell, in text: DelimitedText, understand: (String) -> Meaning
  ) -> Meaning {
    let hash = fnv1a(text.bytes, cell.start, cell.end)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, isSame(entry, cell, text.bytes) { return entry.meaning }
      slot = (slot + 1) & (slots.count - 1)
    }
    let meaning = understand(normalised(text.text(of: cell)))
    guard entries.count < Self.limit else { return meaning }
    slots[slot] = Int32(entries.count)
    entries.append(
      Entry(
        hash: hash, start: cell.start, count: cell.end - cell.start,
        isEscaped: cell.hasDoubledQuotes, meaning: meaning))
    if entries.count * 2 > slots.count { grow() }
    return meaning
  }

  private func isSame(_ entry: Entry, _ cell: DelimitedCell, _ bytes: [UInt8]) -> Bool {
    guard entry.count == cell.end - cell.start, entry.isEscaped == cell.hasDoubledQuotes else {
      return false
    }
    for offset in 0..<entry.count where bytes[entry.start + offset] != bytes[cell.start + offset] {
      return false
    }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (index, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(index)
    }
  }
}

/// Fowler–Noll–Vo hash of a run of bytes, mixed so that low bits depend on all.
///
/// Source: RFC 9923.
private func fnv1a(_ bytes: [UInt8], _ start: Int, _ end: Int) -> UInt64 {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for index in start..<end {
    hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01b3
  }
  return hash ^ (hash >> 32)
}
