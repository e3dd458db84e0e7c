internal import LinearAlgebra

/// Who took which rank, who beat whom, and with which weights they came first, in the
/// draws so far.
///
///     rankᵢ = 1 + #{k : Vₖ > Vᵢ},
///
/// so that ties share the better rank.  A draw of m candidates costs m(m − 1)
/// comparisons, several draws at once, with nothing to sort.
struct RankTally: Sendable {
  let candidates: Int
  let criteria: Int
  private(set) var draws = 0
  /// Draws in which candidate i took rank r: `ranks[i · m + r − 1]`.
  private(set) var ranks: [Int]
  /// Draws in which i was worth more than k: `wins[i · m + k]`.
  private(set) var wins: [Int]
  /// Sums, and sums of squares, of the weights with which each came first: criteria ×
  /// candidates.
  private(set) var firstWeights: Matrix
  private(set) var firstSquares: Matrix
  /// Whole rankings, five bits a candidate; kept of few candidates only.
  private(set) var orders: [UInt64] = []
  /// Ranks of the draws at hand, one candidate after another.
  private var taken: [Int] = []

  /// Rankings of more candidates than this hardly ever come twice.
  static let ordersLimit = 12

  init(candidates: Int, criteria: Int) {
    (self.candidates, self.criteria) = (candidates, criteria)
    ranks = Array(repeating: 0, count: candidates * candidates)
    wins = ranks
    firstWeights = Matrix(rows: criteria, columns: candidates)
    firstSquares = firstWeights
  }

  /// Counts some draws: values draws × candidates, weights draws × criteria.
  mutating func add(values: Matrix, weights: Matrix) {
    draws += values.rows
    formRanks(of: values)
    for candidate in 0..<candidates { count(candidate, weights) }
    if candidates <= Self.ordersLimit { keepOrders(draws: values.rows) }
  }

  /// Counts what another tally counted, its draws after these.
  mutating func add(_ other: RankTally) {
    draws += other.draws
    for index in ranks.indices {
      ranks[index] += other.ranks[index]
      wins[index] += other.wins[index]
    }
    let ones = [Double](repeating: 1, count: criteria)
    firstWeights.add(other.firstWeights, scalingRowsBy: ones.span)
    firstSquares.add(other.firstSquares, scalingRowsBy: ones.span)
    orders += other.orders
  }

  /// The rank of a candidate in a draw of the block added last.
  func rank(of candidate: Int, draw: Int, of draws: Int) -> Int { taken[candidate * draws + draw] }

  private mutating func formRanks(of values: Matrix) {
    let draws = values.rows
    taken = Array(repeating: 1, count: candidates * draws)
    taken.withUnsafeMutableBufferPointer { taken in
      guard let base = taken.baseAddress else { return }
      for a in 0..<candidates {
        for b in a + 1..<max(a + 1, candidates) {
          let won = compare(
            values.column(a), values.column(b), base + a * draws, base + b * draws)
          wins[a * candidates + b] += won.a
          wins[b * candidates + a] += won.b
        }
      }
    }
  }

  /// Adds to a candidate's ranks, and to the weights of the draws in which it came first.
  private mutating func count(_ candidate: Int, _ weights: Matrix) {
    let draws = weights.rows
    var first: [Int] = []
    taken.withUnsafeBufferPointer { taken in
      ranks.withUnsafeMutableBufferPointer { ranks in
        for draw in 0..<draws {
          let rank = taken[candidate &* draws &+ draw]
          ranks[candidate &* candidates &+ rank &- 1] &+= 1
          if rank == 1 { first.append(draw) }
        }
      }
    }
    for criterion in 0..<criteria {
      let column = weights.column(criterion)
      var (sum, squares) = (0.0, 0.0)
      for draw in first {
        sum += column[draw]
        squares += column[draw] * column[draw]
      }
      firstWeights[criterion, candidate] += sum
      firstSquares[criterion, candidate] += squares
    }
  }

  private mutating func keepOrders(draws: Int) {
    for draw in 0..<draws {
      orders.append(
        (0..<candidates).reduce(0) { $0 << 5 | UInt64(taken[$1 * draws + draw]) })
    }
  }
}

/// Adds 1 to the rank of the lesser of two candidates in each draw, and says how often
/// each was worth more.
private func compare(
  _ a: Span<Double>, _ b: Span<Double>, _ ranksOfA: UnsafeMutablePointer<Int>,
  _ ranksOfB: UnsafeMutablePointer<Int>
) -> (a: Int, b: Int) {
  var (won, lost) = (0, 0)
  for draw in 0..<a.count {
    let (x, y) = (a[unchecked: draw], b[unchecked: draw])
    let (isMore, isLess) = (x > y ? 1 : 0, y > x ? 1 : 0)
    ranksOfA[draw] &+= isLess
    ranksOfB[draw] &+= isMore
    won &+= isMore
    lost &+= isLess
  }
  return (won, lost)
}
