internal import CBytes
internal import Foundation

/// Distinct texts, each held once, numbered in order of appearance.
///
/// Open addressing on the texts' own bytes, so that to look a text up makes no string of it.
/// Past a limit of texts, or of bytes of them, no more are taken, so that a hostile column
/// cannot fill the table.  A text costs its bytes and 20 to 28 more.
struct DistinctTexts {
  private struct Entry {
    let hash: UInt32
    let start: UInt32
    let count: UInt32
    /// How it was written, where that makes the same bytes another text.
    let writing: UInt8
  }
  private let limit: Int
  private let byteLimit: Int
  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// Index of an entry, or −1; at least twice as many as there are entries.
  private var slots = [Int32](repeating: -1, count: 64)

  init(limit: Int = 4096, byteLimit: Int = 4 << 20) {
    // Numbers and places are of 32 bits.
    precondition(limit < Int32.max && byteLimit <= UInt32.max, "a table of 32 bits")
    (self.limit, self.byteLimit) = (limit, byteLimit)
  }

  var count: Int { entries.count }

  /// The number of a cell's text; `isNew` where it is met for the first time, nil
  /// past the limits.  Its hash may be known from ``hashes(of:in:)``.
  mutating func number(
    of cell: TextCell, in text: CellText, hash: UInt32? = nil
  ) -> (number: Int, isNew: Bool)? {
    text.bytes.withUnsafeBufferPointer {
      number(
        of: UnsafeBufferPointer(rebasing: $0[cell.start..<cell.end]),
        writing: UInt8(cell.writing), hash: hash)
    }
  }

  mutating func number(
    of text: UnsafeBufferPointer<UInt8>, writing: UInt8 = 0, hash: UInt32? = nil
  ) -> (number: Int, isNew: Bool)? {
    let hash = hash ?? Ingestion.hash(text)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if entries[number].hash == hash, isSame(entries[number], text, writing) {
        return (number, false)
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    guard entries.count < limit, bytes.count + text.count <= byteLimit else { return nil }
    slots[slot] = Int32(entries.count)
    entries.append(
      Entry(
        hash: hash, start: UInt32(bytes.count), count: UInt32(text.count), writing: writing))
    bytes.append(contentsOf: text)
    if entries.count * 2 > slots.count { grow() }
    return (entries.count - 1, true)
  }

  private func isSame(
    _ entry: Entry, _ text: UnsafeBufferPointer<UInt8>, _ writing: UInt8
  ) -> Bool {
    guard Int(entry.count) == text.count, entry.writing == writing else { return false }
    guard let start = text.baseAddress, !text.isEmpty else { return true }
    return bytes.withUnsafeBufferPointer { own in
      memcmp(start, own.baseAddress.map { $0 + Int(entry.start) } ?? start, text.count) == 0
    }
  }

  /// The hashes of cells whose numbers will be asked for.  Where those stand is fetched for all
  /// at once: memory far away answers many questions in the time of one.
  func hashes(of cells: [TextCell], in text: CellText) -> [UInt32] {
    let hashes = text.bytes.withUnsafeBufferPointer { bytes in
      cells.map { Ingestion.hash(UnsafeBufferPointer(rebasing: bytes[$0.start..<$0.end])) }
    }
    fetch(hashes.lazy.map { Int($0) & (slots.count - 1) }, of: slots)
    let numbers = hashes.lazy.map { Int(slots[Int($0) & (slots.count - 1)]) }
    fetch(numbers.filter { $0 >= 0 }, of: entries)
    return hashes
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 4)
    for (number, entry) in entries.enumerated() {
      var slot = Int(entry.hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }
}

private func fetch<Element>(_ indices: some Sequence<Int>, of elements: [Element]) {
  elements.withUnsafeBufferPointer { elements in
    guard let base = elements.baseAddress else { return }
    for index in indices { bytes_fetch(base + index) }
  }
}

/// A hash of bytes, eight at a time, whose low bits depend on all.
///
/// Source: multiplication by an odd number and folding, as in wyhash (W. Yi, public domain).
private func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
  var hash = UInt64(bytes.count)
  func fold(_ word: UInt64) {
    let product = (hash ^ word).multipliedFullWidth(by: 0x9e37_79b9_7f4a_7c15)
    hash = product.high ^ product.low
  }
  let (raw, whole) = (UnsafeRawBufferPointer(bytes), bytes.count & ~7)
  for index in stride(from: 0, to: whole, by: 8) {
    fold(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }
  if whole < bytes.count { fold(bytes[whole...].reduce(0) { $0 << 8 | UInt64($1) }) }
  return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
}
