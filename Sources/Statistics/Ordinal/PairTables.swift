/// The contingency tables of every pair of items, counted from bytes.
///
/// Counting a pair is one pass over two columns of bytes: an answer is its label's number, a
/// missing one the number past the last, so that no row is tested.
struct PairTables {
  private let codes: [[UInt8]]
  private let labels: [Int]
  private let weights: [Double]
  /// Per item, a bit per respondent with a positive weight who answered it.
  private let answered: [[UInt64]]

  /// - Parameters:
  ///   - codes: per item the label's number of every respondent; `labels[item]` or more is no
  ///     answer.
  ///   - labels: per item, at most 255.
  ///   - weights: ≥ 0.
  init(codes: [[UInt8]], labels: [Int], weights: [Double]) {
    precondition(codes.count == labels.count, "\(codes.count) items, \(labels.count) scales")
    precondition(labels.allSatisfy { 1...255 ~= $0 }, "a scale without labels, or with over 255")
    precondition(codes.allSatisfy { $0.count == weights.count }, "items of unequal length")
    self.codes = zip(codes, labels).map { codes, labels in
      codes.map { min($0, UInt8(labels)) }
    }
    (self.labels, self.weights) = (labels, weights)
    answered = zip(self.codes, labels).map { codes, labels in
      Self.bits(codes.count) { codes[$0] < labels && weights[$0] > 0 }
    }
  }

  /// Σ w per pair of labels, of respondents who answered both; O(n).
  func table(_ first: Int, _ second: Int) -> ContingencyTable {
    let (rows, columns) = (labels[first], labels[second])
    let width = columns + 1
    var counts = [Double](repeating: 0, count: (rows + 1) * width)
    let (firstCodes, secondCodes) = (codes[first], codes[second])
    let left = firstCodes.span
    let right = secondCodes.span
    let weights = weights.span
    for index in left.indices {
      counts[Int(left[index]) * width + Int(right[index])] += weights[index]
    }
    let cells = (0..<rows).flatMap { counts[($0 * width)..<($0 * width + columns)] }
    return ContingencyTable(rows: rows, columns: columns, cells: cells)
  }

  /// Respondents with a positive weight who answered both.
  func respondents(_ first: Int, _ second: Int) -> Int {
    zip(answered[first], answered[second]).reduce(0) { $0 + ($1.0 & $1.1).nonzeroBitCount }
  }

  private static func bits(_ count: Int, _ isSet: (Int) -> Bool) -> [UInt64] {
    var words = [UInt64](repeating: 0, count: (count + 63) / 64)
    for index in 0..<count where isSet(index) { words[index / 64] |= 1 << (index % 64) }
    return words
  }
}
