internal import Foundation
internal import Study
internal import Testing

/// An option that is accepted and ignored lies about what was done.
@Suite struct OptionTests {
  /// What a study asks for stands on its page and in `release.json`; a figure must change.
  @Test("no option is accepted and ignored", arguments: options)
  func changesFigures(_ option: Option) async throws {
    let one = try await figures(option.study(option.one), option.figures)
    let other = try await figures(option.study(option.other), option.figures)
    #expect(one != other, "\(option.testDescription) makes no difference")
  }

  /// A key that a section knows and nobody tests would be one that may be ignored.
  @Test("no option is known and untested", arguments: ["design", "estimates"])
  func everyKeyIsTested(_ section: String) throws {
    var study = WrittenStudy()
    study.sections[section] = "\(section): {calibrate-: x}"
    let known = try fault(of: study).split(separator: "allowed: ").last ?? ""
    let keys = known.prefix { $0 != ";" && $0 != "\n" }.split(separator: ", ").map(String.init)
    #expect(Set(keys) == Set(options.filter { $0.section == section }.map(\.key)))
  }

  /// What could only be ignored is refused.
  @Test(
    "no option without effect is accepted",
    arguments: [
      "design: {rake: [role]}", "design: {post-stratify: [role]}",
      "design: {population: population.csv, rake: [role], post-stratify: [role]}",
      "design: {population: population.csv, calibrate: linear}",
      "design: {population: population.csv, trim: 3}",
      "design: {population: population.csv, rake: [role], bounds: [0.3, 3]}",
      "design: {population: population.csv, rake: [role], calibrate: logit}",
      "estimates: {rho: 0.3}", "estimates: {method: jackknife, rho: 0.3}",
      "estimates: {replicates: 1}", "estimates: {least: {item: 5}}",
      "estimates: {least: {level: 50}}", "design: {fpc: 900}",
    ])
  func isRefused(_ line: String) throws {
    var study = WrittenStudy.sampled()
    study.sections[String(line.prefix { $0 != ":" })] = line
    #expect(try fault(of: study).contains("study.yaml:"))
  }

  private func fault(of study: WrittenStudy) throws -> String {
    let folder = try study.write()
    let run = try canvass("check", folder.path("study"))
    #expect(run.status == 65)
    return run.errors
  }

  private func figures(_ study: WrittenStudy, _ name: String) async throws -> String {
    let folder = try study.write()
    let content = try await AssessedStudy(at: folder.path("study")).content
    let files = try await ReportFolder(content).files
    return try #require(files.first { $0.path == "results/\(name).csv" }).text
  }
}
