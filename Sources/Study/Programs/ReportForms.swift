internal import Report

/// The further forms in which a report is asked for, and the programs that make them.
public struct ReportForms: Sendable {
  let word: WordConverter?
  let printer: PagePrinter?

  /// None but those that are always written.
  public static let usual = ReportForms()

  private init() { (word, printer) = (nil, nil) }

  /// - Throws: ``StudyFailure/noProgram(_:)`` where a program is not installed, so that it is
  ///   told before the long work.
  public init(docx: Bool, pdf: Bool) throws(StudyFailure) {
    word = docx ? try WordConverter() : nil
    printer = pdf ? try PagePrinter() : nil
  }

  /// What the programs make of the report.
  ///
  /// `page` and `markdown`: its own, made already.
  func files(
    _ report: ComposedReport, page: String, markdown: String
  ) throws(StudyFailure) -> [FolderFile] {
    var files: [FolderFile] = []
    if let word {
      files.append(FolderFile(path: "report.docx", bytes: try word.document(from: markdown)))
    }
    if let printer {
      let printed = try printer.isBrowser ? page : plainPage(of: report)
      files.append(FolderFile(path: "report.pdf", bytes: try printer.document(from: printed)))
    }
    return files
  }
}

private func plainPage(of report: ComposedReport) throws(StudyFailure) -> String {
  do { return try report.plainPage() } catch { throw .page(error) }
}
