internal import Estimation
internal import Survey
internal import TestSupport
internal import Testing
internal import Weighting

/// Flags of the shipped study, of the same with careless respondents put in, and of what
/// cannot be judged.
@Suite struct CarelessFlagsTests {
  let study: ShippedStudy

  init() throws { study = try ShippedStudy.shared.get() }

  private func counts(_ wave: Wave) -> [CarelessSign?: Int?] {
    let counts = CarelessFlags(wave, codebook: study.data.codebook).counts(wave: wave.id)
    return Dictionary(uniqueKeysWithValues: counts.map { ($0.sign, $0.flagged) })
  }

  /// Against R (Tests/Golden/careless.R): the simulation makes nobody careless.
  @Test(arguments: [0, 1])
  func shippedStudy(_ wave: Int) throws {
    let totals = try Golden("careless")["shipped"][wave]["totals"]
    let ours = counts(study.data.waves[wave])
    for (sign, name) in [
      (CarelessSign.longString, "long"), (.noVariability, "flat"), (.inconsistent, "inconsistent"),
      (.distant, "far"), (.duplicate, "twins"),
    ] { #expect(ours[sign]??.description == totals[name].number.map { "\(Int($0))" }, "\(name)") }
    #expect(ours[.fast] == .some(nil))
  }

  @Test func carelessRespondentsAreFound() throws {
    let before = counts(study.data.waves[0])
    let after = counts(study.data.waves[0].withCareless())
    func found(_ sign: CarelessSign?) -> Int {
      (after[sign].flatMap { $0 } ?? 0) - (before[sign].flatMap { $0 } ?? 0)
    }
    // 20 tick one label, four times each of five labels, so that they are duplicates too; of
    // 15 others every answer is somebody else's; 12 were through in a minute.
    #expect(found(.longString) == 20 && found(.noVariability) == 20)
    #expect(found(.duplicate) == 20 + 30)
    #expect(after[.fast] == 12)
    #expect(found(nil) >= 20)
  }

  @Test func theOrderOfRespondentsDoesNotMatter() {
    let wave = study.data.waves[0].withCareless()
    #expect(counts(wave) == counts(wave.reordered(wave.rows.reversed())))
  }

  @Test func fewItemsAreNotJudged() {
    var wave = study.data.waves[0]
    for item in wave.answers.indices.dropFirst(9) { wave.answers[item] = nil }
    let counts = CarelessFlags(wave, codebook: study.data.codebook).counts(wave: "2018")
    #expect(counts.count == 7 && counts.allSatisfy { $0.flagged == nil && $0.n == 0 })
    #expect(counts.allSatisfy { $0.note != nil && $0.share == nil })
  }

  @Test func nobodyOneAndNothingAnsweredHaveReasons() {
    let wave = study.data.waves[0]
    var silent = wave
    silent.answers = wave.answers.map { $0.map { $0.map { _ in 251 } } }
    for wave in [wave.reordered([]), wave.reordered([0]), silent] {
      let counts = CarelessFlags(wave, codebook: study.data.codebook).counts(wave: "2018")
      for count in counts {
        #expect((count.flagged == nil) == (count.n == 0) && (count.n == 0) == (count.note != nil))
        #expect(count.share.map { $0.isFinite } ?? true)
      }
      #expect(counts.first { $0.sign == .distant }?.flagged == nil)
    }
  }

  @Test func constantItemsAreLeftOutOfDistancesAndSaidToBe() {
    var wave = study.data.waves[0]
    wave.answers[3] = Array(repeating: 2, count: wave.respondents)
    wave.answers[7] = wave.answers[6]
    let counts = CarelessFlags(wave, codebook: study.data.codebook).counts(wave: "2018")
    let distant = counts.first { $0.sign == .distant }
    #expect(distant?.note?.hasPrefix("over 40 of 42 items") == true && distant?.flagged != nil)
  }
}

/// What scores would be without the flagged.
@Suite struct SensitivityTests {
  let study: ShippedStudy

  init() throws { study = try ShippedStudy.shared.get() }

