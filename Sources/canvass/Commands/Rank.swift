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
        canvass rank datasets/data-culture --uncertainty
        canvass rank datasets/data-culture --methods
        canvass rank datasets/data-culture --delivery --as-of 2018-12-31
        canvass rank datasets/data-culture --questions
      """)

  /// What to print in place of the ranking.
  enum View: String, EnumerableFlag {
    case portfolio, uncertainty, methods, delivery, questions

    static func help(for view: View) -> ArgumentHelp? {
      switch view {
      case .portfolio:
        "What each rule costs, and how far each number may move before another set is best."
      case .uncertainty:
        "Which uncertainty would change the choice, and what more evidence would be worth."
      case .methods: "Other methods beside the ranking: where they differ, and why."
      case .delivery: "What the chosen pilots deliver: accepted, late, overdue, due and paid."
      case .questions: "Which of the programme's questions the chosen pilots answer, and by when."
      }
    }
  }

  @OptionGroup var place: StudyArgument
  @OptionGroup var common: CommonOptions
  @Flag(exclusivity: .exclusive) var view: View?
  @OptionGroup var register: RegisterDate

  func validate() throws {
    if register.asOf != nil, view != .delivery {
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
    switch view {
    case nil: try assessed.pilots()
    case .portfolio: try assessed.portfolio()
    case .uncertainty: try assessed.uncertainty()
    case .methods: try assessed.methods()
    case .delivery: try assessed.delivery()
    case .questions: try assessed.questions()
    }
  }
}
