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
      """)

  @OptionGroup var place: StudyArgument
  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await Terminal.run { () throws(StudyFailure) in
      Terminal.show(
        try await AssessedStudy(at: place.study, common).pilots(), as: common.format)
    }
  }
}
