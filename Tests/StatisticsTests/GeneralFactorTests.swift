internal import LinearAlgebra
internal import Statistics
internal import TestSupport
internal import Testing

@Suite struct GeneralFactorTests {
  @Test func againstPsychOmega() throws {
    for example in try Golden("factors")["cases"].list {
      let correlation = matrix(rowsOf: example["correlation"])
      for expected in example["omega"].list {
        let general = try GeneralFactor(
          correlation: correlation, groups: Int(expected["factors"].number ?? 0))
        #expect(general.converged)
        #expect(isClose(general.omegaHierarchical, expected["omega_h"].number, 1e-7))
        #expect(isClose(general.omegaTotal, expected["omega_total"].number, 1e-9))
        #expect(
          zip(general.general, expected["general"].numbers).allSatisfy { isClose($0, $1, 1e-7) })
        // psych stops its extraction and its rotation (1e-5) early.
        #expect(isClose(general.omegaHierarchical, expected["psych_omega_h"].number, 2e-3))
        #expect(isClose(general.omegaTotal, expected["psych_omega_total"].number, 1e-4))
      }
    }
  }

  /// A hierarchy that holds exactly: three groups of three, each leaning 0.8 on one general
  /// factor.  ω_h follows by hand.
  @Test func anExactHierarchyIsRecovered() throws {
    let (primary, higher) = (0.7, 0.8)
    var correlation = Matrix.identity(9)
    for i in 0..<9 {
      for j in 0..<9 where i != j {
        correlation[i, j] = primary * primary * (i / 3 == j / 3 ? 1 : higher * higher)
      }
    }
    let general = try GeneralFactor(correlation: correlation)
    let total = 9 + 18 * primary * primary + 54 * primary * primary * higher * higher
    #expect(
      isClose(general.omegaHierarchical, (9 * primary * higher) * (9 * primary * higher) / total))
    #expect(isClose(general.omegaTotal, 1 - 9 * (1 - primary * primary) / total))
    #expect(general.factorLoadings.allSatisfy { isClose($0, higher, 1e-7) })
    #expect(
      isClose(
        general.group[0, 0].magnitude + general.group[0, 1].magnitude
          + general.group[0, 2].magnitude, primary * 0.6, 1e-6))
  }

  /// The total score's common variance is the general factor's and more.
  @Test func hierarchicalIsBelowTotal() throws {
    for seed in UInt64(1)...15 {
      let general = try GeneralFactor(
        correlation: .randomCorrelation(items: 12, factors: 3, seed: seed))
      #expect(general.omegaHierarchical <= general.omegaTotal + 1e-9)
      #expect(general.general.reduce(0, +) >= 0)
    }
  }

  @Test func whatHasNoGeneralFactorSaysWhy() {
    let items = Matrix.oneFactorCorrelation([0.5, 0.5, 0.5, 0.5, 0.5])
    #expect(throws: FactorError.tooFewGroupFactors(2)) {
      try GeneralFactor(correlation: items, groups: 2)
    }
    #expect(throws: FactorError.tooManyFactors(3, items: 5)) {
      try GeneralFactor(correlation: items)
    }
  }
}
