internal import Estimation
internal import Statistics
internal import Survey
internal import TestSupport
internal import Testing
internal import Weighting

@Suite struct LateDifferenceTests {
  /// Against R's `svyby` with covariances and `svyglm`, in a clustered sample.
  @Test func matchesR() throws {
    let golden = try Golden("nonresponse")
    let study = DatedStudy()
    #expect(study.checksum == golden["checksum"].number)
    let found = try study.estimated().lateDifferences()
    let rows = golden["late"].list
    #expect(found.map(\.measure.id) == rows.compactMap(\.["measure"].text))
    for (ours, row) in zip(found, rows) {
      #expect(isClose(ours.early, row["early"].number) && isClose(ours.late, row["late"].number))
      let contrast = try #require(ours.contrast)
      #expect(isClose(contrast.difference, ours.late - ours.early))
      #expect(isClose(contrast.standardError, row["se"].number))
      #expect(Double(contrast.df) == row["df"].number)
      #expect(isClose(contrast.p, row["p"].number) && isClose(contrast.q, row["q"].number))
      #expect(Double(ours.nEarly) == row["n_early"].number)
      #expect(Double(ours.nLate) == row["n_late"].number)
      #expect(Double(ours.undated) == row["undated"].number)
      #expect(ours.lastEarlyDay == "1970-01-\(Int(golden["cut"].number ?? 0) + 1)")
    }
  }

  @Test func theTimeOfDayDoesNotMatter() throws {
    var study = DatedStudy()
    let days = try study.estimated().lateDifferences()
    study.wave.submitted = study.wave.submitted.map { times in
      SubmissionTimes(
        times.enumerated().map { row, second in second.map { $0 + Int64(row * 359 % 86_400) } })
    }
    #expect(try study.estimated().lateDifferences() == days)
  }

  @Test func isEmptyWhereNobodyIsLate() throws {
    var study = DatedStudy()
    study.wave.submitted = nil
    #expect(try study.estimated().lateDifferences().isEmpty)
    study.wave.submitted = SubmissionTimes(repeatElement(nil, count: 240))
    #expect(try study.estimated().lateDifferences().isEmpty)
    study.wave.submitted = SubmissionTimes(repeatElement(86_400 * 17_675, count: 240))
    #expect(try study.estimated().lateDifferences().isEmpty)
  }

  @Test func oneLateRespondentIsNotTested() throws {
    var study = DatedStudy()
    study.wave.submitted = SubmissionTimes((0..<240).map { $0 == 0 ? -1 : -86_401 })
    let found = try study.estimated().lateDifferences()
    #expect(found.allSatisfy { $0.flag == .notTested && $0.nLate <= 1 })
    #expect(found.allSatisfy { $0.lastEarlyDay == "1969-12-30" })
  }
}

@Suite struct TippingPointTests {
  private static let wave = "1"
  private static let everyone = Domain.everyone(in: wave)

  private static func score(
    _ value: Double, error: Double = 1, _ domain: Domain = everyone, _ id: String = "index",
    contrast: Contrast? = nil, flag: Flag? = nil
  ) -> Score {
    Score(
      domain: domain, measure: id == "index" ? .index : Measure(kind: .construct, id: id),
      statistic: .mean,
      estimate: Estimate(
        value: value, standardError: error,
        interval: Interval(lower: value - 2 * error, upper: value + 2 * error), df: 99, n: 100),
      contrast: contrast, flag: flag)
  }

  private static func response(_ domain: Domain, rate: Double?) -> Response {
    Response(
      domain: domain, n: 100, population: 1000, sampleShare: 100, populationShare: 100,
      weightedShare: 100, rate: rate)
  }

  /// Put back, the difference brings the mean of all staff to the target.
  @Test(arguments: [5.0, 40, 99.9])
  func bringsTheMeanToTheTarget(_ rate: Double) throws {
    let points = tippingPoints(
      [Self.score(60), Self.score(70, Self.everyone, "a")],
      [Self.response(Self.everyone, rate: rate)], confidence: 0.95)
    #expect(points.map(\.conclusion) == [.midpoint, .midpoint, .index])
    let targets = [50.0, 50, 60]
    for (point, target) in zip(points, targets) {
      #expect(isClose(point.mean + (1 - rate / 100) * point.difference, target, 1e-12))
    }
    // At 99.9 % the others would have to leave the scale.
    #expect(points.allSatisfy { ($0.othersMean == nil) == (rate == 99.9) })
  }

  /// At the difference, p is where the family's Benjamini–Hochberg line ends its flags.
  @Test func flagsTipWhereTheTestDoes() throws {
    let levels = ["x", "y", "z"].map { Domain(wave: Self.wave, segment: "s", level: $0) }
    let contrasts = [(6.0, 1.0), (-5.0, 1.5), (0.5, 1.0)]
    let t = StudentT(df: 80)
    let p = contrasts.map { t.twoSided($0.0 / $0.1) }
    let q = benjaminiHochberg(p)
    let scores = levels.indices.map { index in
      Self.score(
        60, levels[index], "a",
        contrast: Contrast(
          difference: contrasts[index].0, standardError: contrasts[index].1, df: 80, p: p[index],
          q: q[index]),
        flag: q[index] < 0.05 ? (contrasts[index].0 > 0 ? .higher : .lower) : .noEvidence)
    }
    let points = tippingPoints(
      scores, levels.map { Self.response($0, rate: 20) }, confidence: 0.95)
    #expect(points.map(\.domain.level) == ["x", "y"])
    for (point, contrast) in zip(points, contrasts) {
      let shifted = contrast.0 + 0.8 * point.difference
      #expect(isClose(t.twoSided(shifted / contrast.1), 0.05 * 2 / 3, 1e-10))
      #expect(shifted.magnitude < contrast.0.magnitude)
    }
  }

