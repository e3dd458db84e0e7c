import ArgumentParser
import Report
import Study

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read everything; every fault at file:line:column, then what was read.",
    discussion: """
      Examples:
        canvass check datasets/data-culture
        canvass check my-study --format json   everything as one object, faults too
      """)

  @OptionGroup var place: StudyArgument
  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await Terminal.run { () throws(StudyFailure) in
      let summary: QualitySummary
      do throws(StudyFailure) {
        summary = try QualitySummary(at: place.study)
      } catch {
        if common.format == .json { Terminal.show(error.json) }
        throw error
      }
      show(summary)
    }
  }

  private func show(_ summary: QualitySummary) {
    switch common.format {
    case .json: return Terminal.show(summary.json)
    case .csv: Terminal.show(summary.items, as: .csv)
    case .table: Self.tell(summary)
    }
    for note in summary.notes { Terminal.say("note: \(note)") }
  }

  /// For people: each wave, then what was answered and how, and the verdict last.
  private static func tell(_ summary: QualitySummary) {
    Terminal.show(FactList(summary.title))
    for wave in summary.waves { Terminal.show(wave) }
    Terminal.show(summary.answered)
    Terminal.show(summary.careless)
    for drift in summary.drift { Terminal.show(drift) }
    Terminal.show(FactList(summary.verdict))
  }
}
