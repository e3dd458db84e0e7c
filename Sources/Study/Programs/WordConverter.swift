internal import Foundation

/// `report.docx` by an installed pandoc.
///
/// Pandoc reads the report in its sandbox; what it understood is looked through, so that what is
/// written names no picture, file or address, and then written.  (Debian's pandoc cannot write
/// DOCX within its sandbox.)
struct WordConverter: Sendable {
  private let pandoc: OtherProgram

  /// - Throws: ``StudyFailure/noProgram(_:)``.
  init() throws(StudyFailure) {
    guard let pandoc = OtherProgram.first(of: ["pandoc"]) else {
      throw .noProgram("--docx needs pandoc, which is not installed (Debian: pandoc)")
    }
    self.pandoc = pandoc
  }

  /// Same Markdown and same pandoc, same bytes.
  func document(from markdown: String) throws(StudyFailure) -> [UInt8] {
    try inPrivateFolder { (folder) throws(StudyFailure) in
      do {
        try Data(markdown.utf8).write(to: folder.appending(path: "report.md"))
      } catch { throw .cannotWrite(path: folder.path, reason: error.localizedDescription) }
      // One column of text: tables are then as wide as their rules say.
      try pandoc.run(
        [
          "--sandbox", "--columns=1", "-f", Self.form, "-t", "json", "-o", "report.json",
          "report.md",
        ], in: folder)
      try check(folder.appending(path: "report.json"))
      try pandoc.run(["-f", "json", "-t", "docx", "-o", "report.docx", "report.json"], in: folder)
      return try bytes(of: folder.appending(path: "report.docx"))
    }
  }

  /// What the Markdown is escaped for, and nothing else.
  private static let form =
    "markdown_strict+pipe_tables+yaml_metadata_block+all_symbols_escapable-raw_html"

  private func check(_ understood: URL) throws(StudyFailure) {
    let text = String(decoding: try bytes(of: understood), as: UTF8.self)
    for kind in ["Image", "Link", "RawInline", "RawBlock"] where text.contains("{\"t\":\"\(kind)\"")
    {
      throw .program(name: pandoc.name, reason: "it took a text of the study for \(kind)")
    }
  }

  private func bytes(of file: URL) throws(StudyFailure) -> [UInt8] {
    do { return Array(try Data(contentsOf: file)) } catch {
      throw .program(name: pandoc.name, reason: "it wrote no \(file.lastPathComponent)")
    }
  }
}
