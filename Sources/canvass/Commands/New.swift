import ArgumentParser
import Foundation
import Study

struct New: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Start a study: a folder that reads, with what to change in it.",
    discussion: """
      Example:
        canvass new my-study && canvass check my-study
        canvass new my-study --from export.csv
        canvass new my-study --from export.csv --header-rows 2
        canvass new my-study --from export.csv --codebook ddi.xml
      """)

  @Argument(help: "The folder to make.", completion: .directory) var directory: String

  @Option(
    help: "Propose items, scales and segments from a survey tool's export, to be confirmed.",
    completion: .file())
  var from: String?

  @Option(
    help: "A DDI codebook (XML) with the questions and labels of the export's columns.",
    completion: .file(extensions: ["xml"]))
  var codebook: String?
  @OptionGroup(title: "Where the export is told wrongly") var told: TellingOptions

  func validate() throws {
    if from == nil, told.saysAnything {
      throw ValidationError("--format, --sheet, --encoding and --header-rows need --from.")
    }
    guard codebook == nil || from != nil else {
      throw ValidationError("--codebook describes an export: give that with --from.")
    }
  }

  func run() async throws {
    try await Terminal.run { () throws(StudyFailure) in
      let place = URL(filePath: directory, directoryHint: .isDirectory)
      guard let from else {
        try NewStudy.write(to: place)
        return print("A study to begin with is in \(directory). Next: canvass check \(directory)")
      }
      show(
        try NewStudy.write(
          from: from, format: told.format, sheet: told.sheet, encoding: told.encoding,
          headerRows: told.headerRows, codebook: codebook, to: place))
    }
  }

  private func show(_ proposal: ProposalSummary) {
    print("A study proposed from the export is in \(directory): \(proposal.text).")
    print("Guessed, and marked CONFIRM in study.yaml:")
    for guess in proposal.guesses {
      let count = String(guess.count)
      print("  \(String(repeating: " ", count: max(0, 5 - count.count)))\(count)  \(guess.kind)")
    }
    let folder = shellQuoted(directory)
    print("Next:\n  canvass check \(folder)\n  grep -n CONFIRM \(folder)/study.yaml")
  }
}

/// What a wave of the study file says of its responses, for `--from`.
struct TellingOptions: ParsableArguments {
  @Option(help: "A tool, a kind of file, or both: \"qualtrics csv\".") var format: String?
  @Option(help: "The sheet of a workbook.") var sheet: String?
  @Option(help: "utf-8, utf-16, utf-16le, utf-16be or windows-1252.") var encoding: String?
  @Option(help: "How many rows name the columns.") var headerRows: Int?

  var saysAnything: Bool {
    format != nil || sheet != nil || encoding != nil || headerRows != nil
  }
}

/// A word as a shell takes it whole.
private func shellQuoted(_ word: String) -> String {
  let isPlain = word.allSatisfy { $0.isLetter || $0.isNumber || "/._-".contains($0) }
  return isPlain ? word : "'\(word.replacing("'", with: "'\\''"))'"
}
