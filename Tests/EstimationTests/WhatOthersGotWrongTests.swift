internal import Estimation
internal import Survey
internal import TestSupport
internal import Testing
internal import Weighting

/// Errors that other programs print, each against a number worked out by hand or by R.
@Suite struct WhatOthersGotWrongTests {
  /// Of a level inside one of three strata three people answered: 3 PSUs − 1 stratum, where
  /// the whole design has 12 − 3.
  @Test("domain df is not taken from the whole design")
  func domainDegreesOfFreedom() throws {
    let study = HandMadeWave(
      answers: [[2, 2, 3, HandMadeWave.missing, 0, 1, 4, 3, 2, 2, 1, 4]],
      levels: [0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1],
      strata: [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2])
    let level = try #require(try study.item(level: 0)?.estimate)
    #expect(level.df == 2 && level.n == 3)
    let error = try #require(level.standardError)
    // 4/3 Σ t², t = (−25/3, −25/3, 50/3)/3; R: qt(.975, 2).
    #expect(isClose(error, (4.0 / 3 * 1250 / 27).squareRoot(), 1e-12))
    #expect(isClose(level.interval?.upper, level.value + 4.30265272974946 * error, 1e-12))
    #expect(try study.item()?.estimate.df == 8)
  }

  /// Everybody of a stratum who answered answered alike: without those who did not, nothing
  /// would vary.  R: `svymean(~y, svydesign(~1, strata = ~s), na.rm = TRUE)`.
  @Test("rows with a missing outcome are not dropped before the variance")
  func missingRowsStay() throws {
    let gap = HandMadeWave.missing
    let study = HandMadeWave(
      answers: [[1, 1, gap, gap, 3, 3, gap, gap]], strata: [0, 0, 0, 0, 1, 1, 1, 1])
    let estimate = try #require(try study.item()?.estimate)
    #expect(estimate.value == 50 && estimate.n == 4)
    #expect(isClose(estimate.standardError, 10.2062072615966, 1e-12))
  }

  /// Scores 0 and 50, 25 and 75, and one stratum with a lone 75: z = (−9, 1), (−4, 6), 6.
  @Test("strata with a lone PSU are not dropped")
  func lonelyUnitsStay() throws {
    var study = HandMadeWave(answers: [[0, 2, 1, 3, 3]], strata: [0, 0, 1, 1, 2])
    #expect(throws: WeightingError.lonelyStrata(["stratum 2"], wave: "w")) {
      try study.weighted()
    }
    let variances: [(DesignPlan.LonelyUnits, Double)] = [
      (.certainty, 200), (.adjust, 236), (.average, 300),
    ]
    for (policy, variance) in variances {
      study.design.lonely = policy
      let estimate = try #require(try study.item()?.estimate)
      #expect(estimate.value == 45 && estimate.n == 5 && estimate.df == 2)
      #expect(isClose(estimate.standardError, variance.squareRoot(), 1e-12))
    }
  }

  @Test("raking does not ignore design weights")
  func rakingStartsFromDesignWeights() throws {
    let study = HandMadeWave(
      answers: [[0, 1, 2, 3]], levels: [0, 0, 1, 1], weights: [1, 3, 2, 2], staff: [100, 300],
      design: DesignPlan(rake: ["l"]))
    let weights = try study.weighted().weights
    #expect(zip(weights, [25, 75, 150, 150]).allSatisfy { isClose($0, $1, 1e-9) })
  }

  /// One margin takes the levels' means out: t = ±20·25/200, ±46⅔·25/200, and none where
  /// everybody of a level answers alike.
  @Test("calibration is not ignored in the variance")
  func calibrationIsInTheVariance() throws {
    var study = HandMadeWave(
      answers: [[0, 1, 2, 2, 3, 4]], levels: [0, 0, 0, 1, 1, 1], staff: [60, 140],
      design: DesignPlan(rake: ["l"]))
    let score = try #require(try study.item())
    #expect(isClose(score.estimate.value, 60, 1e-9))
    #expect(isClose(score.withReplacementError, (290.0 / 3).squareRoot(), 1e-9))
    study.answers = [[1, 1, 1, 3, 3, 3]]
    let explained = try #require(try study.item())
    #expect(isClose(explained.estimate.value, 60, 1e-9))
    #expect((explained.withReplacementError ?? 1) < 1e-6)
  }

  /// Six clusters of ten with 4, 6, 5, 7, 5, 6 favourable answers.  R: `svyciprop(~y, d,
  /// method = "xlogit")` with its 5 degrees of freedom; by z it gives .4655 to .6318.
  @Test("intervals of counts take t, not z")
  func countIntervalsTakeT() throws {
    let answers = [4, 6, 5, 7, 5, 6].flatMap { count in
      (0..<10).map { UInt8($0 < count ? 4 : 0) }
    }
    let study = HandMadeWave(answers: [answers], clusters: (0..<60).map { Int32($0 / 10) })
    let share = try #require(try study.item(.favourable)?.estimate)
    #expect(share.df == 5 && isClose(share.value, 55, 1e-12))
    #expect(isClose(share.interval?.lower, 43.9291155613229, 1e-9))
    #expect(isClose(share.interval?.upper, 65.5968771562230, 1e-9))
  }

  /// Two items and their mirror image: α = 3/2 (1 − 3σ²/σ²) as keyed `+`, and 1 once the
  /// codebook, not the data, says `-`.
  @Test("α is not computed after auto-reversal")
  func itemsAreTurnedByTheirKeyAlone() throws {
    let item: [UInt8] = [0, 1, 2, 3, 4, 4]
    var study = HandMadeWave(answers: [item, item, item.map { 4 - $0 }])
    let raw = try #require(try study.estimated().reliabilities().first)
    #expect(isClose(raw.alpha, -3, 1e-12))
    #expect(isClose(raw.itemRest[2], -1, 1e-12))
    study.directions = [.positive, .positive, .negative]
    let keyed = try #require(try study.estimated().reliabilities().first)
    #expect(isClose(keyed.alpha, 1, 1e-12))
  }

  /// A level of two people: a replicate draws neither with probability about e⁻².
  @Test("NaN replicates are not dropped in silence")
  func lostReplicatesAreCounted() throws {
    let study = HandMadeWave(
      answers: [(0..<20).map { UInt8($0 % 5) }], levels: (0..<20).map { $0 < 2 ? 0 : 1 },
      replicates: 400)
    let score = try #require(try study.item(level: 0))
    #expect((30...80).contains(score.lostReplicates))
    #expect(score.replicateError?.isFinite == true)
    #expect(try study.item()?.lostReplicates == 0)
  }
}
