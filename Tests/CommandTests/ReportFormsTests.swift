internal import Foundation
internal import Provenance
@testable internal import Study
internal import Testing

/// The report in the forms that other programs make.
@Suite struct ReportFormsTests {
  static let hasPandoc = OtherProgram.first(of: ["pandoc"]) != nil
  static let hasBrowser =
    OtherProgram.first(of: ["chromium", "chromium-browser", "google-chrome"]) != nil

  @Test(
    "a missing program is told at once, and nothing is written", arguments: ["--docx", "--pdf"])
  func missing(_ form: String) throws {
    let folder = try WrittenStudy().write()
    let run = try canvass(
      ["report", folder.path("study"), form, "-o", folder.path("out")],
      environment: ["PATH": "/nowhere"])
    #expect(run.status == 69 && run.errors.contains("\(form) needs") && run.output.isEmpty)
    #expect(!folder.has("out"))
    // Told before the study is read.
    let none = try canvass(["report", "/nowhere", form], environment: ["PATH": "/nowhere"])
    #expect(none.status == 69)
  }

  @Test("report.docx, the same bytes each time", .enabled(if: hasPandoc, "pandoc is not installed"))
  func word() throws {
    let folder = try WrittenStudy().write()
    for name in ["one", "two"] {
      let run = try canvass(
        "report", folder.path("study"), "-q", "--docx", "-o", folder.path(name))
      #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    }
    let bytes = try folder.bytes("one/report.docx")
    #expect(bytes.starts(with: Data("PK".utf8)) && bytes.count > 10_000)
    #expect(try folder.bytes("two/report.docx") == bytes)
    #expect(try folder.text("one/release.json").contains(sha256(bytes)))
  }

  @Test(
    "report.pdf, tagged, with an outline and without a clock",
    .enabled(if: hasBrowser, "no Chromium is installed"))
  func pages() throws {
    let folder = try WrittenStudy().write()
    let run = try canvass("report", folder.path("study"), "-q", "--pdf", "-o", folder.path("out"))
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    let bytes = try folder.bytes("out/report.pdf")
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.hasPrefix("%PDF-"))
    for mark in ["/MarkInfo", "/StructTreeRoot", "/Outlines", "/CreationDate (D:19800101000000"] {
      #expect(text.contains(mark), "\(mark)")
    }
    #expect(!text.contains(folder.url.lastPathComponent) && !text.contains("/tmp/"))
    #expect(try folder.text("out/release.json").contains(sha256(bytes)))
  }

  @Test("a program that fails leaves no report behind")
  func failing() throws {
    let folder = try WrittenStudy().write()
    try folder.write("pandoc", "#!/bin/sh\necho no memory >&2\nexit 9\n")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.path("pandoc"))
    let run = try canvass(
      ["report", folder.path("study"), "-q", "--docx", "-o", folder.path("out")],
      environment: ["PATH": folder.path("")])
    #expect(run.status == 69)
    #expect(run.errors.contains("pandoc failed: it ended with 9: no memory"), "\(run.errors)")
    #expect(try !folder.has("out") && folder.names(in: ".").allSatisfy { !$0.hasPrefix(".") })
  }

  @Test("a program that does not end is ended, with what it started")
  func endless() throws {
    let shell = try #require(OtherProgram.first(of: ["sh"]))
    let folder = try Folder()
    #expect(throws: StudyFailure.self) {
      try shell.run(["-c", "sleep 600 & echo $! > child; wait"], in: folder.url, limit: 1)
    }
    let child = try #require(
      Int32(try folder.text("child").trimmingCharacters(in: .whitespacesAndNewlines)))
    usleep(200_000)
    #expect(isGone(child))
  }

  /// Whether a process has ended; one that nobody has asked after yet has, too.
  private func isGone(_ child: Int32) -> Bool {
    guard let state = try? String(contentsOfFile: "/proc/\(child)/stat", encoding: .utf8) else {
      return true
    }
    return state.split(separator: ")").last?.trimmingCharacters(in: .whitespaces).first == "Z"
  }

  @Test func datesOfAPageAreFixed() {
    let page =
      "%PDF-1.4\n/CreationDate (D:20261129010350+00'00')\n/ModDate (D:20261129010351)\n/ModDate (x"
    #expect(
      String(decoding: withoutClock(Array(page.utf8)), as: UTF8.self)
        == "%PDF-1.4\n/CreationDate (D:19800101000000+00'00')\n/ModDate (D:19800101000000)\n/ModDate (x"
    )
  }
}
