internal import Foundation

/// Why a file's bytes could not be had.
enum FileError: Error, Equatable {
  case missing
  case notAFile
  case tooLarge(limit: Int)
  case unreadable(reason: String)
}

/// The bytes of a regular file, once: what is hashed is what is read.  A file of
/// more bytes than the limit is not opened.
func fileBytes(at path: String, limit: Int) throws(FileError) -> [UInt8] {
  var facts = stat()
  guard stat(path, &facts) == 0 else {
    throw errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable(reason: reason())
  }
  // A pipe or a device might never end.
  guard facts.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
  guard facts.st_size <= limit else { throw .tooLarge(limit: limit) }
  guard let stream = fopen(path, "rb") else { throw .unreadable(reason: reason()) }
  defer { fclose(stream) }
  let size = Int(facts.st_size)
  let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    count = buffer.baseAddress.map { fread($0, 1, size, stream) } ?? 0
  }
  guard bytes.count == size else { throw .unreadable(reason: "it changed while it was read") }
  return bytes
}

private func reason() -> String { String(cString: strerror(errno)) }
