internal import LinearAlgebra
internal import Statistics
internal import Testing

/// Two-way tables from complex samples; numbers against `svychisq` are in ComparisonTests.
@Suite struct RaoScottTests {
  /// With the covariance of a simple random sample of n, F · (r − 1)(c − 1) is Pearson's X².
  private func multinomial(_ shares: Matrix, n: Double) -> Matrix {
    let p = (0..<shares.rows * shares.columns).map { shares.span[$0] }
    var covariance = Matrix(rows: p.count, columns: p.count)
    for i in p.indices {
      for j in p.indices { covariance[i, j] = ((i == j ? p[i] : 0) - p[i] * p[j]) / n }
    }
    return covariance
  }

  @Test func ofASimpleRandomSampleItIsPearsons() throws {
    // 20 of 30 and 10 of 30: X² = 60 (20·20 − 10·10)² / 30⁴ = 20/3.
    let shares = Matrix(rows: 2, columns: 2, columnMajor: [20, 10, 10, 20].map { $0 / 60 })
    let test = try RaoScottTest(shares: shares, covariance: multinomial(shares, n: 60), df: 59)
    #expect(abs(test.df1 - 1) < 1e-12 && abs(test.df2 - 59) < 1e-10)
    // Δ is taken at the observed shares: tr Δ = n · 4.5/60 · …, and V² = 1/9 by hand.
    #expect(abs(test.cramersV - 1.0 / 3) < 1e-12)
    #expect(abs(test.f - 20.0 / 3) < 1e-10)
  }

  @Test func transposingAndReorderingChangeNothing() throws {
    let cells: [Double] = [5, 9, 3, 8, 2, 7].map { $0 / 34 }
    let shares = Matrix(rows: 3, columns: 2, columnMajor: cells)
    let one = try RaoScottTest(shares: shares, covariance: multinomial(shares, n: 34), df: 33)
    let turned = shares.transposed()
    let two = try RaoScottTest(shares: turned, covariance: multinomial(turned, n: 34), df: 33)
    let mixed = shares.selectingRows([2, 0, 1])
    let three = try RaoScottTest(shares: mixed, covariance: multinomial(mixed, n: 34), df: 33)
    for other in [two, three] {
      #expect(abs(other.f - one.f) < 1e-10 && abs(other.df1 - one.df1) < 1e-10)
      #expect(abs(other.cramersV - one.cramersV) < 1e-12)
    }
  }

  /// A label nobody chose, or a level nobody answered at, is no row or column of the table.
  @Test func emptyRowsAndColumnsAreLeftOut() throws {
    let full = Matrix(rows: 2, columns: 2, columnMajor: [4, 6, 7, 3].map { $0 / 20 })
    let gaps = Matrix(
      rows: 3, columns: 3, columnMajor: [4, 0, 6, 0, 0, 0, 7, 0, 3].map { $0 / 20 })
    let one = try RaoScottTest(shares: full, covariance: multinomial(full, n: 20), df: 19)
    let two = try RaoScottTest(shares: gaps, covariance: multinomial(gaps, n: 20), df: 19)
    #expect(abs(one.f - two.f) < 1e-10 && abs(one.p - two.p) < 1e-12)
  }

  @Test func degenerateTablesHaveAReason() {
    func reason(_ rows: Int, _ columns: Int, _ cells: [Double], df: Int = 9) -> TableError? {
      let shares = Matrix(rows: rows, columns: columns, columnMajor: cells)
      do {
        _ = try RaoScottTest(shares: shares, covariance: multinomial(shares, n: 10), df: df)
        return nil
      } catch { return error }
    }
    #expect(reason(1, 2, [0.5, 0.5]) == .oneRow)
    #expect(reason(2, 2, [0.5, 0, 0.5, 0]) == .oneRow)
    #expect(reason(2, 1, [0.5, 0.5]) == .oneColumn)
    #expect(reason(2, 2, [0, 0, 0, 0]) == .oneRow)
    #expect(reason(2, 2, [0.2, 0.3, 0.3, 0.2], df: 0) == .noDegreesOfFreedom)
    #expect(reason(3, 3, [0.4, 0, 0, 0, 0.3, 0, 0, 0, 0.3]) == .tooSparse)
  }

