internal import Foundation
internal import Survey

/// Files that are written whole or not at all.
struct WholeFolder: Sendable {
  let files: [FolderFile]
  /// The file by which a folder of this kind is known.
  let mark: String
  /// What such a folder is called: "a report".
  let kind: String

  /// Writes the files beside `directory`, then puts them in its place.
  ///
  /// A folder that is there already is replaced if it is empty or of the same kind; anything
  /// else is left alone.
  /// - Throws: ``StudyFailure/cannotWrite(path:reason:)``.
  func write(to directory: URL) throws(StudyFailure) {
    let place = directory.standardizedFileURL
    try checkReplaceable(place)
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
    let places = files.map { draft.appending(path: $0.path) }
    for folder in Set(places.map { $0.deletingLastPathComponent() }) {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    let faults = concurrentMap(files.count) { Self.write(files[$0].bytes, to: places[$0]) }
    if let fault = faults.compactMap(\.self).first { throw fault }
  }

  /// Left to the system to bring to the disk: Foundation waits for that, file by file.
  private static func write(_ bytes: [UInt8], to place: URL) -> SystemFault? {
    guard let file = fopen(place.path, "wb") else { return SystemFault() }
    let count = fwrite(bytes, 1, bytes.count, file)
    return fclose(file) == 0 && count == bytes.count ? nil : SystemFault()
  }

  /// The system's last reason.
  private struct SystemFault: Error {
    let code = errno
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

  private func checkReplaceable(_ place: URL) throws(StudyFailure) {
    var isFolder: ObjCBool = false
    let manager = FileManager.default
    guard manager.fileExists(atPath: place.path, isDirectory: &isFolder) else { return }
    guard isFolder.boolValue else {
      throw .cannotWrite(path: place.path, reason: "a file of that name is in the way")
    }
    let inside = (try? manager.contentsOfDirectory(atPath: place.path)) ?? []
    if !inside.isEmpty, !inside.contains(mark) {
      throw .cannotWrite(
        path: place.path,
        reason: "the folder holds something other than \(kind); name another with --output")
    }
  }

  private static func reason(_ error: any Error) -> String {
    if let error = error as? SystemFault { return String(cString: strerror(error.code)) }
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    let code = underlying?.code ?? (error as NSError).code
    return underlying?.domain == NSPOSIXErrorDomain
      ? String(cString: strerror(Int32(code))) : error.localizedDescription
  }
}
