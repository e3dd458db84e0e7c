internal import Foundation
internal import Statistics
internal import TestSupport
internal import Testing

/// Values by unit, units in order of appearance.
private func grouped(_ values: [Double?], by units: [String]) -> [[Double]] {
  var places: [String: Int] = [:]
  var groups: [[Double]] = []
  for (value, unit) in zip(values, units) {
    let place = places[unit] ?? groups.count
    if place == groups.count {
      places[unit] = place
      groups.append([])
    }
    if let value { groups[place].append(value) }
  }
  return groups
}

private func climate(_ file: String) throws -> [String: [String]] {
  try csvColumns(
    RealStudies.data.appendingPathComponent("org-climate-multilevel/\(file).csv"))
}

extension IntraclassCorrelation {
  fileprivate init(values: [[Double]]) throws(IntraclassError) {
    try self.init(values.map { RunningMoments($0) })
  }
}

extension WithinUnitAgreement {
  /// Answers item by item.
  fileprivate init(answers: [[Double]], labels: [Int]) throws(AgreementError) {
    try self.init(items: answers.map { RunningMoments($0) }, labels: labels)
  }
}

private func expect(_ ours: IntraclassCorrelation, _ golden: Golden) {
  let interval = ours.interval(confidence: 0.95)
  #expect(Double(ours.units) == golden["units"].number)
  #expect(Double(ours.n) == golden["n"].number)
  #expect(isClose(ours.between, golden["msb"].number))
  #expect(isClose(ours.within, golden["msw"].number))
  #expect(isClose(ours.one, golden["icc1"].number))
  #expect(isClose(ours.two, golden["icc2"].number))
  #expect(isClose(ours.ratio, golden["f"].number))
  #expect(isClose(ours.p, golden["p"].number))
  #expect(isClose(interval.lower, golden["lower"].number))
  #expect(isClose(interval.upper, golden["upper"].number))
}

/// ICC(1), ICC(2) against `aov`, `multilevel` and `psych`.
@Suite struct IntraclassTests {
  @Test func simulatedUnits() throws {
    let golden = try Golden("climate")["simulated"]
    let items = golden["answers"].list.map(\.numbers)
    let means = items[0].indices.map { row in items.reduce(0) { $0 + $1[row] } / 4 }
    let units = golden["unit"].numbers.map { "\($0)" }
    expect(try IntraclassCorrelation(values: grouped(means, by: units)), golden["score"])
  }

  @Test func unitsOfOneSize() throws {
    let golden = try Golden("climate")["equal"]
    expect(try IntraclassCorrelation(values: golden["values"].list.map(\.numbers)), golden)
  }

  @Test(
    .enabled(if: RealStudies.has("org-climate-multilevel"), "\(RealStudies.reason)"),
    arguments: ["WBEING", "HRS", "COHES", "LEAD"])
  func companiesOfBlieseAndHalverson(_ measure: String) throws {
    let columns = try climate("bh1996")
    let values = (columns[measure] ?? []).map(Double.init)
    expect(
      try IntraclassCorrelation(values: grouped(values, by: columns["GRP"] ?? [])),
      try Golden("climate")["real"]["bh1996"][measure])
  }

  @Test(.enabled(if: RealStudies.has("org-climate-multilevel"), "\(RealStudies.reason)"))
  func peopleAsUnitsOfTheirThreeAnswers() throws {
    let columns = try climate("univbct")
    let values = (columns["JSAT"] ?? []).map(Double.init)
    let units = columns["SUBNUM"] ?? []
    let correlation = try IntraclassCorrelation(values: grouped(values, by: units))
    expect(correlation, try Golden("climate")["real"]["univbct"]["JSAT"])
    #expect(abs(correlation.one - 0.5004) < 5e-5)
  }

  @Test(arguments: 0..<40)
  func unitOrderAndScaleDoNotMatter(_ seed: UInt64) throws {
    var random = CounterGenerator(seed: seed, purpose: .simulation, stream: 9)
    let values = (0..<9).map { unit in
      (0...random.index(below: 12)).map { _ in Double(unit % 3) + 4 * random.uniform() }
    }
    let plain = try IntraclassCorrelation(values: values)
    for changed in [
      values.reversed().map { $0.reversed() }, values.map { $0.map { 25 * $0 } },
      values.map { $0.map { 6 - $0 } }, values + [[]],
    ] {
      let other = try IntraclassCorrelation(values: changed)
      #expect(isClose(other.one, plain.one, 1e-10))
      #expect(isClose(other.two, plain.two, 1e-10))
      #expect(isClose(other.p, plain.p, 1e-9))
    }
  }

  /// Units of 10 with 0.2 of the variance between them: the interval covers 0.2 in
  /// 95 % of 1,000 draws, within 3 √(.95 · .05 / 1000) = 2 points.
  @Test func theIntervalCovers() throws {
    var covered = 0
    for seed in 0..<1000 {
      var random = CounterGenerator(seed: UInt64(seed), purpose: .simulation, stream: 10)
      let values = (0..<15).map { _ in
        let unit = 0.2.squareRoot() * StandardNormal.quantile(random.uniform())
        return (0..<10).map { _ in
          unit + 0.8.squareRoot() * StandardNormal.quantile(random.uniform())
        }
      }
      let interval = try IntraclassCorrelation(values: values).interval(confidence: 0.95)
      if (interval.lower...interval.upper).contains(0.2) { covered += 1 }
    }
    #expect((930...970).contains(covered), "\(covered)")
  }

