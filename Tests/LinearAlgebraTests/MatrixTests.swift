internal import Foundation
internal import LinearAlgebra
internal import Testing

private func filled(_ rows: Int, _ columns: Int) -> Matrix {
  Matrix(
    rows: rows, columns: columns,
    columnMajor: (0..<rows * columns).map { Double(($0 * 7919) % 23) - 11 })
}

/// Against sums written out, exact in small whole numbers.
@Suite struct MatrixTests {
  @Test func products() {
    let (a, b) = (filled(5, 3), filled(3, 4))
    let product = a.times(b)
    for i in 0..<5 {
      for j in 0..<4 { #expect(product[i, j] == (0..<3).reduce(0) { $0 + a[i, $1] * b[$1, j] }) }
    }
  }

  @Test func productsOfSomeColumnsAddUpToTheWhole() {
    let (a, b) = (filled(3, 90), filled(90, 4))
    var sum = Matrix(rows: 3, columns: 4)
    let order = (0..<90).map { ($0 * 37) % 90 }
    for block in [0..<2, 2..<2, 2..<90] {
      sum.add(columns: order[block], of: a, timesRowsOf: b)
    }
    #expect(sum == a.times(b))
    sum.add(a, times: b)
    #expect(sum == a.times(b).scaled(by: 2))
  }

  @Test func columnsBecomeRows() {
    let columns = filled(5, 2)
    var matrix = Matrix(rows: 4, columns: 5, repeating: 9)
    matrix.replaceRows(from: 1, byColumnsOf: columns)
    for column in 0..<5 {
      #expect(matrix[0, column] == 9 && matrix[3, column] == 9)
      #expect((0..<2).allSatisfy { matrix[1 + $0, column] == columns[column, $0] })
    }
  }

  @Test func choleskySolves() throws {
    let x = filled(8, 3)
    let gram = x.crossProduct()
    let right = filled(3, 2)
    let solution = try gram.cholesky().solve(right)
    let back = gram.times(solution)
    for i in 0..<3 { for j in 0..<2 { #expect(abs(back[i, j] - right[i, j]) < 1e-9) } }
  }

  @Test func anIndefiniteMatrixNamesItsMinor() {
    #expect(throws: LinearAlgebraError.notPositiveDefinite(order: 2)) {
      try Matrix(rows: 2, columns: 2, columnMajor: [1, 2, 2, 1]).cholesky()
    }
  }

  /// Two margins' indicators always have one dependency.
  @Test func dependentColumnsAreLeftOut() {
    let x = Matrix(
      rows: 4, columns: 4, columnMajor: [1, 1, 0, 0, 0, 0, 1, 1, 1, 0, 1, 0, 0, 1, 0, 1])
    #expect(x.crossProduct().independentColumns().count == 3)
    #expect(filled(9, 3).crossProduct().independentColumns() == [0, 1, 2])
    #expect(Matrix(rows: 0, columns: 0).independentColumns().isEmpty)
  }

  @Test func rowsAndColumnsAreTakenInTheOrderNamed() {
    let a = filled(4, 3)
    #expect(a.selectingRows([2, 2, 0])[0, 1] == a[2, 1])
    #expect(a.selectingColumns([2, 0])[3, 0] == a[3, 2])
    #expect(a.subtracting(a) == Matrix(rows: 4, columns: 3))
    #expect(a.negatedAbove(a, columns: [(0, 1)])[0, 0] == -a[0, 0])
  }

  /// A = VΛVᵀ with orthonormal V, values falling, signs fixed.
  @Test func eigenvectorsRebuildTheMatrix() throws {
    let a = filled(8, 5).crossProduct()
    let eigen = try a.symmetricEigen()
    #expect(zip(eigen.values, eigen.values.dropFirst()).allSatisfy { $0 >= $1 })
    let v = eigen.vectors
    var scaled = v
    for j in 0..<5 { for i in 0..<5 { scaled[i, j] *= eigen.values[j] } }
    let rebuilt = scaled.times(v.transposed())
    let unit = v.crossProduct()
    for i in 0..<5 {
      for j in 0..<5 {
        #expect(abs(rebuilt[i, j] - a[i, j]) < 1e-8)
        #expect(abs(unit[i, j] - (i == j ? 1 : 0)) < 1e-12)
      }
      let column = (0..<5).map { v[$0, i] }
      #expect((column.max { abs($0) < abs($1) } ?? 0) > 0)
    }
  }

  /// [[2, 1], [1, 2]] has eigenvalues 3 and 1, inverse [[2, −1], [−1, 2]]/3 and determinant 3.
  @Test func aSmallMatrixByHand() throws {
    let a = Matrix(rows: 2, columns: 2, columnMajor: [2, 1, 1, 2])
    let eigen = try a.symmetricEigen()
    #expect(abs(eigen.values[0] - 3) < 1e-14 && abs(eigen.values[1] - 1) < 1e-14)
    let half = 0.5.squareRoot()
    #expect(abs(eigen.vectors[0, 1] - half) < 1e-14 && abs(eigen.vectors[1, 1] + half) < 1e-14)
    let factor = try a.cholesky()
    let inverse = factor.inverseOfFactored()
    #expect(abs(inverse[0, 0] - 2.0 / 3) < 1e-15 && abs(inverse[0, 1] + 1.0 / 3) < 1e-15)
    #expect(abs(exp(factor.logDeterminantOfFactored) - 3) < 1e-14)
  }

  @Test func generalSystemsAreSolvedOrNamedSingular() throws {
    let a = Matrix(rows: 2, columns: 2, columnMajor: [0, 2, 1, 0])
    #expect(
      try a.solving(.identity(2)) == Matrix(rows: 2, columns: 2, columnMajor: [0, 1, 0.5, 0]))
    #expect(throws: LinearAlgebraError.singular(order: 2)) {
      try Matrix(rows: 2, columns: 2, columnMajor: [1, 2, 2, 4]).solving(.identity(2))
    }
  }
}
