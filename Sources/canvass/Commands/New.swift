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

  func validate() throws {
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
      show(try NewStudy.write(from: from, codebook: codebook, to: place))
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

/// A word as a shell takes it whole.
private func shellQuoted(_ word: String) -> String {
  let isPlain = word.allSatisfy { $0.isLetter || $0.isNumber || "/._-".contains($0) }
  return isPlain ? word : "'\(word.replacing("'", with: "'\\''"))'"
}
