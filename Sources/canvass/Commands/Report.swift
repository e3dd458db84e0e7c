import ArgumentParser
import Foundation
import Report
import Study

struct Report: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The main job: everything, as a page, tables and their provenance.",
    discussion: """
      Writes report.html (self-contained, for a laptop, a phone or paper), report.md (the same
      as Markdown), tables.xlsx and results/*.csv (every figure), and release.json; for analysts
      scores.sav, too. The folder is written whole or not at all.

      --docx and --pdf add report.docx by an installed pandoc and report.pdf by an installed
      Chromium, Google Chrome or WeasyPrint; without them the command ends with 69 at once.

      Examples:
        canvass report datasets/data-culture
        canvass report datasets/data-culture --output out --for public
        canvass report datasets/data-culture --docx --pdf
        canvass report datasets/data-culture --for partner --viewer "A. Contractor" \\
          --accompanied-by "Sgt 1234" --purpose "choosing pilots"
      """)

  @OptionGroup var place: StudyArgument
  @OptionGroup var common: CommonOptions
  @Option(name: .shortAndLong, help: "The report's folder.", completion: .directory)
  var output: String = "report"
  @Option(name: .customLong("for"), help: "Who will read it: analyst, partner or public.")
  var audience: ReportAudience = .analyst
  @Option(help: "Partner only: who looks.") var viewer: String?
  @Option(help: "Partner only: which officer or member of staff is with them.")
  var accompaniedBy: String?
  @Option(help: "Partner only: what for.") var purpose: String?
  @Flag(help: "Also write report.docx; needs pandoc.") var docx = false
  @Flag(help: "Also write report.pdf; needs Chromium, Google Chrome or WeasyPrint.") var pdf = false
  @OptionGroup var register: RegisterDate

  func validate() throws {
    let terms = [viewer, accompaniedBy, purpose]
    let isComplete = terms.allSatisfy { !($0 ?? "").trimmingCharacters(in: .whitespaces).isEmpty }
    if audience == .partner, !isComplete {
      throw ValidationError(
        "a report for a partner needs --viewer, --accompanied-by and --purpose")
    }
    if audience != .partner, terms.contains(where: { $0 != nil }) {
      throw ValidationError("--viewer, --accompanied-by and --purpose go with --for partner")
    }
  }

  func run() async throws {
    try await Terminal.run { () throws(StudyFailure) in
      let forms = try ReportForms(docx: docx, pdf: pdf)
      let viewing = Viewing(
        audience: audience.gate, viewer: viewer, accompaniedBy: accompaniedBy, purpose: purpose)
      let study = try await ReleasedStudy(
        at: place.study, common, for: viewing, asOf: register.asOf)
      let folder = URL(filePath: output, directoryHint: .isDirectory)
      try await ReportFolder(study, forms: forms).write(to: folder)
      if !common.quiet {
        print("The report is \(folder.appending(path: "report.html").path(percentEncoded: false))")
      }
    }
  }
}
