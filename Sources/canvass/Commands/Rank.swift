import ArgumentParser
import Report
import Study

struct Rank: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The pilots, ranked, with the portfolio to fund; what they deliver and answer.",
    discussion: """
      Examples:
        canvass rank datasets/data-culture
        canvass rank datasets/data-culture --format json
        canvass rank datasets/data-culture --delivery --as-of 2018-12-31
        canvass rank datasets/data-culture --questions
      """)

  @OptionGroup var place: StudyArgument
  @OptionGroup var common: CommonOptions
  @Flag(help: "What the chosen pilots deliver: accepted, late, overdue, due and paid.")
  var delivery = false
  @Flag(help: "Which of the programme's questions the chosen pilots answer, and by when.")
  var questions = false
  @OptionGroup var register: RegisterDate

  func validate() throws {
    if delivery, questions {
      throw ValidationError("--delivery and --questions print different tables: give one of them")
    }
    if register.asOf != nil, !delivery {
      throw ValidationError("--as-of goes with --delivery")
    }
  }

  func run() async throws {
    try await Terminal.run { () throws(StudyFailure) in
      let assessed = try await AssessedStudy(at: place.study, common, asOf: register.asOf)
      Terminal.show(try table(of: assessed), as: common.format)
    }
  }

  private func table(of assessed: AssessedStudy) throws(StudyFailure) -> Table {
    if delivery { return try assessed.delivery() }
    return try questions ? assessed.questions() : assessed.pilots()
  }
}
