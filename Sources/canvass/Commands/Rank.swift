import ArgumentParser
import Report
import Study

struct Rank: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The pilots, ranked, with the portfolio to fund.",
    discussion: """
      Examples:
        canvass rank datasets/data-culture
        canvass rank datasets/data-culture --format json
        canvass rank datasets/data-culture --methods
      """)

  @OptionGroup var place: StudyArgument
  @OptionGroup var common: CommonOptions
  @Flag(help: "Other methods beside the ranking: where they differ, and why.")
  var methods = false

  func run() async throws {
    try await Terminal.run { () throws(StudyFailure) in
      let assessed = try await AssessedStudy(at: place.study, common)
      Terminal.show(try methods ? assessed.methods() : assessed.pilots(), as: common.format)
    }
  }
}
