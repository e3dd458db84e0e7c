public import Disclosure
internal import Ingestion
internal import Pilots
public import Report
internal import Survey
internal import Themes
internal import Weighting

/// A study read, estimated, passed through the gate and ranked: what every command
/// that shows figures shows part of.
public struct AssessedStudy: Sendable {
  public let content: ReportContent

  /// Reads the study at a path, its folder or its `study.yaml`, and assesses it for one
  /// audience, with another seed than its own where one is given.  `steps` is told in
  /// words what is being done.
  ///
  /// - Throws: ``StudyFailure`` with every fault of the files, or the margin in the way.
  public init(
    at path: String, for viewing: Viewing = Viewing(), seed: UInt64? = nil,
    steps: @Sendable (String) -> Void = { _ in }
  ) async throws(StudyFailure) {
    steps("reading the study")
    let data = try StudyFailure.reading(path, seed: seed)
    steps("weighting and estimating")
    let found: Findings
    do { found = try await findings(of: data) } catch { throw .weighting(error) }
    steps("passing the gate")
    let release = Release(found, through: Gate(for: viewing.audience, of: data))
    steps("ranking pilots")
    let assessment = data.pilots.map { plan in
      Assessment(
        plan: plan, release: release, population: data.population, codebook: data.codebook,
        segmentations: data.segmentations, themes: data.themes, seed: data.estimation.seed,
        confidence: data.estimation.confidence)
    }
    var content = ReportContent(
      title: data.title, codebook: data.codebook, segmentations: data.segmentations,
      waveTitles: data.waveTitles, release: release, assessment: assessment,
      provenance: ReportProvenance(data, viewing))
    content.comments = data.comments
    (content.choiceSets, content.senior) = (data.choiceSets, data.senior)
    content.drift = lastDrift(data).filter { !$0.isHarmless }
    self.content = content
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
  /// Reads a study, with another seed where one is given.
  static func reading(_ path: String, seed: UInt64? = nil) throws(StudyFailure) -> SurveyData {
    do {
      var data = try readStudy(at: path)
      if let seed { data.estimation.seed = seed }
      return data
    } catch {
      throw .faults(error)
    }
  }
}
