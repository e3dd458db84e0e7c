internal import Survey
internal import TestSupport
internal import Testing
internal import Weighting

@testable internal import Estimation

/// Steadied scores and climate of the shipped study against `metafor` and `multilevel`
/// (Tests/Golden/small-groups.R).
@Suite struct ShippedSmallGroupsTests {
  let study: ShippedStudy
  let golden: Golden

  init() throws {
    study = try ShippedStudy.shared.get()
    golden = try Golden("small-groups")
  }

  /// 1e-6: both sides iterate.
  @Test func steadiedScores() throws {
    for wave in study.waves {
      let ours = Dictionary(
        uniqueKeysWithValues: wave.shrunkenScores(of: wave.scores()).map {
          ("\($0.domain.segment)|\($0.domain.level)|\($0.measure.id)", $0)
        })
      let rows = golden["shrunken"][wave.wave].table
      #expect(rows.count == ours.count && rows.count == 280)
      for row in rows {
        let name = "\(row.text("segment"))|\(row.text("level"))|\(row.text("measure"))"
        let score = try #require(ours[name])
        #expect(isClose(score.weighedError, row.number("weighed_se")), "\(name)")
        #expect(isClose(score.shrunken?.value, row.number("shrunken"), 1e-6), "\(name)")
        #expect(isClose(score.shrunken?.standardError, row.number("shrunken_se"), 1e-6), "\(name)")
        #expect(isClose(score.shrunken?.interval?.lower, row.number("lower"), 1e-6), "\(name)")
        #expect(isClose(score.shrunken?.interval?.upper, row.number("upper"), 1e-6), "\(name)")
        #expect(isClose(score.weight, row.number("weight"), 1e-6), "\(name)")
        #expect(isClose(score.spread, row.number("spread"), 1e-6), "\(name)")
        #expect((score.spread == 0) == (score.note != nil), "\(name)")
      }
    }
  }

  @Test func climate() throws {
    for wave in study.waves {
      let ours = Dictionary(
        uniqueKeysWithValues: wave.unitClimates().map { ("\($0.segment)|\($0.measure.id)", $0) })
      let rows = golden["climate"][wave.wave].table
      #expect(rows.count == ours.count && rows.count == 40)
      for row in rows {
        let name = "\(row.text("segment"))|\(row.text("measure"))"
        let climate = try #require(ours[name])
        #expect(Double(climate.units) == row.number("units"), "\(name)")
        #expect(Double(climate.n) == row.number("n"), "\(name)")
        #expect(isClose(climate.icc1, row.number("icc1")), "\(name)")
        #expect(isClose(climate.icc1Interval?.lower, row.number("icc1_lower")), "\(name)")
        #expect(isClose(climate.icc1Interval?.upper, row.number("icc1_upper")), "\(name)")
        #expect(isClose(climate.icc2, row.number("icc2")), "\(name)")
        #expect(isClose(climate.p, row.number("p")), "\(name)")
        #expect(isClose(climate.agreement?.median, row.number("rwg_median")), "\(name)")
        #expect(climate.agreement.map { Double($0.units) } == row.number("rwg_units"), "\(name)")
        #expect(climate.agreement.map { Double($0.atZero) } == row.number("rwg_at_zero"))
      }
    }
  }

  /// Shown beside the direct estimate, never instead of it.
  @Test func directScoresStandUntouched() throws {
    let wave = study.waves[0]
    let scores = wave.scores()
    for steadied in wave.shrunkenScores(of: scores) {
      let direct = try #require(
        scores.first {
          $0.score.domain == steadied.domain && $0.score.measure == steadied.measure
            && $0.score.statistic == .mean
        })
      #expect(steadied.direct == direct.score.estimate)
    }
  }
}

/// A variance from few people is unsure: levels of fewer take that of their size.
@Suite struct SamplingVarianceTests {
  private func estimate(_ error: Double?, n: Int) -> Estimate {
    Estimate(
      value: 50, standardError: error, interval: nil, df: error == nil ? nil : n - 1, n: n)
  }

  @Test func smallLevelsTakeTheAverageOfTheirSize() {
    let variances = SamplingVariances([
      estimate(2, n: 101), estimate(4, n: 41), estimate(0, n: 2), estimate(nil, n: 1),
    ])
    let average = Double(100 * 101 * 4 + 40 * 41 * 16) / 141
    #expect(variances.isSmoothed == [false, false, true, false])
    #expect(variances.values[0] == 4 && variances.values[1] == 16)
    #expect(isClose(variances.values[2], average / 2, 1e-12))
    #expect(variances.values[3] == nil)
  }

  @Test func aLevelJustLargeEnoughKeepsItsOwn() {
    let variances = SamplingVariances([estimate(3, n: 31), estimate(3, n: 30)])
    #expect(variances.isSmoothed == [false, true])
    #expect(variances.values[0] == 9)
  }

  @Test func nobodyWithAnErrorLeavesNothing() {
    #expect(SamplingVariances([estimate(nil, n: 1), estimate(nil, n: 1)]).values == [nil, nil])
  }
}

/// A study of one construct of two items on five labels, unit by unit.
private struct Teams {
  var answers: [[UInt8]]
  var units: [UInt16]
  var clusters: [Int32]?

