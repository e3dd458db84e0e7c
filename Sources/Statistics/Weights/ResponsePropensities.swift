/// How evenly people of several cells answered.
public struct ResponsePropensities: Sendable, Equatable {
  /// ρ_c: respondents over staff, per cell.
  public let propensities: [Double]
  /// ρ̄: respondents over staff, all cells together.
  public let mean: Double
  /// S(ρ) over staff.
  public let deviation: Double
  /// √max(0, S² − what chance alone adds).
  public let adjustedDeviation: Double
  /// √(N_c/N) (ρ_c − ρ̄) per cell: the cell's part in S, negative where it answered less.
  public let partials: [Double]

  /// R = 1 − 2 S(ρ), at most 1.
  public var indicator: Double { 1 - 2 * deviation }
  /// The same of the deviation that chance does not explain.
  public var adjustedIndicator: Double { 1 - 2 * adjustedDeviation }
  /// S(ρ)/ρ̄, the largest bias of a mean in standard deviations.
  public var variation: Double { deviation / mean }
}

extension ResponsePropensities {
  /// From counts per cell.
  ///
  ///     S² = Σ_c N_c (ρ_c − ρ̄)² / (N − 1)
  ///
  /// A cell's share of answers varies by chance by v_c = ρ_c (1 − ρ_c)/N_c, which adds
  /// Σ_c q_c (1 − q_c) v_c to S² on average, q_c = N_c/N.
  ///
  /// nil without staff or respondents, or where a cell has more respondents than staff.
  ///
  /// - Parameters:
  ///   - respondents: per cell.
  ///   - staff: N_c, at least the cell's respondents; need not be whole.
  ///
  /// Source: Schouten, Cobben & Bethlehem (2009), Survey Methodology 35, 101–113; partials:
  /// Schouten, Shlomo & Skinner (2011), Journal of Official Statistics 27, 231–253.
  public init?(respondents: [Double], staff: [Double]) {
    precondition(respondents.count == staff.count, "one count of staff per cell")
    let (n, all) = (respondents.reduce(0, +), staff.reduce(0, +))
    guard n > 0, all > 1, zip(respondents, staff).allSatisfy({ $0 <= $1 * (1 + 1e-9) }) else {
      return nil
    }
    let mean = n / all
    let propensities = zip(respondents, staff).map { $1 > 0 ? min($0 / $1, 1) : mean }
    let squares = zip(propensities, staff).reduce(0) { $0 + $1.1 * ($1.0 - mean) * ($1.0 - mean) }
    let chance = zip(propensities, staff).reduce(0) {
      $0 + $1.0 * (1 - $1.0) / all * (1 - $1.1 / all)
    }
    (self.propensities, self.mean) = (propensities, mean)
    deviation = (squares / (all - 1)).squareRoot()
    adjustedDeviation = max(0, squares / (all - 1) - chance).squareRoot()
    partials = zip(propensities, staff).map { ($1 / all).squareRoot() * ($0 - mean) }
  }
}
