internal import Statistics
internal import Survey
internal import TestSupport
internal import Testing
internal import Weighting

@Suite(.enabled(if: RealStudies.has("weights-api"), "\(RealStudies.reason)"))
struct TrimmedWeightsTests {
  let golden: Golden

  init() throws { golden = try Golden("calibration-methods") }

  /// Trimmed raking is the solution of a convex programme, which R solved by its dual.
  @Test func solvesTheConvexProgramme() throws {
    let cases = golden["trimmed"].list
    #expect(cases.count == 5 && cases.contains { ($0["held"].number ?? 0) > 20 })
    for row in cases {
      let (source, margins) = (try #require(row["source"].text), try #require(row["margins"].text))
      var study = try ApiStudy(source, "raking \(margins)", golden)
      study.data.design.trim = row["limit"].number
      let weighted = try WeightedWave(study.wave, of: study.data)
      let (expected, order) = (row["weights"].numbers, study.order)
      for (place, weight) in weighted.weights.enumerated() {
        #expect(isClose(weight, expected[order[place]]), "\(source) \(margins)")
      }
      #expect(isClose(weighted.summary.trimmedMass / 100, row["moved"].number))
    }
  }

  @Test(arguments: ["raking far", "linear far", "logit far"])
  func capAndMarginsHoldTogether(_ kind: String) throws {
    var study = try ApiStudy("srs", kind, golden)
    study.data.design.trim = 3
    let weighted = try WeightedWave(study.wave, of: study.data)
    let mean = weighted.weights.reduce(0, +) / 200
    #expect((weighted.weights.max() ?? 0) <= 3 * mean * (1 + 1e-8))
    #expect(weighted.summary.trimmedMass > 0 && weighted.summary.largestMarginError <= 1e-10)
    for (level, name) in ["E", "H", "M"].enumerated() {
      let sum = zip(weighted.weights, study.wave.levels[0]).reduce(0) {
        Int($1.1) == level ? $0 + $1.0 : $0
      }
      #expect(isClose(sum, golden["far"]["stype"][name].number, 1e-9))
    }
  }

  /// Trimmed weights that are trimmed again stay as they are.
  @Test func isAFixedPoint() throws {
    var study = try ApiStudy("srs", "raking far", golden)
    study.data.design.trim = 3
    let weights = try WeightedWave(study.wave, of: study.data).weights
    study.wave.weights = Array(weights)
    let again = try WeightedWave(study.wave, of: study.data)
    #expect(zip(weights, again.weights).allSatisfy { isClose($0, $1, 1e-8) })
    #expect(again.summary.trimmedMass < 1e-6)
  }

  @Test func aLimitNobodyReachesChangesNothing() throws {
    var study = try ApiStudy("srs", "raking far", golden)
    let weights = try WeightedWave(study.wave, of: study.data).weights
    study.data.design.trim = 100
    let weighted = try WeightedWave(study.wave, of: study.data)
    #expect(weighted.weights == weights && weighted.summary.trimmedMass == 0)
  }

  @Test func aLimitThatCannotHoldIsAnError() throws {
    var study = try ApiStudy("srs", "raking far", golden)
    study.data.design.trim = 1.5
    #expect(throws: WeightingError.trimNotMet(wave: "1", limit: 1.5)) {
      try WeightedWave(study.wave, of: study.data)
    }
  }
}
