public import Foundation
internal import Provenance
public import Report

/// A report's files, written whole or not at all.
public struct ReportFolder: Sendable {
  /// Path in the folder and content, in order of path.
  public let files: [(path: String, content: String)]

  public init(_ content: ReportContent) throws(StudyFailure) {
    let written = try Self.composed(content).sorted { $0.path < $1.path }
    files = written + [(path: "release.json", content: releaseRecord(content, files: written))]
  }

  private static func composed(
    _ content: ReportContent
  ) throws(StudyFailure) -> [(path: String, content: String)] {
    do {
      let report = try ComposedReport(content)
      return [(path: "report.html", content: try report.page())]
        + resultFiles(content).map { (path: "results/\($0.name)", content: $0.csv) }
        + (try report.charts()).map { (path: "results/charts/\($0.name)", content: $0.content) }
    } catch { throw .page(error) }
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

/// The report's provenance as JSON: who made it from what, and every file's SHA-256.
///
/// No clock and no path of the machine, so that the same study gives the same bytes.
func releaseRecord(_ content: ReportContent, files: [(path: String, content: String)]) -> String {
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
