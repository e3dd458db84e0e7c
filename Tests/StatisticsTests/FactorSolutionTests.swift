internal import LinearAlgebra
internal import Statistics
internal import TestSupport
internal import Testing

func matrix(rowsOf golden: Golden) -> Matrix {
  let rows = golden.list.map(\.numbers)
  return Matrix(rows: rows.count, columns: rows[0].count, rowMajor: rows.flatMap { $0 })
}

extension Matrix {
  init(rows: Int, columns: Int, rowMajor values: [Double]) {
    self = Matrix(rows: columns, columns: rows, columnMajor: values).transposed()
  }

  /// The largest |aᵢⱼ − bᵢⱼ|.
  func distance(to other: Matrix) -> Double {
    var largest = 0.0
    for j in 0..<columns {
      for i in 0..<rows { largest = max(largest, (self[i, j] - other[i, j]).magnitude) }
    }
    return largest
  }

  /// Λ times orthogonal-free model: ΛΛᵀ with ones on the diagonal.
  static func oneFactorCorrelation(_ loadings: [Double]) -> Matrix {
    var matrix = Matrix.identity(loadings.count)
    for j in loadings.indices {
      for i in loadings.indices where i != j { matrix[i, j] = loadings[i] * loadings[j] }
    }
    return matrix
  }

  /// Correlations of 200 normal rows, each item of which leans on one of `factors`.
  static func randomCorrelation(items: Int, factors: Int, seed: UInt64) throws -> Matrix {
    var generator = CounterGenerator(seed: seed, purpose: .simulation, stream: 0)
    var rows = Matrix(rows: 200, columns: items)
    for row in 0..<200 {
      let common = (0..<factors).map { _ in generator.normal() }
      for item in 0..<items {
        rows[row, item] = 0.7 * common[item % factors] + 0.7 * generator.normal()
      }
    }
    return try rows.crossProduct().correlation()
  }
}

