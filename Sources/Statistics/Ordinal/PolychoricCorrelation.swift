internal import Foundation

/// The correlation of the two normal variables that two ordered items are thought to cut.
///
/// Two-step maximum likelihood: thresholds from the table's own margins, then ρ.  No
/// continuity correction.  With two labels each it is the tetrachoric correlation.
///
/// Source: Olsson (1979), Psychometrika 44, 443–460, doi:10.1007/BF02296207.
public struct PolychoricCorrelation: Sendable, Equatable {
  /// ρ, −1 ≤ ρ ≤ 1.
  public let value: Double
  public let state: State
  /// Times the likelihood was evaluated.
  public let iterations: Int
  /// Cuts between the labels that were chosen, ascending.
  public let rowThresholds: [Double]
  public let columnThresholds: [Double]

  public enum State: Sendable, Equatable {
    /// The largest likelihood lies within (−1, 1) and was found.
    case interior
    /// No two respondents stand in the opposite (at 1; at −1: the same) order on the two
    /// items, so that the likelihood rises all the way to this ±1.
    case boundary
    /// The iteration was stopped at `value`.
    case notConverged
  }
}

/// Why two items have no polychoric correlation.
public enum NoPolychoric: Error, Sendable, Equatable {
  /// Nobody with a positive weight answered both.
  case noCompletePair
  /// Everybody who answered both gave the first, or the second, item one answer.
  case oneLabel(first: Bool, second: Bool)
}

extension PolychoricCorrelation {
  /// The polychoric correlation of a table; only shares matter, not the sum of weights.
  ///
  /// With the margins of the table as thresholds the likelihood's only limit at ρ = 1 that is
  /// not −∞ belongs to the table of comonotone items, and is then the largest possible: so
  /// the maximum stands at ±1 exactly if no two respondents contradict it.
  ///
  /// Some five evaluations of rows × columns cells.
  ///
  /// - Throws: ``NoPolychoric``.
  public init(_ table: ContingencyTable) throws(NoPolychoric) {
    guard let shares = table.sharesOfChosenLabels() else { throw .noCompletePair }
    guard shares.rows > 1, shares.columns > 1 else {
      throw .oneLabel(first: shares.rows < 2, second: shares.columns < 2)
    }
    rowThresholds = shares.rowThresholds.map(\.value)
    columnThresholds = shares.columnThresholds.map(\.value)
    let order = shares.order
    if order.concordant && order.discordant {
      var search = ScoreRoot(PolychoricLikelihood(shares: shares))
      search.run(from: shares.correlationOfCodes)
      (value, iterations) = (search.correlation, search.iterations)
      state = search.hasConverged ? .interior : .notConverged
    } else {
      (value, iterations, state) = (order.concordant ? 1 : -1, 0, .boundary)
    }
  }
}

extension ContingencyTable {
  /// Pearson's correlation of the labels' numbers, where the search starts.
  var correlationOfCodes: Double {
    var (x, y, xx, yy, xy) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for row in 0..<rows {
      for column in 0..<columns {
        let (share, a, b) = (self[row, column], Double(row), Double(column))
        x += share * a
        y += share * b
        xx += share * a * a
        yy += share * b * b
        xy += share * a * b
      }
    }
    let spread = (xx - x * x) * (yy - y * y)
    return spread > 0 ? (xy - x * y) / spread.squareRoot() : 0
  }
}
