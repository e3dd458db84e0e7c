internal import Disclosure
public import Foundation
internal import Ingestion
internal import Pilots
internal import Provenance
internal import Report
internal import Survey

/// A decision paper's files, written whole or not at all.
public struct PaperFolder: Sendable {
  /// In order of path, but for `paper.json`, which tells of all others.
  public let files: [FolderFile]
  /// What a person must still write: "Part 1: …".
  public let gaps: [String]

  /// Reads a study and writes its decision paper, Part 1 alone where `isPublicAlone`.
  ///
  /// Part 1 shows figures that passed the gate for the public, Part 2 those that passed it for a
  /// partner.  The pilots are assessed once, from the partner's, so that both recommend the same.
  ///
  /// - Parameters:
  ///   - path: the study's folder or its `study.yaml`.
  ///   - isPublicAlone: whether Part 2 is left out.
  ///   - seed: another seed than the study's.
  ///   - asOf: another ISO date on which the register of outputs is read.
  ///   - report: the folder of a report that notes may point to, and the way to it from the
  ///     paper's folder.
  ///   - steps: told in words what is being done.
  /// - Throws: ``StudyFailure`` with every fault of the files; ``StudyFailure/nothingToShow(_:)``
  ///   where there are no pilots.
  public init(
    of path: String, isPublicAlone: Bool = false, seed: UInt64? = nil, asOf: String? = nil,
    report: (folder: URL, path: String)? = nil, steps: @Sendable (String) -> Void = { _ in }
  ) async throws(StudyFailure) {
    steps("reading the study")
    let data = try StudyFailure.reading(path, seed: seed, asOf: asOf)
    guard data.pilots != nil else { throw .nothingToShow("the study has no pilots") }
    steps("weighting and estimating")
    let found: Findings
    do { found = try await findings(of: data) } catch { throw .weighting(error) }
    steps("passing the gate and ranking pilots")
    var content = PaperContent(data, found, hasExemptPart: !isPublicAlone)
    if let report { content.reports = reportLinks(in: report.folder, path: report.path) }
    let paper: DecisionPaper
    do { paper = try DecisionPaper(content) } catch { throw .page(error) }
    let written = paper.files.sorted { $0.path < $1.path }
      .map { FolderFile(path: $0.path, text: $0.content) }
    gaps = paper.gaps
    files = written + [FolderFile(path: "paper.json", text: paperRecord(content, files: written))]
  }

  /// Writes the files beside `directory`, then puts them in its place, which must be free, empty
  /// or a paper of ours.
  /// - Throws: ``StudyFailure/cannotWrite(path:reason:)``.
  public func write(to directory: URL) throws(StudyFailure) {
    try WholeFolder(files: files, mark: "paper.json", kind: "a decision paper")
      .write(to: directory)
  }
}

extension PaperContent {
  init(_ data: SurveyData, _ found: Findings, hasExemptPart: Bool) {
    let partner = Release(found, through: Gate(for: .partner, of: data))
    let published = Release(found, through: Gate(for: .public, of: data))
    let assessment = Assessment(data, release: partner)
    func content(_ release: Release) -> ReportContent {
      ReportContent(
        data, release: release, assessment: assessment, Viewing(audience: release.audience))
    }
    self.init(
      published: content(published), exempt: content(partner), plan: data.paper,
      hasExemptPart: hasExemptPart)
  }
}

/// Links to a report: of Part 1 to one that was made for the public, of Part 2 to any.
private func reportLinks(
  in folder: URL, path: String
) -> (published: ReportLink?, exempt: ReportLink?) {
  let page = try? String(contentsOf: folder.appending(path: "report.html"), encoding: .utf8)
  let record = try? Data(contentsOf: folder.appending(path: "release.json"))
  guard let page, let record,
    let made = try? JSONDecoder().decode(ReportAudience.self, from: record)
  else { return (nil, nil) }
  let known = Set(ReportLink.sections.values)
  let link = ReportLink(
    path: path, anchors: known.filter { page.contains("<section id=\"\($0)\"") })
  return (made.audience == Audience.public.rawValue ? link : nil, link)
}

/// For whom a report was made, as its provenance says.
private struct ReportAudience: Decodable {
  let audience: String
}
