import ArgumentParser
import Report
import Study

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read everything; every fault at file:line:column, then what was read.",
    discussion: """
      Example:
        canvass check datasets/data-culture
      """)

  @OptionGroup var place: StudyArgument
  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await Terminal.run { () throws(StudyFailure) in
      let summary = try QualitySummary(at: place.study)
      if common.format == .table {
        Terminal.show(summary.waves, as: .table)
        print()
        Terminal.show(summary.careless, as: .table)
        print()
      }
      Terminal.show(summary.items, as: common.format)
      for note in summary.notes { Terminal.say("note: \(note)") }
    }
  }
}
