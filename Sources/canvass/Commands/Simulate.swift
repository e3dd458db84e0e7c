import ArgumentParser
import Foundation
import Study

struct Simulate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a synthetic study whose truth is known.",
    discussion: """
      The same size and seed write the same bytes. truth.json says what was put in.

      Examples:
        canvass simulate synthetic
        canvass simulate big --respondents 100000 --seed 7
      """)

  @Argument(help: "The folder to write.", completion: .directory) var directory: String
  @Option(help: "Respondents in each of the two waves.") var respondents: Int = 1300
  @Option(help: "The same seed writes the same study.") var seed: UInt64 = 20_180_524

  func run() async throws {
    try await Terminal.run { () throws(StudyFailure) in
      try simulateStudy(
        at: URL(filePath: directory, directoryHint: .isDirectory), respondents: respondents,
        seed: seed)
    }
    print("A synthetic study is in \(directory). Next: canvass report \(directory)")
  }
}
