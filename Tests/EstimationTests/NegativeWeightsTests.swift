internal import Estimation
internal import Survey
internal import Testing
internal import Weighting

/// Linear calibration may give negative weights: they are allowed, counted and said,
/// and nothing later stumbles over them.
@Suite struct NegativeWeightsTests {
  private let study = LopsidedStudy()

  @Test func areCountedAndMeetTheMargins() throws {
    let weighted = try WeightedWave(study.wave, of: study.data)
    let negative = weighted.weights.filter { $0 < 0 }.count
    #expect(negative > 0 && weighted.summary.negative == negative)
    #expect(weighted.summary.smallest < 0 && weighted.summary.calibration == .linear)
    #expect(weighted.summary.effectiveRespondents > 0)
    #expect(weighted.summary.efficiency < 1)
    #expect(abs(weighted.weights.reduce(0, +) - 1000) < 1e-6)
  }

  @Test func noFigureIsNaNAndNothingTraps() throws {
    let wave = EstimatedWave(try WeightedWave(study.wave, of: study.data), of: study.data)
    for score in wave.scores().map(\.score) {
      let estimate = score.estimate
      let numbers = [
        estimate.value, estimate.standardError, estimate.interval?.lower, estimate.interval?.upper,
        score.contrast?.difference, score.contrast?.standardError, score.contrast?.p,
        score.contrast?.effect, score.replicateError, score.withReplacementError,
        score.designEffect,
      ]
      #expect(numbers.compactMap(\.self).allSatisfy { $0.isFinite }, "\(score)")
      if let interval = estimate.interval { #expect(interval.lower <= interval.upper) }
    }
    for share in AnswerTables(wave).shares.map(\.estimate) {
      #expect(share.value.isFinite && share.standardError?.isFinite != false)
    }
    for table in AnswerTables(wave).associations {
      let numbers = [table.test?.f, table.test?.df2, table.test?.p, table.test?.cramersV]
      #expect(numbers.compactMap(\.self).allSatisfy { $0.isFinite }, "\(table)")
    }
    for quantile in wave.quantiles() {
      #expect(quantile.value.isFinite && quantile.interval?.lower.isFinite != false)
    }
    #expect(wave.missingShares().allSatisfy { $0.share.isFinite })
    for row in wave.reliabilities() {
      let numbers = [row.alpha, row.omega] + row.itemRest + row.alphaIfDropped
      #expect(numbers.compactMap(\.self).allSatisfy { $0.isFinite })
    }
  }

  /// A level all of whose respondents weigh less than nothing has no figure, not a wrong one.
  @Test func aDomainWithoutWeightHasNoFigure() throws {
    let weighted = try WeightedWave(study.wave, of: study.data)
    let wave = EstimatedWave(weighted, of: study.data)
    let place = zip(weighted.weights, weighted.wave.levels[2]).filter { $0.0 < 0 }.map(\.1)
    let negative = try #require(place.first)
    let level = study.data.segmentations[2].levels[Int(negative)]
    #expect(!wave.scores().contains { $0.score.domain.level == level })
  }
}

/// 60 respondents, weighted to margins so far from them that linear weights turn negative.
/// The third segmentation has one level per combination of the two raked ones.
private struct LopsidedStudy {
  let data: SurveyData
  let wave: Wave

  init() {
    let labels = ["no", "rather no", "so so", "rather yes", "yes"]
    let scale = Scale(
      id: "s", labels: labels, favourable: [false, false, false, true, true])
    let items = (0..<3).map {
      Item(id: "q\($0)", wording: "", scale: scale, construct: "c", direction: .positive)
    }
    let a = LevelCodes((0..<60).map { UInt16($0 < 45 ? 0 : 1) })
    let b = LevelCodes((0..<60).map { UInt16($0 % 5 == 0 ? 1 : 0) })
    wave = Wave(
      id: "1", label: "1", respondents: 60,
      answers: (0..<3).map { item in (0..<60).map { UInt8(($0 * (3 + item) + item) % 5) } },
      levels: [a, b, LevelCodes(zip(a, b).map { $0 * 2 + $1 })])
    data = SurveyData(
      title: StudyTitle(title: "", organisation: "", marking: ""),
      codebook: Codebook(
        items: items,
        constructs: [Construct(id: "c", title: "c", items: [0, 1, 2], isOutcome: false)]),
      segmentations: [
        Segmentation(id: "a", title: "a", levels: ["x", "y"]),
        Segmentation(id: "b", title: "b", levels: ["p", "q"]),
        Segmentation(id: "ab", title: "ab", levels: ["xp", "xq", "yp", "yq"]),
      ],
      waves: [wave], waveTitles: [WaveTitle(id: "1", label: "1")],
      population: Population(counts: ["a": ["x": 100, "y": 900], "b": ["p": 100, "q": 900]]),
      design: DesignPlan(rake: ["a", "b"], calibration: .linear),
      estimation: EstimationPlan(replicates: 50, seed: 3))
  }
}
