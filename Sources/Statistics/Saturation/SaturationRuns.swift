/// How much that is new each run of interviews brings, in one order of interviews.
///
///     ratio = categories first heard in the run / categories heard in the base
///
/// The base is the first interviews; its number of categories stays the denominator.  Runs of a
/// given length begin right behind the base and move on by one interview.
/// Source: Guest, Namey & Chen (2020), doi:10.1371/journal.pone.0232076.
public struct SaturationRuns: Sendable, Equatable {
  /// Interviews of the base.
  public let base: Int
  /// Interviews of a run.
  public let run: Int
  /// Of each run, shares of 1; empty where there are fewer interviews than base and run, or the
  /// base has no category.
  public let ratios: [Double]

  /// The runs of an order of interviews, from the categories first heard in each of it.
  public init(new: [Int], base: Int, run: Int) {
    (self.base, self.run) = (base, run)
    let known = new.prefix(base).reduce(0, +)
    guard new.count >= base + run, known > 0 else {
      ratios = []
      return
    }
    ratios = (base...(new.count - run)).map { start in
      Double(new[start..<start + run].reduce(0, +)) / Double(known)
    }
  }

  /// Interviews held when the first run began that brought no more than a share: 6 where people
  /// write “6+2”.  nil: no run did.
  public func reached(_ threshold: Double) -> Int? {
    ratios.firstIndex { $0 <= threshold + 1e-12 }.map { base + $0 }
  }
}

/// Categories first heard in each interview of an order; O(mentions).
///
/// An interview has the categories it mentions, 0 ..< `count`.
public func newCategories(_ categories: [[Int]], _ count: Int, in order: [Int]) -> [Int] {
  var heard = [Bool](repeating: false, count: count)
  return order.map { interview in
    categories[interview].reduce(0) { new, category in
      guard !heard[category] else { return new }
      heard[category] = true
      return new + 1
    }
  }
}

/// n things in a random order, of one stream of draws; O(n).
///
/// Source: Durstenfeld (1964), doi:10.1145/364520.364540.
public func randomOrder(of n: Int, seed: UInt64, stream: Int) -> [Int] {
  var generator = CounterGenerator(seed: seed, purpose: .interviewOrder, stream: stream)
  var order = Array(0..<n)
  for place in stride(from: n - 1, to: 0, by: -1) {
    order.swapAt(place, generator.index(below: place + 1))
  }
  return order
}
