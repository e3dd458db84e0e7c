internal import Survey

/// Respondents of one segmentation, sorted by level so that each level is one
/// contiguous block of rows.
struct DomainRows: Sendable {
  /// Rows of the wave, level after level, those of unknown level last.
  let order: [Int]
  /// Block of `order` per level, in the segmentation's order.
  let blocks: [Range<Int>]
  /// Everybody whose level is known.
  var known: Range<Int> { 0..<(blocks.last?.upperBound ?? 0) }

  /// From the level code of each respondent, the first being row `first` of the wave.
  init(codes: some Collection<UInt16>, levels: Int, first: Int = 0) {
    var counts = [Int](repeating: 0, count: levels + 1)
    for code in codes { counts[min(Int(code), levels)] += 1 }
    var starts = [0]
    for count in counts { starts.append((starts.last ?? 0) + count) }
    blocks = (0..<levels).map { starts[$0]..<starts[$0 + 1] }
    var order = [Int](repeating: 0, count: codes.count)
    for (row, code) in codes.enumerated() {
      order[starts[min(Int(code), levels)]] = first + row
      starts[min(Int(code), levels)] += 1
    }
    self.order = order
  }

  /// Everybody whose level is known, ascending, of `count` rows that begin at `first`.
  func knownInOrder(from first: Int, count: Int) -> [Int] {
    var isKnown = [Bool](repeating: false, count: count)
    for row in order[known] { isKnown[row - first] = true }
    return (0..<count).compactMap { isKnown[$0] ? $0 + first : nil }
  }
}
