public import LinearAlgebra
public import Survey

/// A statistic that is one weighted sum over another: Σ w N / Σ w D.
public struct Ratio: Sendable, Equatable {
  public let measure: Measure
  public let statistic: Statistic
  /// Columns of the panel's matrix.
  public let numerator: Int
  public let denominator: Int
}

/// What respondents contribute to every ratio: one row each.
///
/// Columns are numerators and denominators; ratios with one base share its column.
public struct RatioPanel: Sendable {
  public internal(set) var values: Matrix
  public internal(set) var ratios: [Ratio]
  /// Denominator columns, ascending.
  public var bases: [Int] { Set(ratios.map(\.denominator)).sorted() }
}
