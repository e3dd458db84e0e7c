/// The distinct texts of a column, numbered in order of appearance.
///
/// Open addressing on the file's own bytes: a label that a million respondents
/// gave makes one string.  Past ``limit`` distinct texts the caller understands
/// each by itself, so that a hostile column cannot fill the table.
///
/// Not generic over what texts mean: every answer passes here, and looking generic
/// types up costs more than the rest of the reading.
struct RepeatedTexts {
  static let limit = 4096

  private struct Entry {
    let hash: UInt64
    let start: Int
    let count: Int
    let isEscaped: Bool
  }
  private let text: DelimitedText
  private var entries: [Entry] = []
  /// Index of an entry, or −1; at least twice as many as there are entries.
  private var slots = [Int32](repeating: -1, count: 64)

  init(of text: DelimitedText) { self.text = text }

  /// The number of a cell's text; `isNew` where it is met for the first time, nil
  /// past the limit.
  mutating func number(of cell: DelimitedCell) -> (number: Int, isNew: Bool)? {
    let hash = text.bytes.withUnsafeBufferPointer { fnv1a($0[cell.start..<cell.end]) }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if entries[number].hash == hash, isSame(entries[number], cell) { return (number, false) }
      slot = (slot + 1) & (slots.count - 1)
    }
    guard entries.count < Self.limit else { return nil }
    slots[slot] = Int32(entries.count)
    entries.append(
      Entry(
        hash: hash, start: cell.start, count: cell.end - cell.start,
        isEscaped: cell.hasDoubledQuotes))
    if entries.count * 2 > slots.count { grow() }
    return (entries.count - 1, true)
  }

  private func isSame(_ entry: Entry, _ cell: DelimitedCell) -> Bool {
    guard entry.count == cell.end - cell.start, entry.isEscaped == cell.hasDoubledQuotes else {
      return false
    }
    return text.bytes.withUnsafeBufferPointer { bytes in
      (0..<entry.count).allSatisfy { bytes[entry.start + $0] == bytes[cell.start + $0] }
    }
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (number, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }
}

/// Fowler–Noll–Vo hash of a run of bytes, mixed so that low bits depend on all.
///
/// Source: RFC 9923.
private func fnv1a(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64 {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  return hash ^ (hash >> 32)
}
