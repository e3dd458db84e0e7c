import ArgumentParser
import Foundation
import Study

struct New: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Start a study: a folder that reads, with what to change in it.",
    discussion: """
      Example:
        canvass new my-study && canvass check my-study
      """)

  @Argument(help: "The folder to make.", completion: .directory) var directory: String

  func run() async throws {
    try await Terminal.run { () throws(StudyFailure) in
      try NewStudy.write(to: URL(filePath: directory, directoryHint: .isDirectory))
      print("A study to begin with is in \(directory). Next: canvass check \(directory)")
    }
  }
}
