public import Foundation
internal import Provenance
public import Report

/// A report's files, written whole or not at all.
public struct ReportFolder: Sendable {
  /// Path in the folder and content, in order of path.
  public let files: [(path: String, content: String)]

  public init(_ content: ReportContent) throws(StudyFailure) {
    let page: String
    do { page = try renderPage(content) } catch { throw .page(error) }
    let results = resultFiles(content).map { (path: "results/\($0.name)", content: $0.csv) }
    let written = ([(path: "report.html", content: page)] + results).sorted { $0.path < $1.path }
    files = written + [(path: "release.json", content: releaseRecord(content, files: written))]
  }

  /// Writes the files beside `directory`, then puts them in its place.
  ///
  /// A folder that is there already is replaced if it is empty or a report of ours;
  /// anything else is left alone.
  /// - Throws: ``StudyFailure/cannotWrite(path:reason:)``.
  public func write(to directory: URL) throws(StudyFailure) {
    let place = directory.standardizedFileURL
    try Self.checkReplaceable(place)
    let parent = place.deletingLastPathComponent()
    let draft = parent.appending(path: ".\(place.lastPathComponent).draft-\(getpid())")
    do {
      try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
      try write(into: draft)
      try Self.replace(place, by: draft)
    } catch {
      try? FileManager.default.removeItem(at: draft)
      throw .cannotWrite(path: directory.path, reason: Self.reason(error))
    }
  }

  private func write(into draft: URL) throws {
    for (path, content) in files {
      let file = draft.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(content.utf8).write(to: file)
    }
  }

  private static func replace(_ place: URL, by draft: URL) throws {
    guard FileManager.default.fileExists(atPath: place.path) else {
      return try FileManager.default.moveItem(at: draft, to: place)
    }
    let old = place.deletingLastPathComponent()
      .appending(path: ".\(place.lastPathComponent).old-\(getpid())")
    try FileManager.default.moveItem(at: place, to: old)
    do {
      try FileManager.default.moveItem(at: draft, to: place)
    } catch {
      try? FileManager.default.moveItem(at: old, to: place)
      throw error
    }
    try FileManager.default.removeItem(at: old)
  }

  private static func checkReplaceable(_ place: URL) throws(StudyFailure) {
    var isFolder: ObjCBool = false
    let manager = FileManager.default
    guard manager.fileExists(atPath: place.path, isDirectory: &isFolder) else { return }
    guard isFolder.boolValue else {
      throw .cannotWrite(path: place.path, reason: "a file of that name is in the way")
    }
    let inside = (try? manager.contentsOfDirectory(atPath: place.path)) ?? []
    if !inside.isEmpty, !inside.contains("release.json") {
      throw .cannotWrite(
        path: place.path,
        reason: "the folder holds something other than a report; name another with --output")
    }
  }

  private static func reason(_ error: any Error) -> String {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    let code = underlying?.code ?? (error as NSError).code
    return underlying?.domain == NSPOSIXErrorDomain
      ? String(cString: strerror(Int32(code))) : error.localizedDescription
  }
}

/// The report's provenance as JSON: who made it from what, and every file's SHA-256.
///
/// No clock and no path of the machine, so that the same study gives the same bytes.
func releaseRecord(_ content: ReportContent, files: [(path: String, content: String)]) -> String {
  let record = ReleaseRecord(content, files: files)
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  guard let data = try? encoder.encode(record) else {
    preconditionFailure("a record of text and whole numbers cannot be encoded")
  }
  return String(decoding: data, as: UTF8.self) + "\n"
}
