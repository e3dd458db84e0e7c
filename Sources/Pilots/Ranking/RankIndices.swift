internal import Foundation
internal import LinearAlgebra

/// A share of draws with what chance does to it.
public struct DrawnShare: Sendable, Equatable {
  /// 0–1.
  public let share: Double
  /// Monte Carlo standard error, √(p(1−p)/draws).
  public let error: Double

  public init(share: Double, error: Double) { (self.share, self.error) = (share, error) }

  init(_ count: Int, of draws: Int) {
    let share = Double(count) / Double(draws)
    self.init(share: share, error: (share * (1 - share) / Double(draws)).squareRoot())
  }
}

/// A criterion's weight, averaged over the draws in which a pilot came first.
public struct CentralWeight: Sendable, Equatable {
  public let weight: Double
  /// Monte Carlo standard error; nil of one draw.
  public let error: Double?

  public init(weight: Double, error: Double?) { (self.weight, self.error) = (weight, error) }
}

/// What SMAA-2 says of each pilot; arrays in the order of ``pilots``.
///
/// Source: Lahdelma & Salminen (2001), doi:10.1287/opre.49.3.444.11220.
public struct RankIndices: Sendable, Equatable {
  /// Ids.
  public let pilots: [String]
  /// bᵢʳ: share of draws in which pilot i takes rank r, `[i][r − 1]`.
  public let acceptability: [[DrawnShare]]
  /// P(Vᵢ > Vₖ), `[i][k]`; the diagonal is 0, and ties count for neither.
  public let wins: [[DrawnShare]]
  /// wᵢᶜ = E[w | i ranks first], a weight per criterion; nil where it never does.
  public let centralWeights: [[CentralWeight]?]
  /// p_ik: share of draws in which i ranks first at the central weights of k, `[k][i]`;
  /// nil where k has none.  Pilot k's own is its confidence factor.
  public let confidence: [[DrawnShare]?]
  /// Σᵣ αᵣ bᵢʳ with αᵣ = (m − r)/(m − 1): 1 always first, 0 always last; 1 of one pilot.
  public let holistic: [Double]
  /// −Σ bᵢ¹ log₂ bᵢ¹ over who ranks first, in bits: 0 where it is always the same.
  public let choiceEntropy: Double
  /// The same over whole rankings; nil of more than twelve pilots.
  public let rankingEntropy: Double?

  /// Share of draws with i first at its own central weights; nil where it never is.
  public func confidenceFactor(_ pilot: Int) -> DrawnShare? { confidence[pilot]?[pilot] }

  /// nil of a pilot that is not ranked.
  public func confidenceFactor(of pilot: String) -> DrawnShare? {
    pilots.firstIndex(of: pilot).flatMap(confidenceFactor)
  }
  public func holistic(of pilot: String) -> Double? {
    pilots.firstIndex(of: pilot).map { holistic[$0] }
  }

  /// Who comes first where `confidence` says how often each does at whose weights.
  init(_ tally: RankTally, pilots: [String], confidence: [[DrawnShare]?]) {
    let (m, draws) = (tally.candidates, tally.draws)
    func table(_ counts: [Int]) -> [[DrawnShare]] {
      (0..<m).map { one in (0..<m).map { DrawnShare(counts[one * m + $0], of: draws) } }
    }
    (self.pilots, self.confidence) = (pilots, confidence)
    (acceptability, wins) = (table(tally.ranks), table(tally.wins))
    centralWeights = (0..<m).map { tally.centralWeights($0) }
    holistic = acceptability.map { row in
      m == 1
        ? 1
        : row.enumerated().reduce(0) {
          $0 + Double(m - 1 - $1.offset) / Double(m - 1) * $1.element.share
        }
    }
    choiceEntropy = entropy((0..<m).map { tally.ranks[$0 * m] }, of: draws)
    rankingEntropy =
      m <= RankTally.ordersLimit ? entropy(runs(of: tally.orders), of: draws) : nil
  }
}

extension RankTally {
  /// nil where the candidate never came first.
  func centralWeights(_ candidate: Int) -> [CentralWeight]? {
    let first = ranks[candidate * candidates]
    guard first > 0 else { return nil }
    let n = Double(first)
    return (0..<criteria).map { criterion in
      let mean = firstWeights[criterion, candidate] / n
      let spread = max(0, firstSquares[criterion, candidate] / n - mean * mean)
      return CentralWeight(
        weight: mean, error: first > 1 ? (spread / (n - 1)).squareRoot() : nil)
    }
  }
}

/// −Σ p log₂ p of counts that add up to `draws` or, with ties, to more.
private func entropy(_ counts: [Int], of draws: Int) -> Double {
  counts.filter { $0 > 0 && $0 < draws }.reduce(0) { sum, count in
    let share = Double(count) / Double(draws)
    return sum - share * log2(share)
  }
}

/// How often each number comes.
private func runs(of numbers: [UInt64]) -> [Int] {
  var (counts, last) = ([Int](), UInt64?.none)
  for number in numbers.sorted() {
    if number == last { counts[counts.count - 1] += 1 } else { counts.append(1) }
    last = number
  }
  return counts
}
