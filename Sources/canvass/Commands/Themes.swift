import ArgumentParser
import Report
import Study

struct Themes: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Themes of the interviews, by how many mention them.",
    discussion: """
      Example:
        canvass themes datasets/data-culture
      """)

  @OptionGroup var place: StudyArgument
  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await Terminal.run { () throws(StudyFailure) in
      Terminal.show(
        try await AssessedStudy(at: place.study, common).themes(), as: common.format)
    }
  }
}
