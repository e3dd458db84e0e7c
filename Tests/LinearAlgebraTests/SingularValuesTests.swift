internal import LinearAlgebra
internal import Testing

@Suite struct SingularValuesTests {
  @Test(arguments: [(3, 3), (7, 4), (4, 7), (1, 5), (5, 1), (40, 12)])
  func rebuildsTheMatrix(_ rows: Int, _ columns: Int) throws {
    let a = Matrix(
      rows: rows, columns: columns,
      columnMajor: (0..<rows * columns).map { Double(($0 * 37 + 11) % 29) - 13.5 })
    let found = try a.singularValues()
    let rebuilt = found.left.times(found.right.transposed().scalingRows(by: found.values))
    #expect(rebuilt.subtracting(a).sumOfSquares < 1e-20 * a.sumOfSquares)
    let unit = Matrix.identity(min(rows, columns))
    #expect(found.left.crossProduct().subtracting(unit).sumOfSquares < 1e-24)
    #expect(found.right.crossProduct().subtracting(unit).sumOfSquares < 1e-24)
    #expect(found.values == found.values.sorted(by: >) && found.values.allSatisfy { $0 >= 0 })
  }

  @Test func theLargestEntryOfALeftVectorIsPositive() throws {
    let a = Matrix(rows: 3, columns: 2, columnMajor: [-4, 1, 2, -1, -5, 3])
    for a in [a, a.scaled(by: -1)] {
      let left = try a.singularValues().left
      for column in 0..<2 {
        let entries = (0..<3).map { left[$0, column] }
        #expect(entries.max { abs($0) < abs($1) }! > 0)
      }
    }
  }

  @Test func ofNothingThereIsNothing() throws {
    let found = try Matrix(rows: 0, columns: 3).singularValues()
    #expect(found.values.isEmpty && found.right.rows == 3 && found.right.columns == 0)
  }
}
