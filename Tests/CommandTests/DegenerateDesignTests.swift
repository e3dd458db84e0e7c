internal import Foundation
internal import TestSupport
internal import Testing

/// Whole studies whose sample, levels or weights degenerate: reported for analysts and for the
/// public, or refused with a fault.
@Suite struct DegenerateDesignTests {
  @Test func oneLevelOnly() throws {
    var study = WrittenStudy()
    study.sections["segments"] = "segments: [{id: role, levels: [Officer]}]"
    study.cells["role"] = { _ in "Officer" }
    try study.report()
  }

  @Test func noSegmentsAtAll() throws {
    var study = WrittenStudy()
    study.sections["segments"] = nil
    try study.report()
  }

  @Test func everybodyInOneCell() throws {
    var study = WrittenStudy()
    study.sections["segments"] = "segments: [{id: role, levels: [Officer]}, {id: site}]"
    study.cells = ["role": { _ in "Officer" }, "site": { _ in "North" }]
    study.population = ["role,Officer,900", "site,North,900"]
    study.sections["design"] = "design: {population: population.csv, rake: [role, site]}"
    try study.report()
  }

  /// Somebody who weighs nothing was not sampled; somebody who weighs less is a mistake, and
  /// the squares of the last three are no numbers.
  @Test(arguments: ["0", "-1", "-0.0", "nan", "inf", "", "1e300", "1e154", "3e-324"])
  func weightsThatAreNone(_ weight: String) throws {
    var study = WrittenStudy()
    study.sections["design"] = "design: {weight: w}"
    study.cells["w"] = { $0 == 6 ? weight : "1.5" }
    try study.refuse("responses.csv:8:", "is not a weight: a number above 0")
  }

  @Test func negativeWeightsByLinearCalibration() throws {
    let folder = try WrittenStudy.lopsided(by: "linear").report()
    let columns = try csvColumns(folder.url.appendingPathComponent("analyst/results/weighting.csv"))
    #expect((columns["negative"]?.first.flatMap { Int($0) } ?? 0) > 0)
  }

  @Test(arguments: ["1e12", "1e-12"])
  func weightsAtTheEndsOfTheirRange(_ weight: String) throws {
    var study = WrittenStudy()
    study.sections["design"] = "design: {weight: w}"
    study.cells["w"] = { $0 == 6 ? weight : "1" }
    try study.report()
    study.cells["w"] = { _ in weight }
    try study.report()
  }

  @Test func aLevelMadeOfOneSamplingUnit() throws {
    var study = WrittenStudy()
    study.sections["design"] = "design: {cluster: team}"
    study.cells["team"] = { $0 % 3 == 0 ? "staff team" : "team \($0 % 5)" }
    try study.report()
  }

  @Test func everybodyInOneSamplingUnit() throws {
    var study = WrittenStudy()
    study.sections["design"] = "design: {cluster: team}"
    study.cells["team"] = { _ in "the team" }
    let folder = try study.report()
    let columns = try csvColumns(folder.url.appendingPathComponent("analyst/results/segments.csv"))
    #expect(columns["se"]?.isEmpty == false && columns["se"]?.allSatisfy(\.isEmpty) == true)
  }

  @Test func nobodyOfALevel() throws {
    var study = WrittenStudy()
    study.sections["segments"] = "segments: [{id: role, levels: [Officer, Staff, Contractor]}]"
    try study.report()
    study.population = ["role,Officer,900", "role,Staff,300", "role,Contractor,50"]
    study.sections["design"] = "design: {population: population.csv}"
    try study.report()
    study.sections["design"] = "design: {population: population.csv, rake: [role]}"
    try study.refuse("", "staff at role “Contractor”, and nobody there answered")
  }

  @Test func allRespondentsAtAnUnknownLevel() throws {
    var study = WrittenStudy()
    study.cells["role"] = { _ in "" }
    try study.report()
    study.population = ["role,Officer,900", "role,Staff,300"]
    study.sections["design"] = "design: {population: population.csv, rake: [role]}"
    try study.refuse("", "nobody’s level of role is known")
  }

  @Test func strataOfOne() throws {
    var study = WrittenStudy()
    study.cells["stratum"] = { $0 == 0 ? "lone" : "rest" }
    study.sections["design"] = "design: {stratum: stratum}"
    try study.refuse("", "strata with a single sampling unit: lone")
    for policy in ["certainty", "adjust", "average"] {
      study.sections["design"] = "design: {stratum: stratum, lonely: \(policy)}"
      try study.report()
    }
    study.cells["stratum"] = { "\($0)" }
    study.sections["design"] = "design: {stratum: stratum}"
    try study.refuse("", "strata with a single sampling unit")
    for policy in ["certainty", "adjust", "average"] {
      study.sections["design"] = "design: {stratum: stratum, lonely: \(policy)}"
      try study.report()
    }
  }

  @Test(arguments: ["jackknife", "poisson", "bootstrap", "brr", "fay"])
  func twoRespondentsByEveryMethod(_ method: String) throws {
    var study = WrittenStudy()
    study.people = 2
    study.sections["estimates"] = "estimates: {replicates: 20, method: \(method)}"
    try study.report()
  }

  @Test func noReplicates() throws {
    var study = WrittenStudy()
    study.sections["estimates"] = "estimates: {replicates: 0}"
    try study.report()
  }
}
