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
        canvass rank datasets/data-culture --portfolio
      """)

  @OptionGroup var place: StudyArgument
  @OptionGroup var common: CommonOptions
  @Flag(
    help: "What each rule costs, and how far each number may move before another set is best.")
  var portfolio = false

  func run() async throws {
    try await Terminal.run { () throws(StudyFailure) in
      let study = try await AssessedStudy(at: place.study, common)
      Terminal.show(
        portfolio ? try study.portfolio() : try study.pilots(), as: common.format)
    }
  }
}
