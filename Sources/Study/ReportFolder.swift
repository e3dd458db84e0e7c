public import Foundation
internal import Provenance
public import Report

/// A report's files, written whole or not at all.
public struct ReportFolder: Sendable {
  /// In order of path, but for `release.json`, which tells of all others.
  public let files: [FolderFile]

  /// Tables of the release are made while its pilots are ranked.
  ///
  /// - Throws: ``StudyFailure`` where a form cannot be made.
  public init(
    _ study: ReleasedStudy, forms: ReportForms = .usual
  ) async throws(StudyFailure) {
    async let released = ReleasedTables(study.release)
    let content = study.ranked()
    study.step("writing the report")
    try await self.init(content, ReportTables(content, released), forms)
  }

  /// Of what is ranked already.
  ///
  /// - Parameters:
  ///   - content: what the report is made of.
  ///   - forms: further forms of the report than the page and its Markdown.
  /// - Throws: ``StudyFailure`` where a form cannot be made.
  public init(
    _ content: ReportContent, forms: ReportForms = .usual
  ) async throws(StudyFailure) {
    try await self.init(content, ReportTables(content), forms)
  }

  /// Page, tables and workbook side by side.
  private init(
    _ content: ReportContent, _ tables: ReportTables, _ forms: ReportForms
  ) async throws(StudyFailure) {
    async let composed = Result { () throws(StudyFailure) in
      try composedFiles(content, forms)
    }
    async let workbook = Result { () throws(StudyFailure) in try workbookFile(tables) }
    let texts = Result { () throws(StudyFailure) in try textFiles(tables) }
    let written = (try texts.get() + [try await workbook.get()] + (try await composed.get()))
      .sorted { $0.path < $1.path }
    let record = releaseRecord(content, files: written)
    files = written + [FolderFile(path: "release.json", text: record)]
  }

  /// Writes the files beside `directory`, then puts them in its place.
  ///
  /// A folder that is there already is replaced if it is empty or a report of ours;
  /// anything else is left alone.
  /// - Throws: ``StudyFailure/cannotWrite(path:reason:)``.
  public func write(to directory: URL) throws(StudyFailure) {
    try WholeFolder(files: files, mark: "release.json", kind: "a report").write(to: directory)
  }
}

/// The report as a page, as Markdown, in the forms that are asked for, and its charts.
private func composedFiles(
  _ content: ReportContent, _ forms: ReportForms
) throws(StudyFailure) -> [FolderFile] {
  let (report, page, charts): (ComposedReport, String, [(name: String, content: String)])
  do {
    report = try ComposedReport(content)
    (page, charts) = (try report.page(), try report.charts())
  } catch { throw .page(error) }
  let markdown = report.markdown
  let texts = [
    FolderFile(path: "report.html", text: page), FolderFile(path: "report.md", text: markdown),
  ]
  return try texts
    + charts.map { FolderFile(path: "results/charts/\($0.name)", text: $0.content) }
    + forms.files(report, page: page, markdown: markdown)
}

/// The tables as text and, for analysts, for SPSS.
private func textFiles(_ tables: ReportTables) throws(StudyFailure) -> [FolderFile] {
  let files = tables.csvFiles.map { FolderFile(path: "results/\($0.name)", text: $0.csv) }
  do {
    guard let bytes = try tables.statisticsFile() else { return files }
    return files + [FolderFile(path: "scores.sav", bytes: bytes)]
  } catch {
    throw .cannotWrite(path: "scores.sav", reason: error.reason)
  }
}

private func workbookFile(_ tables: ReportTables) throws(StudyFailure) -> FolderFile {
  do { return FolderFile(path: "tables.xlsx", bytes: try tables.workbook()) } catch {
    throw .cannotWrite(path: "tables.xlsx", reason: error.reason)
  }
}

/// The report's provenance as JSON: who made it from what, and every file's SHA-256.
///
/// No clock and no path of the machine, so that the same study gives the same bytes.
func releaseRecord(_ content: ReportContent, files: [FolderFile]) -> String {
  json(ReleaseRecord(content, files: files))
}

/// A record as JSON that is the same every time.
func json(_ record: some Encodable) -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  guard let data = try? encoder.encode(record) else {
    preconditionFailure("a record of text and whole numbers cannot be encoded")
  }
  return String(decoding: data, as: UTF8.self) + "\n"
}
