import ArgumentParser
import Report
import Study

struct Change: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What changed between waves.",
    discussion: """
      Examples:
        canvass change datasets/data-culture
        canvass change datasets/data-culture --from 2018 --to 2019 --by rank
        canvass change datasets/data-culture --themes
      """)

  @OptionGroup var place: StudyArgument
  @OptionGroup var common: CommonOptions
  @Option(help: "The earlier wave; any if not given.") var from: String?
  @Option(help: "The later wave; any if not given.") var to: String?
  @Option(name: .customLong("by"), help: "A segmentation of the study; may be repeated.")
  var segments: [String] = []
  @Flag(help: "What changed in the themes of the interviews.") var themes = false

  func run() async throws {
    try await Terminal.run { () throws(StudyFailure) in
      let assessed = try await AssessedStudy(at: place.study, common)
      try assessed.checkSegments(segments)
      try assessed.checkWaves([from, to].compactMap { $0 })
      Terminal.show(
        themes
          ? try assessed.themeChanges(from: from, to: to)
          : try assessed.changes(from: from, to: to, by: segments), as: common.format)
    }
  }
}
