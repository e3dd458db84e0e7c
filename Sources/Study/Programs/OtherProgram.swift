internal import Dispatch
internal import Foundation
internal import Report

/// A program of somebody else's that is installed here.
struct OtherProgram: Sendable, Equatable {
  let path: URL
  var name: String { path.lastPathComponent }

  /// The first of the names that the search path has.
  static func first(of names: [String]) -> OtherProgram? {
    let folders = ProcessInfo.processInfo.environment["PATH"] ?? ""
    for name in names {
      for folder in folders.split(separator: ":") where folder.hasPrefix("/") {
        let path = URL(filePath: String(folder)).appending(path: name)
        if FileManager.default.isExecutableFile(atPath: path.path) {
          return OtherProgram(path: path)
        }
      }
    }
    return nil
  }

  /// Runs it, without a shell, in a folder that is its home too, with nothing to read from us but
  /// that folder's files.
  ///
  /// - Throws: ``StudyFailure/program(name:reason:)`` where it fails, or takes longer than `limit`
  ///   seconds; it is then ended with all it started.
  func run(_ arguments: [String], in folder: URL, limit: Double = 120) throws(StudyFailure) {
    let process = Process()
    process.executableURL = path
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = Self.environment(in: folder)
    let errors = folder.appending(path: "errors.txt")
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    do {
      try Data().write(to: errors)
      process.standardError = try FileHandle(forWritingTo: errors)
      try process.run()
    } catch { throw .program(name: name, reason: error.localizedDescription) }
    guard ended.wait(timeout: .now() + limit) == .success else {
      // The program leads a group of its own, with all that it started.
      kill(-process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      throw .program(name: name, reason: "not done after \(Int(limit)) seconds")
    }
    guard process.terminationStatus == 0, process.terminationReason == .exit else {
      throw .program(name: name, reason: Self.complaint(errors, process.terminationStatus))
    }
  }

  /// What its work needs and no more: no proxy, no session, no settings of the user.
  private static func environment(in folder: URL) -> [String: String] {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return [
      "PATH": path, "HOME": folder.path, "TMPDIR": folder.path, "XDG_CONFIG_HOME": folder.path,
      "XDG_CACHE_HOME": folder.path, "XDG_RUNTIME_DIR": folder.path, "LANG": "C.UTF-8",
      "TZ": "UTC", "SOURCE_DATE_EPOCH": "315532800",
    ]
  }

  /// The last line of what it said.
  private static func complaint(_ errors: URL, _ status: Int32) -> String {
    let said = (try? String(contentsOf: errors, encoding: .utf8)) ?? ""
    let last = said.split(whereSeparator: \.isNewline).last.map { ": " + $0.prefix(200) } ?? ""
    return "it ended with \(status)\(last)"
  }
}

/// A folder that nobody else may look into, gone when the work is done.
func inPrivateFolder<Result>(
  _ work: (URL) throws(StudyFailure) -> Result
) throws(StudyFailure) -> Result {
  let folder: URL
  do { folder = try makePrivateFolder() } catch {
    throw .cannotWrite(path: error.template, reason: error.reason)
  }
  defer { try? FileManager.default.removeItem(at: folder) }
  return try work(folder)
}
