/// Sums over everybody in one domain: exact integers, so that no order of
/// summation matters.
struct DomainSums {
  private(set) var people = 0
  /// Per item: labels summed, and how many were favourable.
  private var labels = [Int](repeating: 0, count: Questionnaire.questions.count)
  private var favourable = [Int](repeating: 0, count: Questionnaire.questions.count)

  /// Adds one person's labels, 0 worst – 4 best.
  mutating func add(_ person: [UInt8]) {
    people += 1
    for index in person.indices {
      let label = Int(person[index])
      labels[index] += label
      if label >= 3 { favourable[index] += 1 }
    }
  }

  static func += (sums: inout DomainSums, other: DomainSums) {
    sums.people += other.people
    for index in sums.labels.indices {
      sums.labels[index] += other.labels[index]
      sums.favourable[index] += other.favourable[index]
    }
  }

  /// Mean score of the items, 0–100; nil where the domain is empty.
  func mean(_ items: [Int]) -> Double? { share(labels, items, of: 4) }
  /// Favourable answers among all, in %.
  func favourable(_ items: [Int]) -> Double? { share(favourable, items, of: 1) }

  private func share(_ sums: [Int], _ items: [Int], of most: Int) -> Double? {
    let answers = people * items.count * most
    guard answers > 0 else { return nil }
    return 100 * Double(items.reduce(0) { $0 + sums[$1] }) / Double(answers)
  }
}

/// Second moments of one construct's items over everybody, for its true α.
struct ConstructMoments {
  let items: [Int]
  private var people = 0
  private var sums: [Int]
  private var squares = 0
  private var total = 0
  private var totalSquares = 0

  init(items: [Int]) {
    self.items = items
    sums = Array(repeating: 0, count: items.count)
  }

  mutating func add(_ person: [UInt8]) {
    people += 1
    var own = 0
    for place in items.indices {
      let label = Int(person[items[place]])
      sums[place] += label
      squares += label * label
      own += label
    }
    total += own
    totalSquares += own * own
  }

  /// α = k / (k − 1) · (1 − Σ item variances / variance of the total); nil for
  /// one item or where nobody differs.
  var alpha: Double? {
    let (k, n) = (Double(items.count), Double(people))
    let means = sums.reduce(0.0) { $0 + Double($1) * Double($1) / n }
    let variance = Double(totalSquares) - Double(total) * Double(total) / n
    guard k > 1, variance > 0 else { return nil }
    return k / (k - 1) * (1 - (Double(squares) - means) / variance)
  }
}
