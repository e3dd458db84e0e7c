internal import LinearAlgebra
internal import Statistics
internal import Survey
internal import TestSupport
internal import Testing
internal import Weighting

/// Replicate weights by every method, raked again in each replicate.
@Suite(.enabled(if: RealStudies.has("weights-api"), "\(RealStudies.reason)"))
struct ReplicationTests {
  let golden: Golden
  let populations: Golden

  init() throws {
    golden = try Golden("replicates")
    populations = try Golden("calibration")
  }

  private func study(
    _ name: String, to kind: String = "raking", by method: ReplicationMethod
  ) throws -> ApiStudy {
    var study = try ApiStudy(
      name, population: populations[kind == "raking" ? "population" : "population_far"])
    study.data.estimation.method = method
    return study
  }

  /// JKn of means with R's `calibrate(calfun = "raking")` on every replicate.
  @Test func rakedJackknifeAsR() throws {
    for row in golden["raked"].list {
      let study = try study("apistrat", to: row["kind"].text ?? "", by: .jackknife)
      let replication = try WeightedWave(study.wave, of: study.data).replication
      let (estimate, spread) = study.mean("api00", compImp: row["level"].text ?? "", replication)
      #expect(isClose(estimate, row["estimate"].number))
      // Both rakings stop at margins met within 1e-10 of them.
      #expect(isClose(spread.standardError, row["se"].number, 1e-7))
      #expect(spread.lost == 0 && replication.replicates == 200)
    }
    #expect(golden["raked"].list.count == 6)
  }

  @Test(arguments: [
    ReplicationMethod.bootstrap, .poisson, .brr, .fay(rho: 0.3), .jackknife,
  ])
  func everyReplicateOfEveryMethodMeetsTheMargins(_ method: ReplicationMethod) throws {
    var study = try study("apisrs", by: method)
    study.wave.strata = (0..<200).map { Int32($0 / 10) }
    study.wave.clusters = (0..<200).map { Int32($0 / 5) }
    study.data.strata = (0..<20).map { "pair \($0)" }
    let weighted = try WeightedWave(study.wave, of: study.data)
    let replication = weighted.replication
    #expect(replication.lost.isEmpty)
    #expect(weighted.summary.method == method)
    #expect(weighted.summary.replicates == replication.replicates)
    let weights = replication.weights(of: replication.panels[0])
    for replicate in 1...replication.replicates {
      let no = (0..<200).reduce(0.0) {
        study.wave.levels[1][$1] == 0 ? $0 + weights[replicate, $1] : $0
      }
      #expect(isClose(no, populations["population"]["sch.wide"]["No"].number, 1e-9))
    }
    // Whatever needs draws has bootstrap ones.
    #expect(weighted.draws.isBootstrap && weighted.draws.replicates == 40)
  }

  /// What others got wrong: NaN replicates dropped in silence.  Leaving out the only
  /// respondent of a level leaves a margin that cannot be met.
  @Test func aReplicateThatCannotBeRakedIsCountedAndMakesUpForItself() throws {
    var study = try study("apisrs", by: .jackknife)
    for row in 0..<200 where study.wave.levels[1][row] == 0 { study.wave.levels[1][row] = 1 }
    study.wave.levels[1][17] = 0
    study.data.population = Population(
      counts: ["stype": ["E": 4421, "H": 755, "M": 1018], "sch.wide": ["No": 30, "Yes": 6164]])
    let weighted = try WeightedWave(study.wave, of: study.data)
    let replication = weighted.replication
    #expect(replication.lost == [17] && weighted.summary.lostReplicates == 1)
    let (_, spread) = study.mean("api00", compImp: "", replication)
    #expect(spread.lost == 1)
    let kept = study.replicates("api00", replication).filter { $0.isFinite }
    let full = study.mean("api00", compImp: "", replication).estimate
    // 199/200 of the squares, and 200/199 for the one that is lost.
    let squares = kept.reduce(0.0) { $0 + ($1 - full) * ($1 - full) }
    #expect(isClose(spread.standardError, squares.squareRoot(), 1e-12))
  }

  @Test func whatAMethodCannotDoIsSaidInWords() throws {
    let paired = try study("apistrat", by: .brr)
    #expect(throws: WeightingError.unpairedStrata(["E", "H", "M"], wave: "1")) {
      try WeightedWave(paired.wave, of: paired.data)
    }
    let alone = try study("apisrs", by: .fay(rho: 0.5))
    #expect(throws: WeightingError.unpairedStrata([], wave: "1")) {
      try WeightedWave(alone.wave, of: alone.data)
    }
    let words = WeightingError.unpairedStrata(["E"], wave: "1").description
    #expect(words.contains("two sampling units in every stratum; more are in E"))
    let large = WeightingError.tooManyReplicates(needed: 9000, limit: 5000, wave: "1")
    #expect(large.description.contains("needs 9000 replicates, and at most 5000 are made"))
  }
}

extension ApiStudy {
  /// θᵣ of everyone's mean, NaN where the replicate is lost.
  fileprivate func replicates(_ outcome: String, _ replication: Replication) -> [Double] {
    means(outcome, compImp: "", replication).dropFirst().map { $0 }
  }

  fileprivate func mean(
    _ outcome: String, compImp: String, _ replication: Replication
  ) -> (estimate: Double, spread: ReplicateSpread) {
    let all = means(outcome, compImp: compImp, replication)
    let spread = ReplicateSpread(
      Array(all.dropFirst()), about: all[0], scales: replication.scales)
    return (all[0], spread)
  }

  private func means(_ outcome: String, compImp: String, _ replication: Replication) -> [Double] {
    let y = order.map { Double(columns[outcome]?[$0] ?? "") ?? .nan }
    let inside = order.map { compImp.isEmpty || columns["comp.imp"]?[$0] == compImp }
    let weights = replication.weights(of: replication.panels[0])
    return (0..<weights.rows).map { replicate in
      var (top, base) = (0.0, 0.0)
      for row in y.indices where inside[row] {
        top += weights[replicate, row] * y[row]
        base += weights[replicate, row]
      }
      return base > 0 ? top / base : .nan
    }
  }
}
