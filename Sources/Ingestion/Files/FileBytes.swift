/// Why a file's bytes could not be had.
enum FileError: Error, Equatable {
  case missing
  case notAFile
  case tooLarge(limit: Int)
  case unreadable(reason: String)

  /// It grew, was cut or written to.
  static let changed = FileError.unreadable(reason: "it changed while it was read")
}

/// The bytes of a regular file, once: what is hashed is what is read.  A file of
/// more bytes than the limit is not read.
func fileBytes(at path: String, limit: Int) throws(FileError) -> [UInt8] {
  let file = try OpenFile(at: path, limit: limit)
  let bytes = try file.bytes(0..<file.size)
  try file.requireUnchanged()
  return bytes
}