/// Three real correlation matrices and one scale, against exact solutions made in R.
@Suite struct FactorSolutionTests {
  /// psych::fa is 1e-6 to 8e-6 from the exact loadings, factanal 1e-8: they stop early.
  @Test(arguments: [(FactorMethod.minres, "minres"), (.likelihood, "ml")])
  func exactSolutions(_ method: FactorMethod, _ name: String) throws {
    for example in try Golden("factors")["cases"].list {
      let (correlation, expected) = (matrix(rowsOf: example["correlation"]), example[name])
      let factors = Int(example["factors"].number ?? 0)
      let solution = try FactorSolution(
        correlation: correlation, factors: factors, method: method)
      #expect(solution.converged && !solution.isHeywood)
      #expect(solution.loadings.distance(to: matrix(rowsOf: expected["loadings"])) < 1e-9)
      #expect(
        zip(solution.uniquenesses, expected["uniquenesses"].numbers)
          .allSatisfy { isClose($0, $1, 1e-9) })
      #expect(isClose(solution.objective, expected["objective"].number, 1e-11))
      #expect(
        isClose(solution.rootMeanSquareResidual(correlation), expected["rmsr"].number, 1e-10))
    }
  }

  @Test func likelihoodRatioTest() throws {
    for example in try Golden("factors")["cases"].list {
      let solution = try FactorSolution(
        correlation: matrix(rowsOf: example["correlation"]),
        factors: Int(example["factors"].number ?? 0), method: .likelihood)
      let test = try #require(FactorTest(solution, n: Int(example["n"].number ?? 0)))
      let expected = example["test"]
      #expect(isClose(test.chiSquared, expected["chi_squared"].number, 1e-8))
      #expect(Double(test.df) == expected["df"].number)
      #expect(isClose(test.p, expected["p"].number, 1e-8))
      #expect(isClose(test.rmsea, expected["rmsea"].number, 1e-8))
    }
  }

  @Test func oneFactorAgreesWithLavaanAndWithCoordinateDescent() throws {
    let golden = try Golden("factors")
    let correlation = matrix(rowsOf: golden["cases"][3]["correlation"])
    for (method, name) in [(FactorMethod.minres, "minres"), (.likelihood, "ml")] {
      let loadings = try FactorSolution(correlation: correlation, factors: 1, method: method)
        .loadings.column(0)
      let expected = golden["lavaan"][name].numbers
      #expect(expected.indices.allSatisfy { isClose(loadings[$0], expected[$0], 1e-6) })
    }
    let descent = OneFactor(correlation: correlation)
    let minres = try FactorSolution(correlation: correlation, factors: 1)
    #expect(
      descent.loadings.indices.allSatisfy {
        isClose(minres.loadings[$0, 0], descent.loadings[$0], 1e-10)
      })
  }

  @Test(arguments: [(FactorMethod.minres, "minres"), (.likelihood, "ml")])
  func heywoodCasesStandAtTheBoundAndSaySo(_ method: FactorMethod, _ name: String) throws {
    let golden = try Golden("factors")["heywood"]
    let solution = try FactorSolution(
      correlation: matrix(rowsOf: golden["correlation"]), factors: 1, method: method)
    #expect(solution.isHeywood && solution.converged)
    #expect(solution.uniquenesses.min() ?? 0 >= 0.005 - 1e-15)
    #expect(solution.loadings.distance(to: matrix(rowsOf: golden[name]["loadings"])) < 1e-9)
  }

  /// A model that holds exactly is found: its 1 − ψ are the communalities it was made with.
  @Test func anExactModelIsRecovered() throws {
    let truth = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4]
    for method in [FactorMethod.minres, .likelihood] {
      let solution = try FactorSolution(
        correlation: .oneFactorCorrelation(truth), factors: 1, method: method)
      #expect(solution.objective < 1e-15)
      #expect(truth.indices.allSatisfy { isClose(solution.loadings[$0, 0], truth[$0], 1e-9) })
    }
  }

  /// Over 40 samples: the slope is at rounding, items in another order give the same rows, and
  /// likelihood fits a turned item with a turned sign.
  @Test(arguments: [FactorMethod.minres, .likelihood])
  func orderOfItemsDoesNotMatter(_ method: FactorMethod) throws {
    for seed in UInt64(1)...40 {
      let (p, m) = (6 + Int(seed % 7), 1 + Int(seed % 3))
      let correlation = try Matrix.randomCorrelation(items: p, factors: m, seed: seed)
      let solution = try FactorSolution(correlation: correlation, factors: m, method: method)
      #expect(solution.converged, "seed \(seed)")
      let order = (0..<p).map { ($0 * 5 + 1) % p }
      guard Set(order).count == p else { continue }
      let permuted = try FactorSolution(
        correlation: correlation.selectingRows(order).selectingColumns(order), factors: m,
        method: method)
      // The minimum is located to the root of rounding in f's flattest direction at worst.
      #expect(permuted.loadings.distance(to: solution.loadings.selectingRows(order)) < 1e-7)
    }
  }

  @Test func signsAndOrderAreFixed() throws {
    for seed in UInt64(1)...20 {
      let loadings = try FactorSolution(
        correlation: .randomCorrelation(items: 9, factors: 3, seed: seed), factors: 3
      ).loadings
      let squares = (0..<3).map { j in (0..<9).reduce(0) { $0 + loadings[$1, j] * loadings[$1, j] }
      }
      #expect(squares == squares.sorted(by: >))
      #expect((0..<3).allSatisfy { j in (0..<9).reduce(0) { $0 + loadings[$1, j] } > 0 })
    }
  }

  @Test func whatHasNoFactorsSaysWhy() throws {
    let five = Matrix.oneFactorCorrelation([0.5, 0.5, 0.5, 0.5, 0.5])
    #expect(throws: FactorError.tooFewItems(2)) {
      try FactorSolution(correlation: .identity(2), factors: 1)
    }
    #expect(throws: FactorError.noFactors) { try FactorSolution(correlation: five, factors: 0) }
    #expect(throws: FactorError.tooManyFactors(3, items: 5)) {
      try FactorSolution(correlation: five, factors: 3)
    }
    #expect(throws: FactorError.tooManyFactors(9, items: 5)) {
      try FactorSolution(correlation: five, factors: 9)
    }
    #expect(throws: ReliabilityError.constantItem(1)) {
      var covariance = five
      for i in 0..<5 { (covariance[1, i], covariance[i, 1]) = (0, 0) }
      _ = try FactorSolution(correlation: covariance.correlation(), factors: 1)
    }
  }

  /// Two items that everybody answers alike: no likelihood, and a Heywood case for minres.
  @Test func identicalItems() throws {
    var correlation = Matrix.oneFactorCorrelation([0.6, 0.6, 0.6, 0.6, 0.6, 0.6])
    for i in 0..<6 {
      (correlation[1, i], correlation[i, 1]) = (correlation[0, i], correlation[i, 0])
    }
    (correlation[0, 1], correlation[1, 0], correlation[1, 1]) = (1, 1, 1)
    #expect(throws: FactorError.singular) {
      try FactorSolution(correlation: correlation, factors: 1, method: .likelihood)
    }
    let minres = try FactorSolution(correlation: correlation, factors: 2)
    #expect(minres.isHeywood && minres.converged)
    #expect(minres.loadings.span.indices.allSatisfy { minres.loadings.span[$0].isFinite })
  }

  /// Items with nothing in common: any one item may load on a factor of its own, so loadings are
  /// not determined, but they are numbers and the model holds.
  @Test func unrelatedItems() throws {
    for method in [FactorMethod.minres, .likelihood] {
      let solution = try FactorSolution(
        correlation: .identity(6), factors: 2, method: method)
      #expect(solution.communalities.allSatisfy { $0.isFinite && $0 < 1 })
      #expect(solution.objective < 1e-12 && solution.converged)
    }
  }
}
