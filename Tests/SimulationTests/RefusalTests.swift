import Foundation
import Simulation
import Testing

@Suite struct RefusalTests {
  @Test(arguments: [0, -5])
  func nobody(_ count: Int) {
    #expect(throws: SimulationError.noRespondents(count)) {
      try SyntheticStudy(respondents: count)
    }
  }

  @Test(arguments: [SyntheticStudy.respondentLimit + 1, Int.max])
  func tooMany(_ count: Int) {
    #expect(throws: SimulationError.tooManyRespondents(count)) {
      try SyntheticStudy(respondents: count)
    }
  }

  @Test("somebody's folder is never written over")
  func occupied() throws {
    let folder = WrittenStudy.scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let study = folder.appendingPathComponent("study.yaml")
    try Data("study: 1\n".utf8).write(to: study)
    #expect(throws: SimulationError.occupied(folder: folder.path)) {
      try SyntheticStudy(respondents: 10).write(to: folder)
    }
    #expect(try Data(contentsOf: study) == Data("study: 1\n".utf8))
  }

  @Test("a path below a file names itself and the reason, and leaves nothing behind")
  func unwritable() throws {
    let file = WrittenStudy.scratch()
    defer { try? FileManager.default.removeItem(at: file) }
    try Data().write(to: file)
    let error = #expect(throws: SimulationError.self) {
      try SyntheticStudy(respondents: 10).write(to: file.appendingPathComponent("study"))
    }
    guard case .cannotWrite(let path, let reason) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(path.hasPrefix(file.path) && !reason.isEmpty)
  }

  @Test("a folder that is a file is refused")
  func file() throws {
    let file = WrittenStudy.scratch()
    defer { try? FileManager.default.removeItem(at: file) }
    try Data("x".utf8).write(to: file)
    #expect(throws: SimulationError.occupied(folder: file.path)) {
      try SyntheticStudy(respondents: 10).write(to: file)
    }
  }
}