  /// Without weights, leaving people out is scoring those who remain.
  @Test func withoutIsTheScoreOfThoseWhoRemain() throws {
    var data = study.data
    (data.design.rake, data.population) = ([], nil)
    let wave = study.data.waves[0].withCareless()
    let all = EstimatedWave(try WeightedWave(wave, of: data), of: data)
    let summary = all.carelessness()
    let flags = CarelessFlags(wave, codebook: data.codebook)
    let kept = wave.rows.filter { !flags.isSeveral($0) }
    let rest = EstimatedWave(try WeightedWave(wave.reordered(kept), of: data), of: data)
    #expect(kept.count <= 1280 && summary.sensitivity.count == 10)
    let (before, after) = (means(all), means(rest))
    for row in summary.sensitivity {
      let (one, two) = try (#require(before[row.measure]), #require(after[row.measure]))
      #expect(isClose(row.estimate, one.value, 1e-12) && row.n == one.n)
      #expect(isClose(row.without, two.value, 1e-12) && row.nWithout == two.n)
      #expect(isClose(row.difference, two.value - one.value, 1e-9))
      let error = try #require(one.standardError)
      #expect(isClose(row.inErrors, (two.value - one.value) / error, 1e-9))
    }
  }

  private func means(_ wave: EstimatedWave) -> [Measure: Estimate] {
    let scores = wave.scores().map(\.score)
      .filter { $0.domain.isEveryone && $0.statistic == .mean }
    return Dictionary(uniqueKeysWithValues: scores.map { ($0.measure, $0.estimate) })
  }

  /// Weights stay as they are: raked ones too, and in any unit.
  @Test func estimatesAndErrorsAreThoseOfTheScores() throws {
    let data = study.data
    let wave = EstimatedWave(try WeightedWave(data.waves[0].withCareless(), of: data), of: data)
    let scores = means(wave)
    for row in wave.carelessness().sensitivity {
      let score = try #require(scores[row.measure])
      #expect(row.estimate == score.value && row.n == score.n && row.nWithout < row.n)
      let error = try #require(score.standardError)
      #expect(isClose(row.inErrors, (row.difference ?? 0) / error, 1e-10))
    }
  }

  /// Those who remain keep the weights they had, raked with everyone.
  @Test func theWeightsOfThoseWhoRemainStay() throws {
    let wave = study.data.waves[0].withCareless()
    let raked = try WeightedWave(wave, of: study.data)
    let flags = CarelessFlags(wave, codebook: study.data.codebook)
    let kept = wave.rows.filter { !flags.isSeveral($0) }
    var rest = wave.reordered(kept)
    rest.weights = kept.map { 3 * raked.weights[$0] }
    var data = study.data
    (data.design.rake, data.population) = ([], nil)
    let after = means(EstimatedWave(try WeightedWave(rest, of: data), of: data))
    for row in EstimatedWave(raked, of: study.data).carelessness().sensitivity {
      #expect(isClose(row.without, after[row.measure]?.value, 1e-11))
    }
  }

  /// Weighting sorts respondents by sampling unit; their times go with them.
  @Test func timesStayWithTheirRespondents() throws {
    var data = study.data
    (data.design.rake, data.population) = ([], nil)
    var wave = study.data.waves[0].withCareless()
    wave.clusters = wave.rows.map { Int32(wave.respondents - $0) }
    let sorted = try WeightedWave(wave, of: data).wave
    #expect(sorted.durations == wave.durations.map { $0.reversed() })
    #expect(sorted.answers[0] == wave.answers[0].map { $0.reversed() })
  }

  @Test func nobodyFlaggedChangesNothingAtAll() {
    let summary = study.waves[0].carelessness()
    #expect(summary.counts.last?.flagged == 0)
    #expect(summary.sensitivity.allSatisfy { $0.difference == 0 && $0.without == $0.estimate })
    #expect(summary.sensitivity.allSatisfy { $0.n == $0.nWithout && $0.inErrors == 0 })
  }
}

extension Wave {
  var rows: Range<Int> { 0..<respondents }

  /// 20 straight-liners, 15 copies of other rows, and times, 12 of them of a minute.
  func withCareless() -> Wave {
    var wave = self
    for item in wave.answers.indices {
      guard var codes = wave.answers[item] else { continue }
      for row in 0..<20 { codes[row] = UInt8(row % 5) }
      for row in 100..<115 { codes[row] = codes[row + 200] }
      wave.answers[item] = codes
    }
    wave.durations = rows.map { $0 < 12 ? 60 : $0 % 7 == 0 ? nil : 600 }
    return wave
  }

  /// The respondents named, in the order named.
  func reordered(_ order: some Collection<Int>) -> Wave {
    var wave = Wave(
      id: id, label: label, respondents: order.count,
      answers: answers.map { codes in codes.map { codes in order.map { codes[$0] } } },
      levels: levels.map { codes in LevelCodes(order.map { codes[$0] }) },
      persons: persons.map { values in order.map { values[$0] } })
    wave.durations = durations.map { values in order.map { values[$0] } }
    return wave
  }
}
