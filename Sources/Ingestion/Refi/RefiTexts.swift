/// Finds the plain texts of a project's sources.
final class RefiTexts {
  private let archive: Archive?
  private let report: RefiReport
  private let log: FaultLog
  private var total = 0

  init(_ archive: Archive?, _ report: RefiReport, log: FaultLog) {
    (self.archive, self.report, self.log) = (archive, report, log)
  }

  /// The text of a source; nil, with a fault, where the archive refuses it.
  func text(of element: XMLElement) -> RefiText? {
    if let content = element.child("PlainTextContent") {
      return RefiText(content.text)
    }
    guard let path = element["plainTextPath"], !path.isEmpty else {
      report.count("text sources have neither text nor a path to one")
      return RefiText(nil)
    }
    guard let entry = entry(path) else {
      report.add("The text \(quoted(path)) is not in the archive; its passages are unchecked.")
      return RefiText(nil)
    }
    guard let bytes = archive?.bytes(of: entry, limit: RefiBounds.textBytes), isRoom(bytes.count)
    else { return nil }
    if let fault = textFault(bytes, file: "\(entry.name)", from: 0) {
      report.add("The text \(quoted(path)) cannot be checked: \(fault.message).")
      return RefiText(nil)
    }
    return RefiText(String(decoding: bytes, as: UTF8.self))
  }

  private func isRoom(_ bytes: Int) -> Bool {
    total += bytes
    if total <= RefiBounds.allTextBytes { return true }
    let place = Place(file: archive?.file ?? "", line: 1, column: 1)
    log.add(like: "", family: "\(place.file)\0texts") {
      Fault(at: place, "the texts have more than \(RefiBounds.allTextBytes) bytes in all")
    }
    return false
  }

  /// `internal://a.txt`, `relative://a.txt` and `a.txt` are all looked for in `Sources`,
  /// in whatever letter case, then at the archive's root.
  private func entry(_ path: String) -> ArchiveEntry? {
    let bare = path.firstRange(of: "://").map { String(path[$0.upperBound...]) } ?? path
    let name = bare.split(separator: "/").last.map(String.init) ?? bare
    let tried = ["Sources/\(bare)", bare, "Sources/\(name)", name]
    return tried.lazy.compactMap { self.archive?.entry(named: $0) }.first
  }
}
