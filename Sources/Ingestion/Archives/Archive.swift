/// A ZIP archive held in memory, its directory checked before anything is unpacked.
///
/// Refused, with a fault that says why: what is no ZIP archive, more than
/// ``ArchiveBounds/entries`` entries, names that leave the archive, two entries of one name,
/// encrypted entries, entries too large or packed too densely, a CRC that does not match.
///
/// Memory is the archive's bytes once more; an entry is unpacked in chunks.
final class Archive {
  let file: String
  private(set) var entries: [ArchiveEntry] = []
  private let handle: ZipHandle
  private let log: FaultLog
  private var unpacked = 0

  /// nil, with faults, where the archive is refused.
  init?(_ input: InputText, log: FaultLog) {
    (file, self.log) = (input.name, log)
    do throws(ZipFault) {
      // libzip takes no bytes for an archive without entries.
      if input.bytes.isEmpty { throw ZipFault(reason: "") }
      handle = try ZipHandle(input.bytes)
    } catch {
      let reason = notArchive(input.bytes) ?? "the file is no whole ZIP archive: \(error.reason)"
      log.add(reason, at: Place(file: file, line: 1, column: 1))
      return nil
    }
    guard readDirectory() else { return nil }
  }

  /// The archive's first byte: faults of the archive as a whole.
  var start: Place { Place(file: file, line: 1, column: 1) }

  /// The first character of an entry.
  func start(of entry: ArchiveEntry) -> Place {
    Place(file: "\(file):\(entry.name)", line: 1, column: 1)
  }

  /// The entry of that name, in whatever letter case where none has it exactly.
  func entry(named name: String) -> ArchiveEntry? {
    if let index = exact[name] { return entries[index] }
    return folded[name.lowercased()].map { entries[$0] }
  }

  private var exact: [String: Int] = [:]
  private var folded: [String: Int] = [:]

  private func readDirectory() -> Bool {
    guard handle.count <= ArchiveBounds.entries else {
      log.add(
        "the archive has \(handle.count) entries; the most is \(ArchiveBounds.entries)", at: start)
      return false
    }
    var isSound = true
    for index in 0..<handle.count { isSound = add(index) && isSound }
    return isSound
  }

  private func add(_ index: Int) -> Bool {
    guard let entry = handle.entry(index) else {
      return refuse("entry \(index + 1) of the archive cannot be read")
    }
    if let reason = entry.refusal {
      return refuse("\(quoted(entry.name)) in the archive \(reason)")
    }
    guard exact[entry.name] == nil else {
      return refuse("\(quoted(entry.name)) is twice in the archive")
    }
    exact[entry.name] = entries.count
    folded[entry.name.lowercased()] = entries.count
    entries.append(entry)
    return true
  }

  private func refuse(_ message: String) -> Bool {
    log.add(like: "", family: "\(file)\0archive") { Fault(at: start, message) }
    return false
  }

  /// Opens an entry to be read in chunks; nil, with a fault, where it cannot be.
  func chunks(of entry: ArchiveEntry) -> ArchiveChunks? {
    guard unpacked + entry.size <= ArchiveBounds.totalBytes else {
      log.add("the archive unpacks to more than \(ArchiveBounds.totalBytes) bytes", at: start)
      return nil
    }
    unpacked += entry.size
    do throws(ZipFault) {
      return ArchiveChunks(try handle.open(entry), of: entry, at: start(of: entry), log: log)
    } catch {
      log.add("cannot be unpacked: \(error.reason)", at: start(of: entry))
      return nil
    }
  }

  /// An entry's bytes; nil, with a fault, where it cannot be unpacked or is longer than
  /// the limit.
  func bytes(of entry: ArchiveEntry, limit: Int = ArchiveBounds.entryBytes) -> [UInt8]? {
    guard entry.size <= limit else {
      log.add("has \(entry.size) bytes; the most is \(limit)", at: start(of: entry))
      return nil
    }
    guard let chunks = chunks(of: entry) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(entry.size)
    while let chunk = chunks.next() { bytes.append(contentsOf: chunk) }
    return chunks.isWhole ? bytes : nil
  }
}

/// What the bytes are that are no ZIP archive, where they tell.
private func notArchive(_ bytes: [UInt8]) -> String? {
  if bytes.isEmpty { return "the file is empty" }
  if bytes.starts(with: [0xd0, 0xcf, 0x11, 0xe0]) {
    return
      "the file is locked by a password or in the format of before 2007 (.xls); save it as .xlsx without a password"
  }
  return bytes.starts(with: [0x50, 0x4b]) ? nil : "the file is no ZIP archive"
}
