import ArgumentParser
import Report
import Study

struct Score: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Scores of everyone and of segments, to the terminal.",
    discussion: """
      Examples:
        canvass score datasets/data-culture
        canvass score datasets/data-culture --by rank --by frontline
        canvass score datasets/data-culture --by group --format csv > scores.csv
      """)

  @OptionGroup var place: StudyArgument
  @OptionGroup var common: CommonOptions
  @Option(name: .customLong("by"), help: "A segmentation of the study; may be repeated.")
  var segments: [String] = []

  func run() async throws {
    try await Terminal.run { () throws(StudyFailure) in
      let assessed = try await AssessedStudy(at: place.study, common)
      try assessed.checkSegments(segments)
      Terminal.show(assessed.scores(by: segments), as: common.format)
    }
  }
}
