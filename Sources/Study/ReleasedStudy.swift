public import Disclosure
internal import Ingestion
internal import Pilots
public import Report
internal import Survey
internal import Weighting

/// A study read, estimated and passed through the gate.
public struct ReleasedStudy: Sendable {
  public let release: Release
  private let data: SurveyData
  private let viewing: Viewing
  private let steps: @Sendable (String) -> Void

  /// Reads the study at a path, its folder or its `study.yaml`, and estimates it for one
  /// audience, with another seed than its own where one is given, and the register of outputs
  /// read on another ISO date.  `steps` is told in words what is being done.
  ///
  /// - Throws: ``StudyFailure`` with every fault of the files, or the margin in the way.
  public init(
    at path: String, for viewing: Viewing = Viewing(), seed: UInt64? = nil, asOf: String? = nil,
    steps: @escaping @Sendable (String) -> Void = { _ in }
  ) async throws(StudyFailure) {
    (self.viewing, self.steps) = (viewing, steps)
    steps("reading the study")
    data = try StudyFailure.reading(path, seed: seed, asOf: asOf)
    steps("weighting and estimating")
    let found: Findings
    do { found = try await findings(of: data) } catch { throw .weighting(error) }
    steps("passing the gate")
    release = Release(found, through: Gate(for: viewing.audience, of: data))
  }

  /// What a report is made of, its pilots ranked.
  public func ranked() -> ReportContent {
    steps("ranking pilots")
    return ReportContent(
      data, release: release, assessment: Assessment(data, release: release), viewing)
  }

  func step(_ words: String) { steps(words) }
}