  /// Each unit's respondents with their answers to both items.
  init(_ teams: [[(UInt8, UInt8)]]) {
    let people = teams.flatMap(\.self)
    answers = [people.map(\.0), people.map(\.1)]
    units = teams.enumerated().flatMap { team in team.element.map { _ in UInt16(team.offset) } }
  }

  func wave() throws -> EstimatedWave {
    let scale = Scale(
      id: "five", labels: ["1", "2", "3", "4", "5"],
      favourable: [false, false, false, true, true])
    let items = ["a", "b"].map {
      Item(id: $0, wording: $0, scale: scale, construct: "c", direction: .positive)
    }
    let levels = (0...(units.max() ?? 0)).map { "t\($0)" }
    let wave = Wave(
      id: "1", label: "1", respondents: units.count, answers: answers, levels: [LevelCodes(units)],
      clusters: clusters)
    let data = SurveyData(
      title: StudyTitle(title: "", organisation: "", marking: ""),
      codebook: Codebook(
        items: items,
        constructs: [Construct(id: "c", title: "c", items: [0, 1], isOutcome: false)]),
      segmentations: [Segmentation(id: "team", title: "Team", levels: levels)], waves: [wave],
      waveTitles: [WaveTitle(id: "1", label: "1")],
      estimation: EstimationPlan(replicates: 20, seed: 1))
    return EstimatedWave(try WeightedWave(wave, of: data), of: data)
  }
}

@Suite struct SmallGroupsDegenerateTests {
  private func climate(_ teams: Teams) throws -> UnitClimate {
    try #require(try teams.wave().unitClimates().first { $0.measure.kind == .construct })
  }
  private func steadied(_ teams: Teams) throws -> [ShrunkenScore] {
    let wave = try teams.wave()
    return wave.shrunkenScores(of: wave.scores()).filter { $0.measure.kind == .construct }
  }

  @Test func twoLevelsAreNotSteadiedAndHaveNoClimate() throws {
    let wave = try Teams([[(0, 1), (2, 2)], [(3, 3), (4, 2)]]).wave()
    #expect(wave.shrunkenScores(of: wave.scores()).isEmpty)
    #expect(wave.unitClimates().isEmpty)
  }

  @Test func everybodyAlikeSaysSo() throws {
    let teams = Teams([[(2, 2), (2, 2)], [(2, 2), (2, 2), (2, 2)], [(2, 2), (2, 2)]])
    let climate = try climate(teams)
    #expect(climate.icc1 == nil && climate.note == "everybody has the same score")
    #expect(climate.agreement == UnitAgreement(median: 1, units: 3, atZero: 0))
    for score in try steadied(teams) {
      #expect(score.shrunken == nil && score.note == "fewer than three levels with a known error")
    }
  }

  @Test func unitsOfOneSayWhy() throws {
    let climate = try climate(Teams([[(0, 1)], [(2, 2)], [(4, 3)]]))
    #expect(climate.note == "every unit is one person" && climate.icc1 == nil)
    #expect(climate.agreement == nil && climate.smallestUnit == 1)
  }

  @Test func oneRespondentKeepsTheDirectScoreAndSaysWhy() throws {
    let teams = Teams([
      [(0, 1), (2, 2), (1, 3)], [(3, 3), (4, 2), (2, 2)], [(1, 1), (0, 2), (3, 3)], [(4, 4)],
    ])
    let scores = try steadied(teams)
    #expect(scores.count == 4)
    #expect(scores[3].shrunken == nil && scores[3].direct.value == 100)
    #expect(scores[3].note == "one respondent: nothing says how sure it is")
    #expect(scores.prefix(3).allSatisfy { $0.shrunken != nil && $0.isSmoothed })
  }

  /// Two camps in one team: at zero, and counted there.
  @Test func disagreementIsCounted() throws {
    let camps: [(UInt8, UInt8)] = [(0, 0), (0, 0), (4, 4), (4, 4)]
    let climate = try climate(Teams([camps, [(1, 1), (1, 2)], [(3, 3), (3, 3)]]))
    #expect(climate.agreement?.atZero == 1 && climate.agreement?.units == 3)
  }

  /// Somebody who skipped an item has a score and no place in the agreement.
  @Test func incompleteAnswersCountInTheScoreAlone() throws {
    let skipped = MissingKind.notAnswered.rawValue
    let climate = try climate(
      Teams([[(0, skipped), (1, 1), (1, 2)], [(3, 3), (3, 4)], [(2, 2), (2, 3)]]))
    #expect(climate.n == 7 && climate.smallestUnit == 2)
    #expect(climate.agreement?.units == 3)
  }

  @Test func samplingUnitsTakeThePlaceOfSegmentations() throws {
    var teams = Teams([[(0, 1), (2, 2)], [(3, 3), (4, 2)], [(1, 1), (2, 3)], [(4, 4), (4, 3)]])
    teams.clusters = [5, 5, 9, 9, 2, 2, 7, 7]
    let clustered = try teams.wave().unitClimates()
    teams.clusters = nil
    let segmented = try teams.wave().unitClimates()
    #expect(Set(clustered.map(\.segment)) == [UnitClimate.samplingUnits])
    #expect(Set(segmented.map(\.segment)) == ["team"])
    #expect(clustered.map(\.measure) == segmented.map(\.measure))
    for (one, two) in zip(clustered, segmented) {
      #expect(one.units == 4 && isClose(one.icc1, two.icc1, 1e-12))
      #expect(one.agreement == two.agreement)
    }
  }
}
