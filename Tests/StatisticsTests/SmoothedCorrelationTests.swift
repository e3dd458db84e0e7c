internal import LinearAlgebra
internal import Statistics
internal import TestSupport
internal import Testing

/// Against `psych::cor.smooth`.
@Suite struct SmoothedCorrelationTests {
  /// Raised eigenvalues are 1e-10, so their rounding moves no correlation by more than 1e-9.
  @Test func asPsych() throws {
    for example in try Golden("polychoric")["smooth"].list {
      let ours = try SmoothedCorrelation(matrix(example["correlation"]))
      let theirs = matrix(example["smoothed"])
      for (a, b) in zip(entries(ours.correlation), entries(theirs)) { #expect(isClose(a, b, 1e-9)) }
      #expect(isClose(ours.leastEigenvalue, example["least"].number, 1e-13))
      let least = try #require(ours.correlation.symmetricEigen().values.last)
      #expect(least > 1e-12)
    }
  }

  @Test func aDefiniteMatrixIsLeftAlone() throws {
    let example = try #require(Golden("polychoric")["smooth"].list.last)
    let ours = try SmoothedCorrelation(matrix(example["correlation"]))
    #expect(!ours.isSmoothed && ours.largestChange == 0)
    #expect(ours.correlation == matrix(example["correlation"]))
  }

  @Test func whatWasDoneIsSaid() throws {
    let example = try #require(Golden("polychoric")["smooth"].list.first)
    let ours = try SmoothedCorrelation(matrix(example["correlation"]))
    #expect(ours.isSmoothed && ours.raised == 1 && ours.largestChange > 0.3)
    #expect((0..<3).allSatisfy { ours.correlation[$0, $0] == 1 })
    #expect(try !SmoothedCorrelation(ours.correlation).isSmoothed)
  }

  @Test func nothingToSmooth() throws {
    #expect(try SmoothedCorrelation(Matrix(rows: 0, columns: 0)).raised == 0)
    #expect(try SmoothedCorrelation(.identity(1)).leastEigenvalue == 1)
  }

  private func entries(_ matrix: Matrix) -> [Double] {
    (0..<matrix.columns).flatMap { j in (0..<matrix.rows).map { matrix[$0, j] } }
  }
}
