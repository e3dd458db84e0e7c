internal import LinearAlgebra
internal import Statistics
internal import TestSupport
internal import Testing

/// bfi's five scales, a three-item and a two-item one, plain and weighted, against `psych`.
@Suite struct ReliabilityTests {
  @Test(arguments: ["unweighted", "weighted"])
  func alphaAndOmega(_ kind: String) throws {
    let scales = try Golden("reliability")[kind].list
    #expect(scales.count == 7)
    for scale in scales {
      let covariance = matrix(scale["covariance"])
      let alpha = try CronbachAlpha(covariance: covariance)
      #expect(isClose(alpha.alpha, scale["alpha"].number, 1e-12))
      #expect(
        zip(alpha.ifItemDropped, scale["alpha_without"].numbers).allSatisfy { isClose($0, $1) })
      #expect(zip(alpha.itemRest, scale["item_rest"].numbers).allSatisfy { isClose($0, $1) })
      guard covariance.columns > 2 else { continue }
      let factor = try OneFactor(correlation: covariance.correlation())
      #expect(factor.converged && !factor.isHeywood)
      #expect(zip(factor.loadings, scale["loadings"].numbers).allSatisfy { isClose($0, $1) })
      #expect(isClose(factor.omega, scale["omega_total"].number))
    }
  }

  @Test func heywoodCasesStandAtTheBoundAndSaySo() throws {
    for example in try Golden("reliability")["heywood"].list {
      let factor = OneFactor(correlation: matrix(example["correlation"]))
      let expected = example["bounded_loadings"]["loadings"].numbers
      #expect(factor.isHeywood && factor.converged)
      #expect(zip(factor.loadings, expected).allSatisfy { isClose($0, $1, 1e-6) })
    }
  }

  @Test func aReversedItemIsNotTurnedRoundInSilence() throws {
    let covariance = Matrix(
      rows: 3, columns: 3, columnMajor: [1, 0.5, -0.5, 0.5, 1, -0.5, -0.5, -0.5, 1])
    let alpha = try CronbachAlpha(covariance: covariance)
    #expect(alpha.alpha < 0)
    #expect((alpha.itemRest[2] ?? 0) < 0)
  }

  @Test func unitsAndOrderDoNotMatter() throws {
    let covariance = matrix(try Golden("reliability")["unweighted"][0]["covariance"])
    var scaled = covariance
    for i in 0..<5 { for j in 0..<5 { scaled[i, j] *= 400 } }
    let (one, two) = (
      try CronbachAlpha(covariance: covariance), try CronbachAlpha(covariance: scaled)
    )
    #expect(isClose(one.alpha, two.alpha, 1e-13))
  }

  @Test func whatHasNoReliabilitySaysWhy() {
    #expect(throws: ReliabilityError.tooFewItems(1)) {
      try CronbachAlpha(covariance: Matrix(rows: 1, columns: 1, repeating: 2))
    }
    #expect(throws: ReliabilityError.constantTotal) {
      try CronbachAlpha(covariance: Matrix(rows: 3, columns: 3))
    }
    #expect(throws: ReliabilityError.constantItem(1)) {
      try Matrix(rows: 2, columns: 2, columnMajor: [1, 0, 0, 0]).correlation()
    }
  }
}

/// Feldt's interval as `psych::alpha.ci` (Tests/Golden/comparisons.R).
@Suite struct FeldtTests {
  @Test func limitsAsInR() throws {
    let rows = try Golden("comparisons")["feldt"].list
    #expect(rows.count == 27)
    for row in rows {
      let limits = CronbachAlpha.feldtInterval(
        alpha: row["alpha"].number ?? 0, items: Int(row["k"].number ?? 0),
        n: row["n"].number ?? 0, confidence: 0.95)
      #expect(isClose(limits.lower, row["lower"].number))
      #expect(isClose(limits.upper, row["upper"].number))
    }
  }
}
