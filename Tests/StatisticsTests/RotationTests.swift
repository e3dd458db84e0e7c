internal import LinearAlgebra
internal import Statistics
internal import TestSupport
internal import Testing

private let rotations: [(Rotation, String)] = [
  (.varimax, "varimax"), (.promax, "promax"), (.oblimin, "oblimin"),
]

@Suite struct RotationTests {
  private func golden() throws -> [(solution: FactorSolution, rotated: Golden)] {
    try Golden("factors")["cases"].list.prefix(3).map { example in
      let solution = try FactorSolution(
        correlation: matrix(rowsOf: example["correlation"]),
        factors: Int(example["factors"].number ?? 0))
      return (solution, example["rotated"])
    }
  }

  /// stats::varimax, the steps of stats::promax and GPArotation, all without normalisation,
  /// which stats::promax applies even to loadings that come from a varimax without it.
  @Test(arguments: rotations)
  func againstR(_ rotation: Rotation, _ name: String) throws {
    for (solution, golden) in try golden() {
      let rotated = RotatedFactors(solution.loadings, by: rotation)
      let expected = golden["plain"][name]
      #expect(rotated.converged)
      #expect(rotated.pattern.distance(to: matrix(rowsOf: expected["pattern"])) < 1e-7)
      #expect(
        rotated.correlations.distance(to: matrix(rowsOf: expected["correlations"])) < 1e-7)
    }
  }

  /// Canvass rotates items as they are; with normalisation every rotation is visibly another.
  @Test("EFA rotation is not unlike R by Kaiser normalisation", arguments: rotations)
  func unlikeRByKaiserNormalisation(_ rotation: Rotation, _ name: String) throws {
    for (solution, golden) in try golden() {
      let rotated = RotatedFactors(solution.loadings, by: rotation)
      let plain = matrix(rowsOf: golden["plain"][name]["pattern"])
      let normalised = matrix(rowsOf: golden["kaiser"][name]["pattern"])
      #expect(rotated.pattern.distance(to: plain) < 1e-7)
      #expect(rotated.pattern.distance(to: normalised) > 0.005)
    }
  }

  /// Over 30 samples.  Rounding of products of order 10 stays below 1e-12.
  @Test(arguments: rotations)
  func rotationKeepsWhatTheModelSays(_ rotation: Rotation, _ name: String) throws {
    for seed in UInt64(1)...30 {
      let (p, m) = (9 + Int(seed % 5), 2 + Int(seed % 2))
      let correlation = try Matrix.randomCorrelation(items: p, factors: m, seed: seed)
      let solution = try FactorSolution(correlation: correlation, factors: m)
      let rotated = RotatedFactors(solution.loadings, by: rotation)
      let unrotated = solution.loadings.times(solution.loadings.transposed())
      #expect(rotated.reproduced.distance(to: unrotated) < 1e-12)
      #expect((0..<m).allSatisfy { isClose(rotated.correlations[$0, $0], 1, 1e-14) })
      let order = (0..<p).reversed().map { $0 }
      let permuted = RotatedFactors(solution.loadings.selectingRows(order), by: rotation)
      #expect(permuted.pattern.distance(to: rotated.pattern.selectingRows(order)) < 1e-7)
      let squares = (0..<m).map { j in
        (0..<p).reduce(0) { $0 + rotated.pattern[$1, j] * rotated.pattern[$1, j] }
      }
      #expect(squares == squares.sorted(by: >))
    }
  }

  /// Where the factors start does not matter: turned loadings give the same rotation.
  @Test(arguments: rotations)
  func turningFirstChangesNothing(_ rotation: Rotation, _ name: String) throws {
    let loadings = try golden()[0].solution.loadings
    let once = RotatedFactors(loadings, by: rotation)
    let turned = RotatedFactors(loadings, by: .varimax, starts: 3, seed: 9).pattern
    let twice = RotatedFactors(turned, by: rotation, seed: 77)
    #expect(twice.pattern.distance(to: once.pattern) < 1e-7)
    #expect(once.agreeing >= 1 && once.starts == 5)
  }

  /// Items that load on one factor each are left so.
  @Test func simpleStructureIsKept() throws {
    var simple = Matrix(rows: 9, columns: 3)
    for i in 0..<9 { simple[i, i / 3] = 0.9 - 0.05 * Double(i) }
    for (rotation, _) in rotations {
      let rotated = RotatedFactors(simple, by: rotation)
      #expect(rotated.pattern.distance(to: simple) < 1e-7)
      #expect(rotated.correlations.distance(to: .identity(3)) < 1e-7)
    }
  }

  @Test func oneFactorHasNothingToTurn() throws {
    let loadings = Matrix(rows: 4, columns: 1, columnMajor: [0.5, 0.6, 0.7, 0.8])
    for (rotation, _) in rotations {
      let rotated = RotatedFactors(loadings, by: rotation)
      #expect(rotated.converged)
      #expect(rotated.pattern.distance(to: loadings) < 1e-14)
    }
  }

  /// A factor without loadings is no reason for NaN.
  @Test func anEmptyFactor() throws {
    var loadings = Matrix(rows: 5, columns: 2)
    for i in 0..<5 { loadings[i, 0] = 0.7 }
    for (rotation, _) in rotations {
      let rotated = RotatedFactors(loadings, by: rotation)
      #expect(rotated.pattern.span.indices.allSatisfy { rotated.pattern.span[$0].isFinite })
    }
  }
}