  /// Labels that the same two levels lack: what differs between them cannot be told apart, in
  /// whatever order levels and labels stand.  R's `svychisq` (survey 4.1.1) stops on these
  /// counts: "system is computationally singular".
  @Test func cellsMissingInARectangleAreTooSparse() throws {
    let cells: [Double] = [4, 6, 2, 8, 0, 5, 0, 7, 0, 9, 0, 3, 5, 1, 6, 2].map { $0 / 58 }
    let shares = Matrix(rows: 4, columns: 4, columnMajor: cells)
    let orders = [[0, 1, 2, 3], [3, 1, 0, 2], [2, 0, 3, 1]]
    for (rows, columns) in orders.flatMap({ rows in orders.map { (rows, $0) } }) {
      let mixed = shares.selectingRows(rows).selectingColumns(columns)
      for table in [mixed, mixed.transposed()] {
        #expect(throws: TableError.tooSparse) {
          try RaoScottTest(shares: table, covariance: multinomial(table, n: 58), df: 57)
        }
      }
    }
  }

  @Test func aCellOrTwoMissingStillHasATest() throws {
    let cells: [Double] = [4, 6, 2, 8, 0, 5, 3, 7, 2, 9, 0, 3, 5, 1, 6, 2].map { $0 / 63 }
    let shares = Matrix(rows: 4, columns: 4, columnMajor: cells)
    let test = try RaoScottTest(shares: shares, covariance: multinomial(shares, n: 63), df: 62)
    #expect(test.df1 > 8 && test.df1 < 9 + 1e-9 && test.p > 0 && test.p < 1)
  }

  /// Δ from contrasts written out cell by cell and products of plain sums.
  @Test(arguments: [(2, 7), (5, 3), (4, 6)])
  func sameAsTheFormulaWrittenOut(_ size: (rows: Int, columns: Int)) throws {
    let (r, c) = size
    var chance = CounterGenerator(seed: 11, purpose: .simulation, stream: 3)
    func draws(_ count: Int) -> [Double] {
      (0..<count).map { _ in Double.random(in: 0.2..<1, using: &chance) }
    }
    let counts = draws(r * c)
    let p = counts.map { $0 / counts.reduce(0, +) }
    let root = Matrix(rows: r * c, columns: r * c, columnMajor: draws(r * c * r * c))
    let covariance = root.crossProduct()
    func helmert(_ index: Int, _ place: Int) -> Double {
      place <= index ? 1 : place == index + 1 ? -Double(index + 1) : 0
    }
    let basis = (0..<c - 1).flatMap { j in
      (0..<r - 1).map { i in
        (0..<r * c).map { helmert(i, $0 % r) * helmert(j, $0 / r) }
      }
    }
    func form(_ entry: (Int, Int) -> Double) -> Matrix {
      var result = Matrix(rows: basis.count, columns: basis.count)
      for (i, left) in basis.enumerated() {
        for (j, right) in basis.enumerated() {
          for k in p.indices {
            for l in p.indices { result[i, j] += left[k] * entry(k, l) * right[l] }
          }
        }
      }
      return result
    }
    let delta = try form { $0 == $1 ? 1 / p[$0] : 0 }.cholesky()
      .solve(form { covariance[$0, $1] / (p[$0] * p[$1]) })
    let trace = (0..<delta.rows).reduce(0) { $0 + delta[$1, $1] }
    let squares = delta.times(delta)
    let test = try RaoScottTest(
      shares: Matrix(rows: r, columns: c, columnMajor: p), covariance: covariance, df: 40)
    let df1 = trace * trace / (0..<squares.rows).reduce(0) { $0 + squares[$1, $1] }
    #expect(abs(test.df1 / df1 - 1) < 1e-9)
    let cells = zip(p.indices, p).map { place, share -> Double in
      let row = (0..<c).reduce(0) { $0 + p[$1 * r + place % r] }
      let column = (0..<r).reduce(0) { $0 + p[place / r * r + $1] }
      return (share - row * column) * (share - row * column) / (row * column)
    }
    #expect(abs(test.f * trace / cells.reduce(0, +) - 1) < 1e-9)
  }
}
