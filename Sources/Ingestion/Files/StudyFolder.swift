internal import Foundation
internal import Provenance
internal import Survey

/// A file that the study names, read whole.
struct InputText {
  /// As the study names it.
  let name: String
  let bytes: [UInt8]
}

/// The study's folder: finds the files that the study names, reads each once,
/// and remembers what was read for provenance.
final class StudyFolder {
  /// The largest file that is read, in bytes (2 GiB).
  static let fileLimit = 2 << 30

  private let root: String
  private let log: FaultLog
  private var loaded: [String: InputText] = [:]
  private(set) var inputs: [InputFile] = []
  /// Files by their names, of a folder that stands in memory alone; nil of one on disk.
  private let held: [String: [UInt8]]?

  /// The root is the folder of the study file, its links resolved.
  init(root: String, log: FaultLog) { (self.root, self.log, held) = (root, log, nil) }

  /// A folder in memory: whatever its files name, nothing is read from disk.
  init(holding files: [String: [UInt8]], log: FaultLog) {
    (root, self.log, held) = ("", log, files)
  }

  /// The file of that name; nil, with a fault at the name, where it cannot be had.
  func load(_ name: Placed<String>) -> InputText? {
    if let held { return loaded(held[name.value], name) }
    guard let path = resolve(name) else { return nil }
    if let known = loaded[path] { return known }
    do throws(FileError) {
      let bytes = try fileBytes(at: path, limit: Self.fileLimit)
      let text = record(name.value, bytes)
      loaded[path] = text
      return text
    } catch {
      log.add(fault(error, name))
      return nil
    }
  }

  /// Bytes held in memory, nil where there are none of that name.
  private func loaded(_ bytes: [UInt8]?, _ name: Placed<String>) -> InputText? {
    if let bytes { return record(name.value, bytes) }
    log.add(fault(.missing, name))
    return nil
  }

  /// Remembers bytes as an input of the study.
  func record(_ name: String, _ bytes: [UInt8]) -> InputText {
    inputs.append(InputFile(path: name, bytes: bytes.count, sha256: sha256(bytes)))
    return InputText(name: name, bytes: bytes)
  }

  /// The real path; a relative one may not leave the study's folder, by `..` or by a link.
  private func resolve(_ name: Placed<String>) -> String? {
    guard !name.value.hasPrefix("/") else { return realPath(name.value) ?? name.value }
    let path = root + "/" + name.value
    let lexical = URL(fileURLWithPath: path).standardizedFileURL.path
    let real = realPath(path) ?? lexical
    guard isInside(lexical), isInside(real) else {
      log.add(
        "\(quoted(name.value)) leaves the study's folder; copy the file there, or give its whole path",
        at: name.place)
      return nil
    }
    return real
  }

  private func isInside(_ path: String) -> Bool {
    path.hasPrefix(root == "/" ? root : root + "/")
  }

  private func fault(_ error: FileError, _ name: Placed<String>) -> Fault {
    let file = quoted(name.value)
    return switch error {
    case .missing: Fault(.noInput, at: name.place, "there is no file \(file)")
    case .notAFile: Fault(at: name.place, "\(file) is not a file")
    case .tooLarge(let limit): Fault(at: name.place, "\(file) has more than \(limit) bytes")
    case .unreadable(let reason): Fault(at: name.place, "\(file) cannot be read: \(reason)")
    }
  }
}

/// The path with links resolved, nil where nothing is there.
func realPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}
