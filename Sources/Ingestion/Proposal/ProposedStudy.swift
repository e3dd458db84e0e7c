public import Foundation

/// A study that an export suggests: it reads, and what was guessed in it is marked `CONFIRM`.
public struct ProposedStudy: Sendable {
  /// Name and content: the export unchanged, the study file, the codebook, the README.
  public let files: [(name: String, content: Data)]
  /// What was guessed, with how many of each.
  public let guesses: [(kind: String, count: Int)]
  /// One sentence: how many people and columns, and what the file was taken for.
  public let summary: String

  /// Reads an export and proposes a study of it.
  ///
  /// - Throws: ``StudyFaults``, where the export cannot be read or has no column that could
  ///   be an item.
  public init(from path: String) throws(StudyFaults) {
    let log = FaultLog()
    let name = URL(fileURLWithPath: path).lastPathComponent
    let start = Place(file: name, line: 1, column: 1)
    guard let bytes = exportBytes(path, start, log) else { throw StudyFaults(log.all()) }
    try self.init(bytes, named: name)
  }

  /// The same of an export's bytes.
  init(_ bytes: [UInt8], named name: String) throws(StudyFaults) {
    let log = FaultLog()
    let start = Place(file: name, line: 1, column: 1)
    let input = InputText(name: copyName(name), bytes: bytes)
    guard let export = TalliedExport(input, log: log) else { throw StudyFaults(log.all()) }
    let content = ProposalContent(export, file: input.name)
    guard !content.items.items.isEmpty else {
      throw StudyFaults([
        Fault(at: start, "no column holds answers that repeat; there is nothing to propose")
      ])
    }
    guesses = content.guesses
    summary = content.summary
    files = [
      (input.name, Data(bytes)), ("study.yaml", Data(content.studyText.utf8)),
      ("codebook.csv", Data(content.codebookText.utf8)),
      ("README.md", Data(content.readmeText.utf8)),
    ]
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
