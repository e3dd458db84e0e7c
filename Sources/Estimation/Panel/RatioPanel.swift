package import LinearAlgebra
package import Survey

/// A statistic that is one weighted sum over another: Σ w N / Σ w D.
package struct Ratio: Sendable, Equatable {
  package let measure: Measure
  package let statistic: Statistic
  /// Columns of the panel.
  package let numerator: Int
  package let denominator: Int

  package init(measure: Measure, statistic: Statistic, numerator: Int, denominator: Int) {
    (self.measure, self.statistic) = (measure, statistic)
    (self.numerator, self.denominator) = (numerator, denominator)
  }
}

/// What respondents contribute to every ratio, expanded from their answers for as many
/// rows at a time as are asked for, so that a wave never stands in memory as doubles.
///
/// Columns are numerators and denominators; ratios with one base share its column.
package struct RatioPanel: Sendable {
  package let ratios: [Ratio]
  package let columns: Int
  package let respondents: Int
  private let expand: @Sendable (Range<Int>) -> Matrix

  /// `expand` gives the rows of a range × columns, the same on every call.
  package init(
    ratios: [Ratio], columns: Int, respondents: Int,
    expand: @escaping @Sendable (Range<Int>) -> Matrix
  ) {
    (self.ratios, self.columns, self.respondents) = (ratios, columns, respondents)
    self.expand = expand
  }

  package func values(of rows: Range<Int>) -> Matrix { expand(rows) }

  /// Of everybody: respondents × columns, made on every call.
  package var values: Matrix { expand(0..<respondents) }

  /// Denominator columns, ascending.
  package var bases: [Int] { Set(ratios.map(\.denominator)).sorted() }

  /// Consecutive rows whose values are made together.
  package var blocks: [Range<Int>] {
    stride(from: 0, to: respondents, by: 4096).map { $0..<min($0 + 4096, respondents) }
  }
}