  @Test func whatHasNoCorrelationSaysWhy() {
    #expect(throws: IntraclassError.tooFewUnits(0)) { try IntraclassCorrelation(values: []) }
    #expect(throws: IntraclassError.tooFewUnits(1)) {
      try IntraclassCorrelation(values: [[1, 2], []])
    }
    #expect(throws: IntraclassError.unitsOfOne) {
      try IntraclassCorrelation(values: [[1], [2], [3]])
    }
    #expect(throws: IntraclassError.constant) {
      try IntraclassCorrelation(values: [[0.1, 0.1, 0.1], [0.1, 0.1], [0.1]])
    }
    #expect(throws: IntraclassError.noWithinVariance) {
      try IntraclassCorrelation(values: [[0.1, 0.1, 0.1], [0.3, 0.3]])
    }
  }

  /// Units alike beyond chance: ICC(1) is below zero and stays there, ICC(2) does not exist.
  @Test func unitsWithOneMeanAreBelowZero() throws {
    let correlation = try IntraclassCorrelation(values: [[1, 3], [3, 1], [2, 2]])
    #expect(correlation.one == -1 && correlation.two == nil && correlation.p == 1)
  }
}

/// r_wg and r_wg(J) against `multilevel`.
@Suite struct WithinUnitAgreementTests {
  private func agreements(
    _ items: [[Double]], _ units: [String], labels: Int = 5
  ) throws -> [WithinUnitAgreement] {
    let rows = grouped(units.indices.map(Double.init), by: units)
    return try rows.filter { $0.count > 1 }.map { rows in
      try WithinUnitAgreement(
        answers: items.map { item in rows.map { item[Int($0)] } },
        labels: items.map { _ in labels })
    }
  }

  @Test func simulatedUnits() throws {
    let golden = try Golden("climate")["simulated"]
    let items = golden["answers"].list.map(\.numbers)
    let units = golden["unit"].numbers.map { "\($0)" }
    for (ours, theirs) in [
      (try agreements(items, units), golden["agreement"]),
      (try agreements([items[0]], units), golden["first_item"]),
    ] {
      #expect(ours.count == 7)
      #expect(zip(ours, theirs["values"].numbers).allSatisfy { isClose($0.value, $1, 1e-12) })
      #expect(Double(ours.filter(\.isTruncated).count) == theirs["at_zero"].number)
    }
  }

  @Test(.enabled(if: RealStudies.has("org-climate-multilevel"), "\(RealStudies.reason)"))
  func leadershipInNinetyNineCompanies() throws {
    let golden = try Golden("climate")["real"]["bhr2000"]
    let columns = try climate("bhr2000")
    let items = golden["items"].list.map { (columns[$0.text ?? ""] ?? []).compactMap(Double.init) }
    let units = columns["GRP"] ?? []
    for (chosen, theirs) in [(items, golden["agreement"]), ([items[0]], golden["AF06"])] {
      let ours = try agreements(chosen, units)
      let values = ours.map(\.value).sorted()
      #expect(Double(values.count) == theirs["units"].number)
      #expect(isClose(percentile(0.5, ofSorted: values), theirs["median"].number, 1e-12))
      #expect(isClose(values.reduce(0, +) / 99, theirs["mean"].number, 1e-12))
      #expect(Double(ours.filter(\.isTruncated).count) == theirs["at_zero"].number)
    }
    let means = units.indices.map { row in items.reduce(0) { $0 + $1[row] } / 11 }
    expect(try IntraclassCorrelation(values: grouped(means, by: units)), golden["leadership"])
  }

  @Test(arguments: 0..<40)
  func reversingAndOrderDoNotMatter(_ seed: UInt64) throws {
    var random = CounterGenerator(seed: seed, purpose: .simulation, stream: 11)
    let answers = (0..<24).map { _ in Double(random.index(below: 5)) }
    func value(_ answers: [Double]) throws -> Double {
      try WithinUnitAgreement(
        answers: [0, 8, 16].map { Array(answers[$0..<$0 + 8]) }, labels: [5, 5, 5]
      ).value
    }
    let reversed = answers.enumerated().map { $0.offset < 8 ? 4 - $0.element : $0.element }
    #expect(isClose(try value(reversed), try value(answers), 1e-12))
    #expect(isClose(try value(answers.reversed()), try value(answers), 1e-12))
  }

  /// Two camps disagree more than chance: 0, and it says that it was set there.
  @Test func disagreementBeyondChanceIsZeroAndSaysSo() throws {
    let camps = try WithinUnitAgreement(
      answers: [[1, 1, 5, 5]], labels: [5])
    #expect(camps.value == 0 && camps.isTruncated)
    let alike = try WithinUnitAgreement(
      answers: [[3, 3, 3, 3], [4, 4, 4, 4]], labels: [5, 7])
    #expect(alike.value == 1 && !alike.isTruncated)
  }

  @Test func onePersonAgreesWithNobody() {
    #expect(throws: AgreementError.tooFewPeople(1)) {
      try WithinUnitAgreement(answers: [[3], [3]], labels: [5, 5])
    }
  }
}

@Suite struct RunningMomentsTests {
  /// 1e9 off nought, where Σx² − n x̄² would keep no digit of a variance of 1.
  @Test func farFromNoughtNothingIsLost() {
    let moments = RunningMoments([-1, 0, 1, 2, -2].map { 1e9 + $0 })
    #expect(moments.count == 5 && isClose(moments.mean, 1e9, 1e-15))
    #expect(isClose(moments.variance, 2.5, 1e-12))
  }

  @Test func equalValuesHaveExactlyNoSpread() {
    #expect(RunningMoments(Array(repeating: 0.1, count: 1000)).squares == 0)
  }

  @Test func oneValueHasNoVariance() {
    #expect(RunningMoments([3]).variance == nil)
    #expect(RunningMoments().variance == nil)
  }
}
