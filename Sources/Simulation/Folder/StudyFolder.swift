internal import Foundation

/// Writes a study beside its final place and moves it there when it is whole.
struct StudyFolder {
  private let folder: URL
  private let staging: URL
  private static let pageSize = 1 << 20

  /// - Throws: `occupied` where `folder` holds something else than a study that
  ///   the simulation wrote.
  init(_ folder: URL) throws(SimulationError) {
    self.folder = folder.standardizedFileURL
    staging = self.folder.deletingLastPathComponent()
      .appendingPathComponent(".\(self.folder.lastPathComponent).partial", isDirectory: true)
    guard Self.mayWrite(self.folder) else { throw .occupied(folder: folder.path) }
    try Self.attempt(staging) {
      try? FileManager.default.removeItem(at: staging)
      try FileManager.default.createDirectory(at: staging, withIntermediateDirectories: true)
    }
  }

  func write(_ bytes: some Sequence<UInt8>, to name: String) throws(SimulationError) {
    let file = staging.appendingPathComponent(name)
    try Self.attempt(file) { try Data(bytes).write(to: file) }
  }

  /// Writes a file page by page: `append` adds one row per element of `rows`.
  func write<Row>(
    to name: String, header: [UInt8], rows: [Row], append: (Row, inout [UInt8]) -> Void
  ) throws(SimulationError) {
    let file = staging.appendingPathComponent(name)
    try Self.attempt(file) {
      try Data().write(to: file)
      let handle = try FileHandle(forWritingTo: file)
      defer { try? handle.close() }
      var page = header
      for row in rows {
        append(row, &page)
        guard page.count >= Self.pageSize else { continue }
        try handle.write(contentsOf: page)
        page.removeAll(keepingCapacity: true)
      }
      try handle.write(contentsOf: page)
    }
  }

  /// Moves the files to their final place.
  func publish() throws(SimulationError) {
    try Self.attempt(folder) {
      let manager = FileManager.default
      guard manager.fileExists(atPath: folder.path) else {
        return try manager.moveItem(at: staging, to: folder)
      }
      for name in try manager.contentsOfDirectory(atPath: staging.path).sorted() {
        let place = folder.appendingPathComponent(name)
        if manager.fileExists(atPath: place.path) { try manager.removeItem(at: place) }
        try manager.moveItem(at: staging.appendingPathComponent(name), to: place)
      }
      try manager.removeItem(at: staging)
    }
  }

  func discard() { try? FileManager.default.removeItem(at: staging) }

  /// Nothing is there yet, an empty folder, or a study of ours.
  private static func mayWrite(_ folder: URL) -> Bool {
    guard FileManager.default.fileExists(atPath: folder.path) else { return true }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
      return false
    }
    let definition = try? Data(contentsOf: folder.appendingPathComponent("study.yaml"))
    return names.isEmpty || definition?.starts(with: StudyDefinition.mark.utf8) == true
  }

  private static func attempt(_ file: URL, _ work: () throws -> Void) throws(SimulationError) {
    do { try work() } catch {
      throw .cannotWrite(path: file.path, reason: error.localizedDescription)
    }
  }
}
