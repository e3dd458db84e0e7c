internal import Foundation

/// The distinct texts of one column in a block, numbered in order of appearance; past
/// ``limit`` of them, the text of every row.
///
/// Open addressing.  A text of up to 32 bytes is compared whole, by a few instructions and
/// without a branch on its length.
struct BlockTexts: Sendable {
  static let limit = 1024

  private(set) var isLoose: Bool
  private(set) var cells: [TextCell] = []
  private var keys: [TextKey] = []
  /// Number of the text at each place, −1 where there is none; two bytes, so that the tables
  /// of many columns fit the nearest cache.
  private var slots: [Int16]
  private var mask: Int

  init(isLoose: Bool) {
    self.isLoose = isLoose
    slots = [Int16](repeating: -1, count: isLoose ? 0 : 64)
    mask = slots.count - 1
  }

  /// The number of a text that is there; nil where it is new, or texts are not numbered.
  @inline(__always)
  func known(_ key: TextKey, _ text: ScannedText) -> Int? {
    guard !isLoose else { return nil }
    return slots.withUnsafeBufferPointer { slots in
      keys.withUnsafeBufferPointer { keys in
        var slot = key.hash & mask
        while true {
          let number = Int(slots[slot])
          guard number >= 0 else { return nil }
          if keys[number] == key, text.isWhole || text.isSame(as: cells[number]) { return number }
          slot = (slot &+ 1) & mask
        }
      }
    }
  }

  /// Whether one more text would be too many to be numbered.
  var isFull: Bool { !isLoose && cells.count == Self.limit }

  /// Has the text of every row from now on; of the rows so far there are the numbers.
  mutating func loosen(_ numbers: [UInt16]) {
    cells = numbers.map { cells[Int($0)] }
    (isLoose, keys, slots) = (true, [], [])
  }

  /// Adds a text; its number, 0 where texts are not numbered.
  mutating func add(_ cell: TextCell, _ key: TextKey) -> Int {
    cells.append(cell)
    guard !isLoose else { return 0 }
    keys.append(key)
    insert(keys.count - 1)
    if keys.count * 2 > slots.count { grow() }
    return keys.count - 1
  }

  /// Takes the last row's text away, where every row has its own.
  mutating func removeLast() { if isLoose { cells.removeLast() } }

  private mutating func insert(_ number: Int) {
    var slot = keys[number].hash & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int16(number)
  }

  private mutating func grow() {
    slots = [Int16](repeating: -1, count: slots.count * 4)
    mask = slots.count - 1
    keys.indices.forEach { insert($0) }
  }
}

/// A cell's text, where it was just found.
struct ScannedText {
  let start: UnsafePointer<UInt8>
  let count: Int
  /// How it was written, where that makes the same bytes another text; else 0.
  let writing: Int
  /// The first byte of the block.
  let base: UnsafePointer<UInt8>

  /// Whether its key is all of it.
  @inline(__always)
  var isWhole: Bool { count <= TextKey.length && writing == 0 }

  /// Of two texts whose keys are equal and not all of them.
  func isSame(as cell: TextCell) -> Bool {
    count == cell.count && writing == cell.writing && memcmp(start, base + cell.start, count) == 0
  }
}

/// The first 32 bytes of a text, zeros after its end: no text has a NUL, so two texts of no
/// more bytes are the same where these are.
struct TextKey: Sendable, Equatable {
  /// Bytes that can be read from a text's start on, whatever its length.
  static let length = 32

  private var words: SIMD4<UInt64>

  @inline(__always)
  init(_ text: ScannedText, _ masks: TextMasks) {
    words =
      UnsafeRawPointer(text.start).loadUnaligned(as: SIMD4<UInt64>.self)
      & masks[min(text.count, Self.length)]
    // No text in UTF-8 has this byte, so none that is whole has this key.
    if !text.isWhole { words[0] |= 0xff }
  }

  @inline(__always)
  var hash: Int {
    let mixed = words[0] ^ (words[1] &* 0xd6e8_feb8_6659_fd93)
    return Int(truncatingIfNeeded: (mixed &* 0x9e37_79b9_7f4a_7c15) &>> 40)
  }
}

/// The first n of 32 bytes, for any n up to 32.
struct TextMasks {
  private let bytes: UnsafePointer<UInt8>

  /// Of ``table``, which must outlive this.
  init(_ table: UnsafeBufferPointer<UInt8>) {
    guard let base = table.baseAddress, table.count == Self.table.count else {
      preconditionFailure("a table of masks")
    }
    bytes = base
  }

  /// 32 bytes that are kept and 32 that are not.
  static let table =
    [UInt8](repeating: 0xff, count: TextKey.length) + [UInt8](repeating: 0, count: TextKey.length)

  @inline(__always)
  subscript(count: Int) -> SIMD4<UInt64> {
    UnsafeRawPointer(bytes + (TextKey.length &- count)).loadUnaligned(as: SIMD4<UInt64>.self)
  }
}
