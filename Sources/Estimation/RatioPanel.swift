internal import LinearAlgebra
internal import Survey

/// A statistic that is one weighted sum over another: Σ w N / Σ w D.
struct Ratio: Sendable, Equatable {
  let measure: Measure
  let statistic: Statistic
  /// Columns of the panel's matrix.
  let numerator: Int
  let denominator: Int
}

/// What respondents contribute to every ratio: one row each.
///
/// Columns are numerators and denominators; ratios with one base share its column.
struct RatioPanel: Sendable {
  let values: Matrix
  let ratios: [Ratio]
  /// Denominator columns, ascending.
  var bases: [Int] { Set(ratios.map(\.denominator)).sorted() }
}
