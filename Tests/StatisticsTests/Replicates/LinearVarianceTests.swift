internal import LinearAlgebra
internal import Statistics
internal import Testing

/// Of a linear estimate every method has the textbook variance: half-samples and
/// jackknife exactly, bootstraps in expectation.
@Suite struct LinearVarianceTests {
  private func textbook(_ design: SampleDesign, _ t: [Double]) -> Double {
    design.variances(of: Matrix(rows: t.count, columns: 1, columnMajor: t)).withReplacement[0]
  }

  @Test(arguments: [1, 2, 3, 11, 12, 24, 27, 47, 60])
  func halfSamplesOfPairs(_ strata: Int) throws {
    let t = unevenTotals(2 * strata)
    let design = try SampleDesign(units: t.count, strata: t.indices.map { Int32($0 / 2) })
    for rho in [0, 0.3, 0.5, 0.9] {
      let halves = try ReplicateDesign.balanced(design, fay: rho)
      #expect(halves.count > strata && !halves.isBootstrap)
      let variance = halves.variance(ofTotal: t)
      #expect(abs(variance / textbook(design, t) - 1) < 1e-10, "ρ = \(rho)")
    }
  }

  @Test(arguments: [[2], [40], [2, 3, 5, 30], [1025, 7]])
  func jackknife(_ sizes: [Int]) throws {
    let strata = sizes.enumerated().flatMap { Array(repeating: Int32($0), count: $1) }
    let t = unevenTotals(strata.count)
    let design = try SampleDesign(units: t.count, strata: strata)
    let left = try ReplicateDesign.jackknife(design)
    #expect(left.count == t.count && !left.isBootstrap)
    #expect(abs(left.variance(ofTotal: t) / textbook(design, t) - 1) < 1e-10)
  }

  /// A variance from 20 × 1,000 draws has a relative error of √(κ/20,000), κ below 6 for
  /// sums of 30 and more PSUs; four times that is .07.
  @Test func bootstrapsInExpectation() throws {
    let strata = (0..<90).map { Int32($0 / 30) }
    let t = zip(unevenTotals(90), strata).map { $0 + 2 * Double($1) }
    let design = try SampleDesign(units: 90, strata: strata)
    let raoWu = mean {
      ReplicateDesign.bootstrap(design, replicates: 1000, seed: $0)
    } of: {
      t
    }
    #expect(abs(raoWu / textbook(design, t) - 1) < 0.07)
    // The Poisson bootstrap has no centre of its own in a stratum: n/(n − 1) Σ t².
    let poisson = mean {
      ReplicateDesign.poisson(design, replicates: 1000, seed: $0)
    } of: {
      t
    }
    let uncentred = 30.0 / 29 * t.reduce(0) { $0 + $1 * $1 }
    #expect(abs(poisson / uncentred - 1) < 0.07)
    #expect(uncentred > 1.5 * textbook(design, t))
  }

  /// Linearised values of a mean sum to zero; without strata that is all the centring
  /// the Poisson bootstrap needs.
  @Test(arguments: [5, 60]) func poissonWithoutStrata(_ n: Int) throws {
    let y = unevenTotals(n)
    let t = y.map { $0 - y.reduce(0, +) / Double(n) }
    let design = try SampleDesign(units: n)
    let poisson = mean {
      ReplicateDesign.poisson(design, replicates: 1000, seed: $0)
    } of: {
      t
    }
    #expect(abs(poisson / textbook(design, t) - 1) < 0.07)
  }

  private func mean(
    _ design: (UInt64) -> ReplicateDesign, of t: () -> [Double]
  ) -> Double {
    (1...20).reduce(0) { $0 + design(UInt64($1)).variance(ofTotal: t()) } / 20
  }
}
