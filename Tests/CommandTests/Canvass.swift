internal import Foundation
internal import TestSupport
internal import Testing

/// What a run of the program printed, and how it ended.
struct Run {
  let status: Int32
  let output: String
  let errors: String
}

/// Runs the built program as a user would.
func canvass(_ arguments: String..., in folder: URL? = nil) throws -> Run {
  try canvass(arguments, in: folder)
}

func canvass(
  _ arguments: [String], in folder: URL? = nil, environment: [String: String] = [:]
) throws -> Run {
  let process = Process()
  process.executableURL = Package.root.appendingPathComponent(".build/debug/canvass")
  process.arguments = arguments
  process.currentDirectoryURL = folder
  process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
  let scratch = FileManager.default.temporaryDirectory
  let files = ["out", "err"].map { scratch.appendingPathComponent("\(UUID().uuidString).\($0)") }
  defer { files.forEach { try? FileManager.default.removeItem(at: $0) } }
  for file in files { try Data().write(to: file) }
  process.standardOutput = try FileHandle(forWritingTo: files[0])
  process.standardError = try FileHandle(forWritingTo: files[1])
  try process.run()
  process.waitUntilExit()
  let texts = try files.map { try String(contentsOf: $0, encoding: .utf8) }
  return Run(status: process.terminationStatus, output: texts[0], errors: texts[1])
}

/// A study folder of a test's own, gone with the test.
final class Folder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("canvass test ü \(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }
  deinit { try? FileManager.default.removeItem(at: url) }

  /// The study that `canvass new` writes, with fewer replicates.
  static func newStudy() throws -> Folder {
    let folder = try Folder()
    #expect(try canvass("new", folder.path("study")).status == 0)
    try folder.edit("study/study.yaml") {
      $0.replacingOccurrences(of: "replicates: 1000", with: "replicates: 50")
    }
    return folder
  }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }
  func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }
  func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: url.appendingPathComponent(name))
  }
  func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }
  func write(_ name: String, _ text: String) throws { try write(name, Data(text.utf8)) }
  func write(_ name: String, _ data: Data) throws {
    try data.write(to: url.appendingPathComponent(name))
  }
  func edit(_ name: String, _ change: (String) -> String) throws {
    try write(name, change(try text(name)))
  }
  func names(in name: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(name)).sorted()
  }
}
