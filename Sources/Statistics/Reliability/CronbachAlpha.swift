public import LinearAlgebra

/// How consistently the items of one construct measure the same thing.
public struct CronbachAlpha: Sendable, Equatable {
  /// α of all k items; at most 1, and it can be negative.
  public let alpha: Double
  /// α with item j left out, in item order; nil where the rest has no variance.
  /// Empty when k = 2.
  public let ifItemDropped: [Double?]
  /// Correlation of item j with the sum of the others; nil where either is constant.
  public let itemRest: [Double?]
}

/// Why a scale has no reliability.
public enum ReliabilityError: Error, Sendable, Equatable {
  /// α compares items with their sum, so it needs two of them.
  case tooFewItems(Int)
  /// Every respondent has the same total score, so α is 0/0.
  case constantTotal
  /// An item that everybody answers alike has no correlation.
  case constantItem(Int)
}

extension CronbachAlpha {
  /// Cronbach's α from the items' covariance matrix.
  ///
  ///     α = k / (k − 1) · (1 − Σᵢ σᵢᵢ / Σᵢⱼ σᵢⱼ)
  ///
  /// The drop-one values reuse the row sums, so the whole call is O(k²).
  ///
  /// - Parameter covariance: k × k, symmetric, in squared scale points, over
  ///   respondents who answered every item, reverse-keyed items reversed.
  /// - Throws: ``ReliabilityError/tooFewItems(_:)`` if k < 2;
  ///   ``ReliabilityError/constantTotal`` if the total score has no variance.
  ///
  /// Source: Cronbach (1951), Psychometrika 16, 297–334, doi:10.1007/BF02310555.
  public init(covariance: Matrix) throws(ReliabilityError) {
    let k = covariance.columns
    precondition(covariance.rows == k, "covariance is \(covariance.rows)×\(k)")
    guard k >= 2 else { throw .tooFewItems(k) }

    let variances = (0..<k).map { covariance[$0, $0] }
    let rowSums = (0..<k).map { j in (0..<k).reduce(0) { $0 + covariance[$1, j] } }
    let (trace, total) = (variances.reduce(0, +), rowSums.reduce(0, +))

    guard let alpha = Self.alpha(items: k, trace: trace, total: total) else {
      throw .constantTotal
    }
    self.alpha = alpha
    let droppable = k > 2 ? 0..<k : 0..<0
    ifItemDropped = droppable.map { j in
      Self.alpha(
        items: k - 1, trace: trace - variances[j],
        total: total - 2 * rowSums[j] + variances[j])
    }
    itemRest = (0..<k).map { j in
      let rest = total - 2 * rowSums[j] + variances[j]
      guard variances[j] > 0, Self.isPositive(rest, besides: trace) else { return nil }
      return (rowSums[j] - variances[j]) / (variances[j] * rest).squareRoot()
    }
  }

  private static func alpha(items k: Int, trace: Double, total: Double) -> Double? {
    guard isPositive(total, besides: trace) else { return nil }
    return Double(k) / Double(k - 1) * (1 - trace / total)
  }

  /// Whether a variance is more than rounding left over from sums the size of `trace`.
  private static func isPositive(_ variance: Double, besides trace: Double) -> Bool {
    variance > 1e-12 * trace.magnitude
  }
}

extension CronbachAlpha {
  /// Feldt's interval of α, exact for normal items with equal covariances:
  ///
  ///     1 − (1 − α̂) F_{1−a/2},  1 − (1 − α̂) F_{a/2},   F on n − 1, (n − 1)(k − 1)
  ///
  /// A cross-check on the replicates' interval: it knows neither weights nor clusters,
  /// so that n is Kish's effective n where weights differ.
  ///
  /// - Parameters:
  ///   - alpha: estimated.
  ///   - items: k, at least 2.
  ///   - n: respondents, above 1; a fraction where it is an effective n.
  ///   - confidence: between 0 and 1.
  /// - Returns: limits of at most 1; the lower may be negative.
  ///
  /// Source: Feldt (1965), doi:10.1007/BF02289499.
  public static func feldtInterval(
    alpha: Double, items: Int, n: Double, confidence: Double
  ) -> (lower: Double, upper: Double) {
    precondition(items >= 2 && n > 1, "α of \(items) items and \(n) respondents")
    let (a, b) = (n - 1, (n - 1) * Double(items - 1))
    func limit(_ p: Double) -> Double { 1 - (1 - alpha) * FisherF.quantile(p, a, b) }
    return (limit((1 + confidence) / 2), limit((1 - confidence) / 2))
  }
}
