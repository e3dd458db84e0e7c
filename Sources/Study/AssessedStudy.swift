public import Disclosure
internal import Ingestion
internal import Pilots
public import Report
internal import Survey
internal import Themes

/// A study read, estimated, passed through the gate and ranked: what every command
/// that shows figures shows part of.
public struct AssessedStudy: Sendable {
  public let content: ReportContent

  /// Ranks the pilots.
  public init(_ study: ReleasedStudy) { content = study.ranked() }

  /// - Throws: as ``ReleasedStudy/init(at:for:seed:asOf:steps:)``.
  public init(
    at path: String, for viewing: Viewing = Viewing(), seed: UInt64? = nil, asOf: String? = nil,
    steps: @escaping @Sendable (String) -> Void = { _ in }
  ) async throws(StudyFailure) {
    self.init(try await ReleasedStudy(at: path, for: viewing, seed: seed, asOf: asOf, steps: steps))
  }
}

/// Who will look, and on what terms.
public struct Viewing: Sendable, Equatable {
  public let audience: Audience
  public let viewer: String?
  public let accompaniedBy: String?
  public let purpose: String?

  public init(
    audience: Audience = .analyst, viewer: String? = nil, accompaniedBy: String? = nil,
    purpose: String? = nil
  ) {
    (self.audience, self.viewer) = (audience, viewer)
    (self.accompaniedBy, self.purpose) = (accompaniedBy, purpose)
  }
}

extension Assessment {
  /// nil where the study has no pilots.
  init?(_ data: SurveyData, release: Release) {
    guard let plan = data.pilots else { return nil }
    self.init(
      plan: plan, release: release, population: data.population, codebook: data.codebook,
      segmentations: data.segmentations, themes: data.themes, seed: data.estimation.seed,
      confidence: data.estimation.confidence)
  }
}

extension ReportContent {
  init(_ data: SurveyData, release: Release, assessment: Assessment?, _ viewing: Viewing) {
    self.init(
      title: data.title, codebook: data.codebook, segmentations: data.segmentations,
      waveTitles: data.waveTitles, release: release, assessment: assessment,
      provenance: ReportProvenance(data, viewing))
    comments = data.comments
    (choiceSets, senior) = (data.choiceSets, data.senior)
    drift = lastDrift(data).filter { !$0.isHarmless }
    theme = data.theme
    guard let plan = data.pilots, let assessment else { return }
    delivery = Delivery(plan: plan, assessment: assessment)
    coverage = QuestionCoverage(plan: plan, assessment: assessment)
  }
}

extension ReportProvenance {
  init(_ data: SurveyData, _ viewing: Viewing) {
    self.init(
      engine: Engine.version, conventions: Engine.conventions, seed: data.estimation.seed,
      replicates: data.estimation.replicates, confidence: data.estimation.confidence,
      inputs: data.inputs, method: data.estimation.method, viewer: viewing.viewer,
      accompaniedBy: viewing.accompaniedBy, purpose: viewing.purpose,
      verdictRule: VerdictRule.explanation, notes: data.notes)
  }
}

extension StudyFailure {
  /// Reads a study, with another seed and another date of the register where they are given.
  static func reading(
    _ path: String, seed: UInt64? = nil, asOf: String? = nil
  ) throws(StudyFailure) -> SurveyData {
    if let asOf, CalendarDay(iso: asOf) == nil {
      throw .usage("“\(asOf)” is not a date written as 2018-05-24")
    }
    do {
      var data = try readStudy(at: path)
      if let seed { data.estimation.seed = seed }
      if let asOf { data.pilots?.asOf = asOf }
      return data
    } catch {
      throw .faults(error)
    }
  }
}
