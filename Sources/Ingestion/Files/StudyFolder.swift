internal import Foundation
internal import Provenance
internal import Survey

/// A file that the study names, read whole or to be read in parts.
struct InputText {
  /// As the study names it.
  let name: String
  /// Empty where the file is to be read in parts.
  let bytes: [UInt8]
  /// The file, where it is large and its reader can do with parts.
  var parts: OpenFile? = nil

  /// Its first bytes, whichever way it is read; none where they cannot be had, which its
  /// reader will say.
  var head: [UInt8] {
    guard let parts else { return bytes }
    return (try? parts.bytes(0..<min(parts.size, 4096))) ?? []
  }
}

/// The study's folder: finds the files that the study names, reads each once,
/// and remembers what was read for provenance.
final class StudyFolder {
  /// The largest file that is read, in bytes (2 GiB).
  static let fileLimit = 2 << 30

  private let root: String
  private let log: FaultLog
  /// Files of more bytes are read in parts where that can be.
  static let partsLimit = 8 << 20

  private var loaded: [String: InputText] = [:]
  private var opened: [String: InputText] = [:]
  private var read: [InputFile] = []
  /// Hashes under way, by index of the input.
  private var hashes: [Int: Pending<Result<String, FileError>>] = [:]
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

  /// The file of that name as ``load(_:)`` gives it; a large one to be read in parts.
  func open(_ name: Placed<String>) -> InputText? {
    guard held == nil else { return load(name) }
    guard let path = resolve(name) else { return nil }
    if let known = loaded[path] ?? opened[path] { return known }
    guard let file = try? OpenFile(at: path, limit: Self.fileLimit), file.size > Self.partsLimit
    else { return load(name) }
    hashes[read.count] = Pending { Result { () throws(FileError) in try hash(of: file) } }
    read.append(InputFile(path: name.value, bytes: file.size, sha256: ""))
    opened[path] = InputText(name: name.value, bytes: [], parts: file)
    return opened[path]
  }

  /// Whether there is a file of that name, wherever a link may lead.
  func has(_ name: String) -> Bool {
    held.map { $0[name] != nil }
      ?? (realPath(name.hasPrefix("/") ? name : root + "/" + name) != nil)
  }

  /// Bytes held in memory, nil where there are none of that name.
  private func loaded(_ bytes: [UInt8]?, _ name: Placed<String>) -> InputText? {
    if let bytes { return record(name.value, bytes) }
    log.add(fault(.missing, name))
    return nil
  }

  /// Remembers bytes as an input of the study.
  func record(_ name: String, _ bytes: [UInt8]) -> InputText {
    read.append(InputFile(path: name, bytes: bytes.count, sha256: sha256(bytes)))
    return InputText(name: name, bytes: bytes)
  }

  /// What was read, in that order; a file that changed meanwhile is a fault.
  func inputs() -> [InputFile] {
    for (index, hash) in hashes.sorted(by: { $0.key < $1.key }) {
      let input = read[index]
      do throws(FileError) {
        read[index] = InputFile(
          path: input.path, bytes: input.bytes, sha256: try hash.value().get())
      } catch {
        let start = Place(file: input.path, line: 1, column: 1)
        log.add(fault(error, Placed(value: input.path, place: start)))
      }
    }
    return read
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

private func hash(of file: OpenFile) throws(FileError) -> String {
  let digest = SHA256Digest()
  for start in stride(from: 0, to: file.size, by: 1 << 20) {
    digest.add(try file.bytes(start..<min(start + 1 << 20, file.size)))
  }
  try file.requireUnchanged()
  return digest.hexadecimal()
}

/// The path with links resolved, nil where nothing is there.
func realPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}
