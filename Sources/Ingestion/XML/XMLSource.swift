/// An XML file as it comes, chunk by chunk, and its name for faults.
struct XMLSource {
  let file: String
  /// nil at the end; a source that broke off has told its fault.
  let next: () -> [UInt8]?
  /// Whether it broke off.
  let hasFailed: () -> Bool

  init(_ input: InputText) {
    var rest: [UInt8]? = input.bytes
    (file, hasFailed) = (input.name, { false })
    next = {
      defer { rest = nil }
      return rest
    }
  }

  /// An entry of an archive; nil, with a fault, where it cannot be unpacked.
  init?(_ entry: ArchiveEntry, of archive: Archive) {
    guard let chunks = archive.chunks(of: entry) else { return nil }
    file = archive.start(of: entry).file
    (next, hasFailed) = ({ chunks.next() }, { chunks.hasFailed })
  }
}
