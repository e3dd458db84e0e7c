internal import Survey

/// Least absolute correlation of an item with its construct's others in either wave, and how
/// many standard errors of none at all it must be (p = 0.001), for its answers to be turned.
private let leastCorrelation = 0.2
private let leastErrors = 3.29

/// Items written as numbers in both waves that go with the others of their construct in one
/// wave and against them in the other, where words would have told that codes were turned.
///
/// Pearson's r of the item's score and the mean of the others', over respondents who answered
/// it and any of them; of constructs of three items or more, as of two nobody can say which.
func turned(_ pair: WavePair) -> [Saying] {
  let shared = Set(pair.shared)
  return pair.data.codebook.constructs.flatMap { construct -> [Saying] in
    let items = construct.items.filter(shared.contains)
    guard items.count > 2 else { return [] }
    return items.filter { item in
      guard let held = pair.held(item), held.earlier.isNumeric, held.later.isNumeric,
        let was = restCorrelation(item, of: items, in: pair.earlier, pair.items),
        let now = restCorrelation(item, of: items, in: pair.later, pair.items)
      else { return false }
      return was * now < 0
    }.map { item in
      Saying(
        item: item,
        text:
          "answers go against the others of \(construct.id) in one wave and with them in the other")
    }
  }
}

/// nil where it is too small to tell its sign.
private func restCorrelation(
  _ item: Int, of items: [Int], in wave: Wave, _ codebook: [Item]
) -> Double? {
  guard let own = wave.answers[item] else { return nil }
  let others = items.filter { $0 != item }.compactMap { index in
    wave.answers[index].map { (codes: $0, item: codebook[index]) }
  }
  var sums = PairSums()
  for row in own.indices {
    guard let x = codebook[item].share(of: own[row]) else { continue }
    let scores = others.compactMap { $0.item.share(of: $0.codes[row]) }
    if !scores.isEmpty { sums.add(x, scores.reduce(0, +) / Double(scores.count)) }
  }
  guard let r = sums.correlation, abs(r) >= leastCorrelation,
    abs(r) * sums.n.squareRoot() >= leastErrors
  else { return nil }
  return r
}

extension Item {
  /// 0 to 1 of the way from its worst label to its best; nil of a missing answer.
  fileprivate func share(of code: UInt8) -> Double? {
    guard let label = Answer(code: code).label, scale.labels.count > 1 else { return nil }
    let share = Double(label) / Double(scale.labels.count - 1)
    return direction == .positive ? share : 1 - share
  }
}

/// Sums of pairs of numbers between 0 and 1.
private struct PairSums {
  private(set) var n = 0.0
  private var (x, y, xx, yy, xy) = (0.0, 0.0, 0.0, 0.0, 0.0)

  mutating func add(_ a: Double, _ b: Double) {
    n += 1
    (x, y, xx, yy, xy) = (x + a, y + b, xx + a * a, yy + b * b, xy + a * b)
  }

  /// nil without spread.
  var correlation: Double? {
    let (sx, sy) = (n * xx - x * x, n * yy - y * y)
    guard sx > 1e-9 * n * n, sy > 1e-9 * n * n else { return nil }
    return (n * xy - x * y) / (sx * sy).squareRoot()
  }
}
