public import LinearAlgebra

/// How many factors stand out from chance: eigenvalues of the correlations beside those of
/// items that have nothing in common.
///
/// The eigenvalues are those of principal components (Horn's); what chance reaches is the
/// 95th percentile, of normal items and of the items' own answers resampled.
public struct ParallelAnalysis: Sendable, Equatable {
  /// Of the correlations, largest first.
  public let eigenvalues: [Double]
  /// What 95 % of sets of unrelated normal items stay below, by rank.
  public let normal95: [Double]
  /// The same of unrelated items with the answers given.
  public let resampled95: [Double]
  /// Leading eigenvalues above both, up to the first that is not.
  public let factors: Int
  /// Sets of each kind.
  public let iterations: Int
}

/// Why there is no parallel analysis.
public enum ParallelAnalysisError: Error, Sendable, Equatable {
  /// One item has nothing to correlate with.
  case tooFewItems(Int)
  /// With two respondents every correlation is complete.
  case tooFewRespondents(Int)
  /// LAPACK found no eigenvalues.
  case noEigenvalues
}

extension ParallelAnalysis {
  /// Each set costs a cross-product of n × p (the normal ones p × p) and its eigenvalues.  A set
  /// is a function of the seed and its number alone.
  ///
  /// - Parameters:
  ///   - correlation: p × p, of the items.
  ///   - answers: per item, the values given, at least one; how many may differ.
  ///   - n: respondents of a set, those (or the effective number of them) behind the correlations.
  ///   - iterations: sets of each kind.
  ///   - seed: of all draws.
  /// - Throws: ``ParallelAnalysisError``.
  ///
  /// Source: Horn (1965), doi:10.1007/BF02289447; Glorfeld (1995),
  /// doi:10.1177/0013164495055003002; as R's `psych::fa.parallel(fa = "pc")`.
  public init(
    correlation: Matrix, answers: [[Double]], n: Int, iterations: Int = 100, seed: UInt64
  ) throws(ParallelAnalysisError) {
    let p = correlation.columns
    precondition(correlation.rows == p && answers.count == p, "\(p) items")
    precondition(answers.allSatisfy { !$0.isEmpty }, "an item without answers")
    guard p >= 2 else { throw .tooFewItems(p) }
    guard n >= 3 else { throw .tooFewRespondents(n) }
    precondition(iterations > 0, "chance without a set")
    let centred = answers.map { given in
      let mean = given.reduce(0, +) / Double(given.count)
      return given.map { $0 - mean }
    }
    var (normal, resampled): ([[Double]], [[Double]]) = ([], [])
    do {
      eigenvalues = try correlation.symmetricEigenvalues()
      for set in 0..<iterations {
        var generator = CounterGenerator(seed: seed, purpose: .parallelAnalysis, stream: set)
        normal.append(
          try NullCorrelations.normal(items: p, respondents: n, &generator)
            .symmetricEigenvalues())
        resampled.append(
          try NullCorrelations.resampled(centred, respondents: n, &generator)
            .symmetricEigenvalues())
      }
    } catch { throw .noEigenvalues }
    let chance = (Self.chance(normal, p), Self.chance(resampled, p))
    let excess = zip(eigenvalues, zip(chance.0, chance.1)).map { $0 - max($1.0, $1.1) }
    (normal95, resampled95) = chance
    factors = excess.firstIndex { $0 <= 0 } ?? p
    self.iterations = iterations
  }

  /// The 95th percentile, rank by rank.
  private static func chance(_ sets: [[Double]], _ p: Int) -> [Double] {
    (0..<p).map { rank in percentile(0.95, ofSorted: sets.map { $0[rank] }.sorted()) ?? 0 }
  }
}
