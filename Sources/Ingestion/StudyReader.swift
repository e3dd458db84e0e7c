internal import Foundation
public import Survey

/// Reads a study, a folder with its `study.yaml` or that file itself, and every
/// file it names.
///
/// - Returns: the study, whole and consistent; what a reader should know of it and
///   is no fault stands in its `notes`.
/// - Throws: ``StudyFaults``: everything that is wrong, each fault at its place.
///
/// One pass over each responses file; memory is the largest file and a byte per answer.
public func readStudy(at path: String) throws(StudyFaults) -> SurveyData {
  let log = FaultLog()
  let data = openStudy(at: path, log)?.data()
  guard let data, log.isEmpty else { throw StudyFaults(log.all()) }
  return data
}

/// The study's definition and folder; nil, with faults, where they cannot be had.
private func openStudy(at path: String, _ log: FaultLog) -> StudyReading? {
  let file = studyFile(at: path)
  let start = Place(file: file, line: 1, column: 1)
  do throws(FileError) {
    let bytes = try fileBytes(at: file, limit: YAMLBounds.bytes)
    let name = URL(fileURLWithPath: file).lastPathComponent
    let real = realPath(file) ?? file
    let folder = StudyFolder(
      root: URL(fileURLWithPath: real).deletingLastPathComponent().path, log: log)
    return StudyReading(bytes, named: name, in: folder, log)
  } catch {
    log.add(studyFault(error, at: start))
    return nil
  }
}

extension StudyReading {
  /// A study of the study file's bytes; nil, with faults, where they are none.
  init?(_ bytes: [UInt8], named name: String, in folder: StudyFolder, _ log: FaultLog) {
    if let fault = textFault(bytes, file: name, from: 0) {
      log.add(fault)
      return nil
    }
    _ = folder.record(name, bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    guard let definition = StudyFile(text, file: name, log: log)?.definition() else { return nil }
    self.init(definition, folder, log)
  }
}

/// `study.yaml` in a folder, or the file itself.
private func studyFile(at path: String) -> String {
  var isFolder = ObjCBool(false)
  _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
  guard isFolder.boolValue else { return path }
  return path.hasSuffix("/") ? path + "study.yaml" : path + "/study.yaml"
}

private func studyFault(_ error: FileError, at place: Place) -> Fault {
  switch error {
  case .missing: Fault(.noInput, at: place, "there is no such study")
  case .notAFile: Fault(at: place, "this is not a study file")
  case .tooLarge(let limit): Fault(at: place, "a study file has at most \(limit) bytes")
  case .unreadable(let reason): Fault(at: place, "the study file cannot be read: \(reason)")
  }
}