  @Test func whatIsNotConcludedCannotTip() {
    let unsure = Self.score(51)
    #expect(
      tippingPoints([unsure], [Self.response(Self.everyone, rate: 20)], confidence: 0.95).isEmpty)
    for rate: Double? in [nil, 100, 120] {
      let all = [Self.response(Self.everyone, rate: rate)]
      #expect(tippingPoints([Self.score(60)], all, confidence: 0.95).isEmpty)
    }
  }
}

@Suite struct RepresentativenessTests {
  @Test func isOfTheCellsThatWeightsWereFittedTo() throws {
    var study = DatedStudy()
    study.wave.weights = nil
    study.data.population = Population(
      counts: ["a": ["x": 700, "y": 1300], "b": ["p": 800, "q": 1200]])
    study.data.design.rake = ["a", "b"]
    let wave = try study.estimated()
    let found = wave.representativeness(population: study.data.population)
    #expect(found.map(\.segments) == [["a", "b"], ["a"], ["b"]])
    // S² of the cells is at least that of either margin.
    #expect(found[0].indicator <= min(found[1].indicator, found[2].indicator))
    let counts = [0, 1].map { level in
      Double(study.wave.levels[0].filter { $0 == UInt16(level) }.count)
    }
    let byHand = try #require(ResponsePropensities(respondents: counts, staff: [700, 1300]))
    #expect(isClose(found[1].indicator, byHand.indicator, 1e-12))
    #expect(found[1].partials.map(\.level) == ["x", "y"] && found[0].partials.isEmpty)
    #expect(wave.responses(population: study.data.population).allSatisfy { $0.rate != nil })
  }

  @Test func isNotSaidOfDrawnSamplesOrWithoutCounts() throws {
    let study = DatedStudy()
    let counts = Population(counts: ["a": ["x": 700, "y": 1300]])
    #expect(try study.estimated().representativeness(population: counts).isEmpty)
    #expect(try study.estimated().representativeness(population: nil).isEmpty)
  }
}

/// 240 respondents by the generator of Tests/Golden/nonresponse.R.
private struct DatedStudy {
  var wave: Wave
  var data: SurveyData
  let checksum: Double

  init() {
    var generator = ParkMiller()
    var (answers, clusters, weights) = ([[UInt8]](repeating: [], count: 4), [Int32](), [Double]())
    var (submitted, sum) = ([Int64?](), 0.0)
    for _ in 0..<240 {
      for item in 0..<4 {
        let label = generator.draw(6)
        answers[item].append(
          label == 5 ? Answer(missing: .notAnswered).code : Answer(label: label).code)
        if label < 5 { sum += 25 * Double(label) }
      }
      clusters.append(Int32(generator.draw(30)))
      weights.append(1 + Double(generator.draw(7)) / 4)
      let (day, dated) = (generator.draw(20), generator.draw(11))
      submitted.append(dated == 0 ? nil : Int64(day) * 86_400)
      sum += Double(clusters.last ?? 0) + (weights.last ?? 0) + (dated == 0 ? 0 : Double(day))
    }
    checksum = sum
    let codes = LevelCodes(clusters.map { UInt16($0 % 2) })
    let thirds = LevelCodes(zip(codes, 0..<240).map { $0 == 1 && $1 % 3 == 0 ? 1 : 0 })
    wave = Wave(
      id: "1", label: "1", respondents: 240, answers: answers,
      levels: [codes, thirds], weights: weights, clusters: clusters)
    wave.submitted = SubmissionTimes(submitted)
    data = Self.data(wave)
  }

  private static func data(_ wave: Wave) -> SurveyData {
    let scale = Scale(
      id: "s", labels: ["1", "2", "3", "4", "5"], favourable: [false, false, false, true, true])
    return SurveyData(
      title: StudyTitle(title: "", organisation: "", marking: ""),
      codebook: Codebook(
        items: (1...4).map {
          Item(
            id: "q\($0)", wording: "", scale: scale, construct: $0 < 3 ? "c1" : "c2",
            direction: .positive)
        },
        constructs: [
          Construct(id: "c1", title: "", items: [0, 1], isOutcome: false),
          Construct(id: "c2", title: "", items: [2, 3], isOutcome: false),
        ]),
      segmentations: [
        Segmentation(id: "a", title: "", levels: ["x", "y"]),
        Segmentation(id: "b", title: "", levels: ["p", "q"]),
      ],
      waves: [wave], waveTitles: [WaveTitle(id: "1", label: "1")],
      estimation: EstimationPlan(replicates: 0))
  }

  func estimated() throws -> EstimatedWave {
    EstimatedWave(try WeightedWave(wave, of: data), of: data)
  }
}

/// x ← 16807 x mod (2³¹ − 1): Park & Miller (1988), doi:10.1145/63039.63042.
private struct ParkMiller {
  private var state = 12345

  mutating func draw(_ bound: Int) -> Int {
    state = state * 16_807 % 2_147_483_647
    return state / 65_536 % bound
  }
}
