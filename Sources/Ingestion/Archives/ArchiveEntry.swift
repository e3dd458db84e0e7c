/// A file inside an archive, as the archive's directory declares it.
struct ArchiveEntry: Equatable {
  let index: UInt64
  /// A relative path with `/` between its parts.
  let name: String
  /// Bytes unpacked, as declared; reading checks it.
  let size: Int
  /// Bytes in the archive.
  let packed: Int
  let isEncrypted: Bool

  var isFolder: Bool { name.hasSuffix("/") }

  /// Why the entry is refused, nil where it is not.
  var refusal: String? {
    if let reason = pathRefusal(name) { return reason }
    if isEncrypted { return "is encrypted; save the file again without a password" }
    if size > ArchiveBounds.entryBytes {
      return "has \(size) bytes unpacked; the most is \(ArchiveBounds.entryBytes)"
    }
    // A directory that declares nothing packed for something unpacked lies.
    let isDense = size / max(packed, 1) > ArchiveBounds.ratio
    if size > ArchiveBounds.ratioFloor, isDense {
      return
        "unpacks from \(packed) to \(size) bytes, more than \(ArchiveBounds.ratio) times: a ZIP bomb"
    }
    return nil
  }
}

/// Why a name inside an archive is refused: one that leaves it, nil where it stays.
private func pathRefusal(_ name: String) -> String? {
  let bytes = Array(name.utf8)
  if bytes.isEmpty { return "has no name" }
  if bytes.count > ArchiveBounds.nameBytes { return "has a name of \(bytes.count) bytes" }
  if bytes.contains(UInt8(ascii: "\\")) { return "has a backslash in its name" }
  if bytes.contains(where: { $0 < 0x20 }) { return "has a control character in its name" }
  if bytes[0] == UInt8(ascii: "/") { return "has an absolute name" }
  if bytes.count > 1, bytes[1] == UInt8(ascii: ":") { return "has a name with a drive letter" }
  let leaves = name.split(separator: "/").contains("..")
  return leaves ? "has a name that leaves the archive" : nil
}
