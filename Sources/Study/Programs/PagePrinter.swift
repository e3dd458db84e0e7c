internal import Foundation

/// `report.pdf` from `report.html`, by an installed Chromium or else WeasyPrint.
struct PagePrinter: Sendable {
  private let program: OtherProgram
  var isBrowser: Bool { Self.browsers.contains(program.name) }

  private static let browsers = [
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable",
  ]

  /// - Throws: ``StudyFailure/noProgram(_:)``.
  init() throws(StudyFailure) {
    guard let program = OtherProgram.first(of: Self.browsers + ["weasyprint"]) else {
      throw .noProgram(
        "--pdf needs Chromium, Google Chrome or WeasyPrint, none of which is installed "
          + "(Debian: chromium, or weasyprint)")
    }
    self.program = program
  }

  func document(from page: String) throws(StudyFailure) -> [UInt8] {
    try inPrivateFolder { (folder) throws(StudyFailure) in
      let (source, result) = ("report.html", folder.appending(path: "report.pdf"))
      do {
        try Data(page.utf8).write(to: folder.appending(path: source))
      } catch { throw .cannotWrite(path: folder.path, reason: error.localizedDescription) }
      let arguments =
        isBrowser
        ? Self.browserArguments(in: folder)
        : ["--pdf-variant", "pdf/ua-1", "--pdf-identifier", "canvass", source, result.path]
      try program.run(arguments, in: folder)
      guard let bytes = try? Data(contentsOf: result), bytes.starts(with: Data("%PDF-".utf8)) else {
        throw .program(name: program.name, reason: "it wrote no report.pdf")
      }
      return withoutClock(Array(bytes))
    }
  }

  /// Headless, with a profile of its own, no network, nothing fetched in the background.
  private static func browserArguments(in folder: URL) -> [String] {
    // A browser's own sandbox refuses to work for root, who could leave it anyhow.
    let forRoot = geteuid() == 0 ? ["--no-sandbox"] : []
    return forRoot + [
      "--headless", "--disable-gpu", "--no-first-run", "--no-default-browser-check",
      "--disable-extensions", "--disable-background-networking", "--disable-component-update",
      "--disable-default-apps", "--disable-sync", "--disable-domain-reliability", "--no-pings",
      "--disable-breakpad", "--disable-dev-shm-usage", "--metrics-recording-only",
      // Every name and address leads nowhere.
      "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=socks5://127.0.0.1:9",
      "--proxy-bypass-list=<-loopback>",
      "--user-data-dir=\(folder.appending(path: "profile").path)",
      "--no-pdf-header-footer", "--export-tagged-pdf", "--generate-pdf-document-outline",
      "--print-to-pdf=\(folder.appending(path: "report.pdf").path)",
      folder.appending(path: "report.html").absoluteString,
    ]
  }
}

/// A PDF whose dates are always the same, in as many bytes.
///
/// Source: ISO 32000-1, section 7.9.4: `D:YYYYMMDDHHmmSSOHH'mm`.
func withoutClock(_ bytes: [UInt8]) -> [UInt8] {
  var result = bytes
  for name in ["/CreationDate", "/ModDate"] {
    let mark = Array("\(name) (D:".utf8)
    var from = 0
    while let place = result[from...].firstRange(of: mark) {
      fix(&result, from: place.upperBound)
      from = place.upperBound
    }
  }
  return result
}

/// Writes the fixed date over the digits that stand there.
private func fix(_ bytes: inout [UInt8], from start: Int) {
  for (offset, digit) in "19800101000000".utf8.enumerated() {
    let place = start + offset
    guard place < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[place]) else {
      return
    }
    bytes[place] = digit
  }
}
