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
        Self.show(summary)
      } else {
        Terminal.show(summary.items, as: common.format)
      }
      for note in summary.notes { Terminal.say("note: \(note)") }
    }
  }

  /// For people: each wave, then what was answered and how, and the verdict last.
  private static func show(_ summary: QualitySummary) {
    Terminal.show(FactList(summary.title))
    for wave in summary.waves { Terminal.show(wave) }
    Terminal.show(summary.answered)
    Terminal.show(summary.careless)
    if let drift = summary.drift { Terminal.show(drift) }
    Terminal.show(FactList(summary.verdict))
  }
}
