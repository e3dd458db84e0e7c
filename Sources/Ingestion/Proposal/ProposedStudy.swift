public import Foundation

/// A study that an export suggests: it reads, and what was guessed in it is marked `CONFIRM`.
public struct ProposedStudy: Sendable {
  /// Name and content: the export unchanged, the study file, the codebook, the README.
  public let files: [(name: String, content: Data)]
  /// What was guessed, with how many of each.
  public let guesses: [(kind: String, count: Int)]
  /// One sentence: how many people and columns, and what the file was taken for.
  public let summary: String

  /// Reads an export and proposes a study of it; a DDI codebook gives wordings, and labels of
  /// codes, that the export lacks.
  ///
  /// - Throws: ``StudyFaults``, where the export or the codebook cannot be read, or no column
  ///   could be an item.
  public init(
    from path: String, _ telling: ExportTelling = ExportTelling(), codebook: String? = nil
  ) throws(StudyFaults) {
    let log = FaultLog()
    let described = codebook.flatMap { readCodebook($0, log) }
    guard log.isEmpty, let sources = ProposalSources(path, log) else {
      throw StudyFaults(log.all())
    }
    try self.init(sources, telling, described, named: codebook)
  }

  /// The same of an export's bytes.
  init(_ bytes: [UInt8], named name: String) throws(StudyFaults) {
    let export = InputText(name: copyName(name), bytes: bytes)
    try self.init(ProposalSources(export: export, data: nil), ExportTelling(), nil, named: nil)
  }

  private init(
    _ sources: ProposalSources, _ telling: ExportTelling, _ codebook: DDICodebook?,
    named codebookName: String?
  ) throws(StudyFaults) {
    let log = FaultLog()
    guard
      let export = TalliedExport(
        sources.export, telling, data: sources.data, codebook: codebook, log: log)
    else { throw StudyFaults(log.all()) }
    let start = Place(file: sources.export.name, line: 1, column: 1)
    if let codebookName, export.described == 0 {
      throw StudyFaults([
        Fault(at: start, "no column has the name of a variable of \(quoted(codebookName))")
      ])
    }
    let content = ProposalContent(export, file: sources.export.name, telling)
    guard !content.items.items.isEmpty else {
      throw StudyFaults([
        Fault(at: start, "no column holds answers that repeat; there is nothing to propose")
      ])
    }
    guesses = content.guesses
    summary = content.summary
    files =
      sources.files + [
        ("study.yaml", Data(content.studyText.utf8)),
        ("codebook.csv", Data(content.codebookText.utf8)),
        ("README.md", Data(content.readmeText.utf8)),
      ]
  }
}

/// A codebook in DDI; nil, with faults, where it cannot be read.
private func readCodebook(_ path: String, _ log: FaultLog) -> DDICodebook? {
  let name = URL(fileURLWithPath: path).lastPathComponent
  let start = Place(file: name, line: 1, column: 1)
  guard let bytes = exportBytes(path, start, log) else { return nil }
  let input = InputText(name: name, bytes: bytes)
  guard isXML(input) else {
    log.add("this is no DDI Codebook, which is XML", at: start)
    return nil
  }
  return ddiCodebook(input, log: log)
}

/// An export and what belongs to it, named as in the folder that is proposed.
private struct ProposalSources {
  let export: InputText
  /// Of a Triple-S definition.
  let data: InputText?

  init(export: InputText, data: InputText?) { (self.export, self.data) = (export, data) }

  /// nil, with faults, where a file cannot be had.
  init?(_ path: String, _ log: FaultLog) {
    let name = URL(fileURLWithPath: path).lastPathComponent
    let start = Place(file: name, line: 1, column: 1)
    guard let bytes = exportBytes(path, start, log) else { return nil }
    let isTripleS = [".sss", ".xml"].contains { name.lowercased().hasSuffix($0) }
    guard isTripleS else {
      export = InputText(name: copyName(name), bytes: bytes)
      data = nil
      return
    }
    let names = tripleSDataNames(of: path).filter { realPath($0) != nil }
    guard let found = oneData(names, of: Placed(value: path, place: start), log),
      let content = exportBytes(found, start, log)
    else { return nil }
    // The two are found by their common name.
    let dataName = URL(fileURLWithPath: found).lastPathComponent
    let isOurs = copyName(name) != name || copyName(dataName) != dataName
    let prefix = isOurs ? "responses-" : ""
    export = InputText(name: prefix + name, bytes: bytes)
    data = InputText(name: prefix + dataName, bytes: content)
  }

  var files: [(name: String, content: Data)] {
    [export, data].compactMap(\.self).map { ($0.name, Data($0.bytes)) }
  }
}

private func exportBytes(_ path: String, _ start: Place, _ log: FaultLog) -> [UInt8]? {
  do throws(FileError) {
    return try fileBytes(at: path, limit: StudyFolder.fileLimit)
  } catch {
    log.add(fault(error, at: start))
    return nil
  }
}

private func fault(_ error: FileError, at place: Place) -> Fault {
  switch error {
  case .missing: Fault(.noInput, at: place, "there is no such export")
  case .notAFile: Fault(at: place, "this is not a file")
  case .tooLarge(let limit): Fault(at: place, "an export has at most \(limit) bytes")
  case .unreadable(let reason): Fault(at: place, "the export cannot be read: \(reason)")
  }
}

/// The export's name in the folder, which none of our own files has.
private func copyName(_ name: String) -> String {
  let own = ["study.yaml", "codebook.csv", "readme.md"]
  let isOurs = own.contains(name.lowercased()) || name.hasPrefix(".")
  return isOurs ? "responses-\(name)" : name
}
