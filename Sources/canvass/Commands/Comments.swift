import ArgumentParser
import Report
import Study

struct Comments: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What the survey's open comments speak of, and their words.",
    discussion: """
      Names, numbers and addresses are masked before anything is counted.

      Examples:
        canvass comments my-study             constructs of the dictionary
        canvass comments my-study --words     the words used most
        canvass comments my-study --by rank   words that set groups apart
      """)

  @OptionGroup var place: StudyArgument
  @OptionGroup var common: CommonOptions
  @Flag(help: "Words by how many use them.") var words = false
  @Option(
    name: .customLong("by"), help: "Words that set a segmentation's levels apart; may be repeated.")
  var segments: [String] = []
  @Option(help: "The most words.") var limit = 40

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit is at least 1") }
  }

  func run() async throws {
    try await Terminal.run { () throws(StudyFailure) in
      let assessed = try await AssessedStudy(at: place.study, common)
      try assessed.checkSegments(segments)
      let table =
        words || !segments.isEmpty
        ? try assessed.words(by: segments, limit: limit) : try assessed.comments()
      Terminal.show(table, as: common.format)
    }
  }
}
