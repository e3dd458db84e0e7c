/// The distinct texts of a column, numbered in order of appearance.
///
/// Open addressing on the texts' own bytes, of which each is kept once: a label that a
/// million respondents gave makes one string.  Past ``limit`` distinct texts, or
/// ``byteLimit`` bytes of them, the caller understands each by itself, so that a hostile
/// column cannot fill the table.
///
/// Not generic over what texts mean: every answer passes here, and looking generic
/// types up costs more than the rest of the reading.
struct RepeatedTexts {
  static let limit = 4096
  static let byteLimit = 4 << 20

  private struct Entry {
    let hash: UInt64
    let start: Int
    let count: Int
    /// How it was written, where that makes the same bytes another text.
    let writing: UInt8
  }
  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// Index of an entry, or −1; at least twice as many as there are entries.
  private var slots = [Int32](repeating: -1, count: 64)

  /// The number of a cell's text; `isNew` where it is met for the first time, nil
  /// past the limits.
  mutating func number(of cell: TextCell, in text: CellText) -> (number: Int, isNew: Bool)? {
    let hash = text.bytes.withUnsafeBufferPointer { fnv1a($0[cell.start..<cell.end]) }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if entries[number].hash == hash, isSame(entries[number], cell, text) {
        return (number, false)
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    guard entries.count < Self.limit, bytes.count + cell.count <= Self.byteLimit else {
      return nil
    }
    slots[slot] = Int32(entries.count)
    append(cell, text, hash)
    return (entries.count - 1, true)
  }

  private mutating func append(_ cell: TextCell, _ text: CellText, _ hash: UInt64) {
    entries.append(
      Entry(hash: hash, start: bytes.count, count: cell.count, writing: writing(of: cell)))
    bytes.append(contentsOf: text.bytes[cell.start..<cell.end])
    if entries.count * 2 > slots.count { grow() }
  }

  private func isSame(_ entry: Entry, _ cell: TextCell, _ text: CellText) -> Bool {
    guard entry.count == cell.count, entry.writing == writing(of: cell) else { return false }
    return bytes.withUnsafeBufferPointer { own in
      text.bytes.withUnsafeBufferPointer { bytes in
        (0..<entry.count).allSatisfy { own[entry.start + $0] == bytes[cell.start + $0] }
      }
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

/// 0 of most cells; others where `""` stands for a quotation mark, and of an empty cell
/// that is written as `""`.
private func writing(of cell: TextCell) -> UInt8 {
  cell.hasDoubledQuotes ? 1 : cell.isEmpty && cell.isQuoted ? 2 : 0
}

/// Fowler–Noll–Vo hash of a run of bytes, mixed so that low bits depend on all.
///
/// Source: RFC 9923.
private func fnv1a(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64 {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  return hash ^ (hash >> 32)
}
