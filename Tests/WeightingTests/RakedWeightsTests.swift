internal import LinearAlgebra
internal import Statistics
internal import Survey
internal import TestSupport
internal import Testing
@testable internal import Weighting

/// Raked weights and their variance against R's `calibrate(calfun = "raking")`, whose
/// residuals are of a regression with the design weights; ours with the raked ones.
@Suite(.enabled(if: RealStudies.has("weights-api"), "\(RealStudies.reason)"))
struct RakedWeightsTests {
  let golden: Golden

  init() throws { golden = try Golden("calibration") }

  @Test(arguments: [("srs", "raking"), ("srs", "raking_far"), ("strat", "raking")])
  func weightsAndErrors(_ source: String, _ kind: String) throws {
    let population = golden[kind == "raking" ? "population" : "population_far"]
    let study = try ApiStudy("api\(source)", population: population)
    let weighted = try WeightedWave(study.wave, of: study.data)
    let order = study.order
    let expected = try #require(find("weights", source, kind))["weights"].numbers
    #expect(expected.count == 200)
    for (row, weight) in weighted.weights.enumerated() {
      #expect(isClose(weight, expected[order[row]]))
    }
    guard source == "srs" else { return }
    for row in golden["estimates"].list where matches(row, source, kind) {
      guard row["outcome"].text == "api00", ["", "stype"].contains(row["by"].text ?? "?"),
        row["fpc"].flag == false
      else { continue }
      let level = row["by"].text == "" ? nil : row["level"].text
      let error = study.errors("api00", stype: level, weighted).plain
      let expected = row["se_residuals_by_final_weights"].number
      #expect(isClose(error, expected), "\(kind) \(level ?? "everyone")")
      let cells = try #require(try SamplingFrame(study.data).cells(of: study.wave))
      let start = try #require(study.wave.weights)
      let theirs = study.error(
        "api00", stype: level, weighted, cells, pull: RespondentWeights(each: start))
      #expect(isClose(theirs, row["se"].number), "\(kind) \(level ?? "everyone"), R")
    }
  }

  private func find(_ table: String, _ source: String, _ kind: String) -> Golden? {
    golden[table].list.first { matches($0, source, kind) }
  }
  private func matches(_ row: Golden, _ source: String, _ kind: String) -> Bool {
    row["source"].text == source && row["kind"].text == kind
  }

  /// What others got wrong: raking ignoring design weights.
  @Test func rakingStartsFromTheDesignWeights() throws {
    let study = try ApiStudy("apisrs", population: golden["population"])
    var plain = study.wave
    plain.weights = nil
    let (with, without) = (
      try WeightedWave(study.wave, of: study.data), try WeightedWave(plain, of: study.data)
    )
    #expect(with.weights != without.weights)
  }

  /// What others got wrong: calibration ignored in variance.
  @Test func weightsAreNotTakenAsFixed() throws {
    let study = try ApiStudy("apisrs", population: golden["population"])
    let raked = try WeightedWave(study.wave, of: study.data)
    var data = study.data
    data.design.rake = []
    var fixed = study.wave
    fixed.weights = Array(raked.weights)
    let unaware = try WeightedWave(fixed, of: data)
    let (a, b) = (
      study.errors("api00", stype: nil, raked).plain,
      study.errors("api00", stype: nil, unaware).plain
    )
    #expect(a < 0.99 * b)
  }

  @Test func marginsAreHitAndTheUnitOfWeightsDoesNotMatter() throws {
    let study = try ApiStudy("apisrs", population: golden["population"])
    let weighted = try WeightedWave(study.wave, of: study.data)
    let scaled = try ApiStudy("apisrs", population: golden["population"], scale: 1000)
    let again = try WeightedWave(scaled.wave, of: scaled.data)
    #expect(zip(weighted.weights, again.weights).allSatisfy { isClose($0, $1, 1e-9) })
    for (level, name) in ["E", "H", "M"].enumerated() {
      let sum = zip(weighted.weights, study.wave.levels[0]).reduce(0) {
        Int($1.1) == level ? $0 + $1.0 : $0
      }
      #expect(isClose(sum, golden["population"]["stype"][name].number, 1e-9))
    }
  }

  @Test func everyReplicateMeetsTheMarginsToo() throws {
    let study = try ApiStudy("apisrs", population: golden["population"])
    let weighted = try WeightedWave(study.wave, of: study.data)
    #expect(weighted.draws.lost.isEmpty && weighted.draws.panels.count == 1)
    let weights = weighted.draws.weights(of: weighted.draws.panels[0])
    #expect(weights.rows == 41)
    for replicate in 1...40 {
      for (level, name) in ["No", "Yes"].enumerated() {
        let sum = (0..<200).reduce(0.0) {
          Int(study.wave.levels[1][$1]) == level ? $0 + weights[replicate, $1] : $0
        }
        #expect(isClose(sum, golden["population"]["sch.wide"][name].number, 1e-9))
      }
    }
  }

  @Test func unknownLevelsKeepTheirShare() throws {
    var study = try ApiStudy("apisrs", population: golden["population"])
    for row in 0..<20 { study.wave.levels[0][row] = Wave.unknownLevel }
    let start = try #require(study.wave.weights)
    let weighted = try WeightedWave(study.wave, of: study.data)
    let share = weighted.weights[..<20].reduce(0, +) / weighted.weights.reduce(0, +)
    #expect(isClose(share, start[..<20].reduce(0, +) / start.reduce(0, +), 1e-9))
  }

  @Test func trimmingHoldsWithTheMargins() throws {
    var study = try ApiStudy("apisrs", population: golden["population_far"])
    study.data.design.trim = 3
    let weighted = try WeightedWave(study.wave, of: study.data)
    let mean = weighted.weights.reduce(0, +) / 200
    #expect((weighted.weights.max() ?? 0) <= 3 * mean * (1 + 1e-6))
    #expect(weighted.summary.trimmedMass > 0)
    #expect(weighted.summary.largestMarginError <= 1e-10)
  }

  @Test func whatCannotBeMetIsNamed() throws {
    var study = try ApiStudy("apisrs", population: golden["population"])
    study.data.population = Population(
      counts: ["stype": ["E": 10, "H": 10, "M": 10, "X": 5], "sch.wide": ["No": 10, "Yes": 25]])
    #expect(throws: WeightingError.nobodyAt(segment: "stype", level: "X", wave: "1")) {
      try WeightedWave(study.wave, of: study.data)
    }
    study.data.population = Population(
      counts: ["stype": ["E": 10, "H": 10, "M": 10], "sch.wide": ["No": 10, "Yes": 25]])
    #expect(throws: WeightingError.self) { try WeightedWave(study.wave, of: study.data) }
    study.data.population = Population(
      counts: ["stype": ["E": 10, "H": 0, "M": 10], "sch.wide": ["No": 10, "Yes": 10]])
    #expect(throws: WeightingError.noStaffAt(segment: "stype", level: "H", wave: "1")) {
      try WeightedWave(study.wave, of: study.data)
    }
  }
}

extension ApiStudy {
  /// The standard error with residuals of a regression by other weights.
  fileprivate func error(
    _ outcome: String, stype: String?, _ weighted: WeightedWave, _ cells: CalibrationCells,
    pull: RespondentWeights
  ) -> Double {
    var values = linearised(outcome, over: nil, by: "stype", level: stype, weighted).values
    Calibration(cells: cells, pull: pull).formResiduals(of: &values)
    for row in 0..<values.rows { values[row, 0] *= weighted.weights[row] }
    return weighted.design.variances(of: values).withReplacement[0].squareRoot()
  }
}
