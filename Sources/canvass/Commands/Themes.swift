import ArgumentParser
import Report
import Study

struct Themes: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Themes of the interviews, by how many mention them.",
    discussion: """
      Examples:
        canvass themes datasets/data-culture
        canvass themes datasets/data-culture --agreement
      """)

  @OptionGroup var place: StudyArgument
  @OptionGroup var common: CommonOptions
  @Flag(help: "How far coders agree, per code and pair, and which definitions to mend first.")
  var agreement = false

  func run() async throws {
    try await Terminal.run { () throws(StudyFailure) in
      let assessed = try await AssessedStudy(at: place.study, common)
      Terminal.show(
        try agreement ? assessed.agreement() : assessed.themes(), as: common.format)
    }
  }
}
