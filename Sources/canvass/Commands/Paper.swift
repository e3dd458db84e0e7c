import ArgumentParser
import Foundation
import Study

struct Paper: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "A draft decision paper from the figures: Part 1 to publish, Part 2 exempt.",
    discussion: """
      Writes paper-part-1 and paper-part-2 as Markdown and as a page, each with the results it
      cites beside it. Part 1 holds nothing commercial; Part 2 holds costs and sponsors. What only
      a person can write is marked [TO WRITE: …] and listed; “paper” in study.yaml fills it in.
      Figures point to a report in a folder “report” beside the paper's, if there is one.

      Examples:
        canvass paper datasets/data-culture
        canvass paper datasets/data-culture --output out/paper --as-of 2018-12-31
        canvass paper datasets/data-culture --for public     Part 1 alone
      """)

  /// Who may read what is written; an analyst's figures never leave the machine.
  enum Reader: String, ExpressibleByArgument, CaseIterable {
    case partner, `public`
  }

  @OptionGroup var place: StudyArgument
  @OptionGroup var common: CommonOptions
  @Option(name: .shortAndLong, help: "The paper's folder.", completion: .directory)
  var output: String = "paper"
  @Option(name: .customLong("for"), help: "Who will read it: partner (both parts) or public.")
  var reader: Reader = .partner
  @OptionGroup var register: RegisterDate

  func run() async throws {
    try await Terminal.run { () throws(StudyFailure) in
      let folder = URL(filePath: output, directoryHint: .isDirectory)
      let progress = Progress(quiet: common.quiet)
      let report = folder.standardizedFileURL.deletingLastPathComponent().appending(path: "report")
      let paper = try await PaperFolder(
        of: place.study, isPublicAlone: reader == .public, seed: common.seed, asOf: register.asOf,
        report: (report, "../report/report.html")
      ) { progress.step($0) }
      try paper.write(to: folder)
      if !common.quiet { tell(paper, in: folder) }
    }
  }

  private func tell(_ paper: PaperFolder, in folder: URL) {
    let parts = reader == .public ? ["1"] : ["1", "2"]
    for part in parts {
      let page = folder.appending(path: "paper-part-\(part).html").path(percentEncoded: false)
      print("Part \(part) is \(page)")
    }
    guard !paper.gaps.isEmpty else { return }
    print("\nStill to be written by a person:")
    for gap in paper.gaps { print("  \(gap)") }
  }
}
