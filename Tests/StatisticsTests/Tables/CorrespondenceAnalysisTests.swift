internal import LinearAlgebra
internal import Statistics
internal import TestSupport
internal import Testing

@Suite struct CorrespondenceAnalysisTests {
  /// prince, on Greenacre's smokers and on the themes of 28 interviews by group.
  @Test(arguments: ["smoke", "interviews"])
  func isPrinces(_ name: String) throws {
    let golden = try Golden("correspondence")[name]
    let found = try #require(CorrespondenceAnalysis(rows(golden["counts"])))
    let eigenvalues = golden["eigenvalues"].numbers
    #expect(found.eigenvalues.count == eigenvalues.count)
    for (a, b) in zip(found.eigenvalues, eigenvalues) { #expect(abs(a - b) < 1e-12) }
    #expect(isClose(found.inertia, golden["inertia"].number, 1e-10))
    let (rowPoints, columnPoints) = (rows(golden["rows"]), rows(golden["columns"]))
    for axis in eigenvalues.indices {
      // Which end is up is free: take prince's.
      let turn = (found.rowCoordinates[0, axis] < 0) == (rowPoints[0, axis] < 0) ? 1.0 : -1
      for i in 0..<rowPoints.rows {
        #expect(abs(turn * found.rowCoordinates[i, axis] - rowPoints[i, axis]) < 1e-9)
      }
      for j in 0..<columnPoints.rows {
        #expect(abs(turn * found.columnCoordinates[j, axis] - columnPoints[j, axis]) < 1e-9)
      }
    }
  }

  /// The published figures: χ² 16.4416 of n 193.
  @Test func smokersAsPublished() throws {
    let counts = rows(try Golden("correspondence")["smoke"]["counts"])
    let found = try #require(CorrespondenceAnalysis(counts))
    #expect(found.total == 193 && abs(found.chiSquared - 16.4416) < 5e-5)
    for (a, b) in zip(found.eigenvalues, [0.0747591, 0.0100172, 0.0004136]) {
      #expect(abs(a - b) < 5e-8)
    }
    let first = [-0.0658, 0.2590, -0.3806, 0.2330, -0.2011]
    let turn = found.rowCoordinates[0, 0] < 0 ? 1.0 : -1
    for (i, value) in first.enumerated() {
      #expect(abs(turn * found.rowCoordinates[i, 0] - value) < 5e-5)
    }
  }

  @Test func massesWeighCoordinatesToNothing() throws {
    let counts = rows(try Golden("correspondence")["interviews"]["counts"])
    let found = try #require(CorrespondenceAnalysis(counts))
    for axis in found.eigenvalues.indices {
      let mean = found.rows.indices.reduce(0) {
        $0 + found.rowMasses[$1] * found.rowCoordinates[$1, axis]
      }
      let inertia = found.rows.indices.reduce(0) {
        let place = found.rowCoordinates[$1, axis]
        return $0 + found.rowMasses[$1] * place * place
      }
      #expect(abs(mean) < 1e-12 && isClose(inertia, found.eigenvalues[axis], 1e-10))
    }
  }

  @Test func emptyRowsAndColumnsAreLeftOut() throws {
    let plain = try #require(CorrespondenceAnalysis(matrix(3, [4, 1, 2, 1, 5, 3])))
    let padded = try #require(
      CorrespondenceAnalysis(matrix(4, [4, 0, 1, 2, 0, 0, 0, 0, 1, 0, 5, 3])))
    #expect(padded.rows == [0, 2, 3] && padded.columns == [0, 2])
    #expect(padded.eigenvalues == plain.eigenvalues)
    #expect(padded.rowCoordinates == plain.rowCoordinates)
  }

  @Test func aTableWithoutShapeHasNoMap() throws {
    #expect(CorrespondenceAnalysis(matrix(1, [1, 2, 3])) == nil)
    #expect(CorrespondenceAnalysis(matrix(3, [1, 2, 3])) == nil)
    #expect(CorrespondenceAnalysis(matrix(2, [0, 0, 0, 0])) == nil)
    #expect(CorrespondenceAnalysis(matrix(0, [])) == nil)
    // Independent: no dimension, and no NaN.
    let flat = try #require(CorrespondenceAnalysis(matrix(2, [2, 4, 1, 2])))
    #expect(flat.eigenvalues.isEmpty && flat.chiSquared == 0)
  }

  private func matrix(_ rows: Int, _ values: [Double]) -> Matrix {
    Matrix(rows: rows, columns: rows == 0 ? 0 : values.count / rows, columnMajor: values)
  }

  private func rows(_ golden: Golden) -> Matrix {
    let rows = golden.list.map(\.numbers)
    let width = rows.first?.count ?? 0
    return Matrix(rows: width, columns: rows.count, columnMajor: rows.flatMap { $0 }).transposed()
  }
}
