public import LinearAlgebra

/// The polychoric correlations of p items, pair by pair.
public struct PolychoricMatrix: Sendable, Equatable {
  public let items: Int
  /// Every pair, the first item before the second: (0, 1), (0, 2), … (p − 2, p − 1).
  public let pairs: [PolychoricPair]
  /// ρ of every pair as estimated, 1 on the diagonal; nil where some pair has none.
  public let pairwise: Matrix?
  /// What to analyse: `pairwise`, or the nearest thing to it that is positive definite; nil
  /// where `pairwise` is.
  public let smoothing: SmoothedCorrelation?
}

/// Two items and their correlation, or why they have none.
public struct PolychoricPair: Sendable, Equatable {
  public let first: Int
  public let second: Int
  /// Respondents with a positive weight who answered both.
  public let respondents: Int
  /// Their sum of weights.
  public let weight: Double
  public let result: Result<PolychoricCorrelation, NoPolychoric>

  /// ρ; nil where there is none.
  public var correlation: Double? {
    if case .success(let estimate) = result { estimate.value } else { nil }
  }
}

/// Why a set of items has no polychoric correlations at all.
public enum PolychoricError: Error, Sendable, Equatable {
  /// The weight of this respondent is negative or no number.
  case invalidWeight(respondent: Int)
  /// The weights add up to more than a number can hold.
  case weightsOverflow
  /// LAPACK found no eigenvalues.
  case noEigenvalues
}

extension PolychoricMatrix {
  /// The analysed correlations: smoothed where they had to be.
  public var correlation: Matrix? { smoothing?.correlation }
  /// Whether `correlation` differs from what was estimated.
  public var isSmoothed: Bool { smoothing?.isSmoothed ?? false }
  /// The pairs that have no correlation.
  public var undefined: [PolychoricPair] { pairs.filter { $0.correlation == nil } }

  /// Estimates every pair from its own complete cases.
  ///
  /// Counting is O(np²), a few nanoseconds an answer pair; estimating O(p²m²).
  ///
  /// - Parameters:
  ///   - codes: per item a label's number per respondent, from 0; numbers from `categories`
  ///     up are no answer.
  ///   - categories: labels per item, at most 255; those that nobody chose are left out of
  ///     a pair's thresholds.
  ///   - weights: per respondent, ≥ 0; only their ratios matter.
  /// - Throws: ``PolychoricError``.
  public init(
    codes: [[UInt8]], categories: [Int], weights: [Double]
  ) throws(PolychoricError) {
    if let respondent = weights.firstIndex(where: { !($0 >= 0 && $0.isFinite) }) {
      throw .invalidWeight(respondent: respondent)
    }
    guard weights.reduce(0, +).isFinite else { throw .weightsOverflow }
    let tables = PairTables(codes: codes, labels: categories, weights: weights)
    items = codes.count
    pairs = codes.indices.flatMap { first in
      (first + 1..<max(codes.count, first + 1)).map { PolychoricPair(tables, first, $0) }
    }
    pairwise = Self.matrix(pairs, items: codes.count)
    do {
      smoothing = try pairwise.map(SmoothedCorrelation.init)
    } catch {
      throw .noEigenvalues
    }
  }

  private static func matrix(_ pairs: [PolychoricPair], items: Int) -> Matrix? {
    var matrix = Matrix.identity(items)
    for pair in pairs {
      guard let value = pair.correlation else { return nil }
      matrix[pair.first, pair.second] = value
      matrix[pair.second, pair.first] = value
    }
    return matrix
  }
}

extension PolychoricPair {
  fileprivate init(_ tables: PairTables, _ first: Int, _ second: Int) {
    let table = tables.table(first, second)
    (self.first, self.second) = (first, second)
    (respondents, weight) = (tables.respondents(first, second), table.total)
    result = Result { () throws(NoPolychoric) in try PolychoricCorrelation(table) }
  }
}
