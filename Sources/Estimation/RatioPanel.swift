package import LinearAlgebra
package import Survey

/// A statistic that is one weighted sum over another: Σ w N / Σ w D.
package struct Ratio: Sendable, Equatable {
  package let measure: Measure
  package let statistic: Statistic
  /// Columns of the panel's matrix.
  package let numerator: Int
  package let denominator: Int

  package init(measure: Measure, statistic: Statistic, numerator: Int, denominator: Int) {
    (self.measure, self.statistic) = (measure, statistic)
    (self.numerator, self.denominator) = (numerator, denominator)
  }
}

/// What respondents contribute to every ratio: one row each.
///
/// Columns are numerators and denominators; ratios with one base share its column.
package struct RatioPanel: Sendable {
  package let values: Matrix
  package let ratios: [Ratio]
  /// Denominator columns, ascending.
  package var bases: [Int] { Set(ratios.map(\.denominator)).sorted() }
}
