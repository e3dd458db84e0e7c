/// Text in UTF-8 without NUL that is read in parts: of bytes in memory, or of a large file.
struct TextParts: Sendable {
  /// As the study names the file.
  let name: String
  /// Bytes that hold the content: from after a byte-order mark to after the last byte that is
  /// no line break or space, for blank lines at the end are none.
  let content: Range<Int>
  let found: FoundEncoding
  private let storage: Storage

  fileprivate enum Storage: Sendable {
    case memory([UInt8])
    case file(OpenFile)
  }

  /// nil, with faults, where the input is empty or no text.  A large file that does not begin
  /// in UTF-8 is read whole; where only later bytes are not, whoever reads it will see.
  init?(_ input: InputText, encoding: TextEncoding? = nil, log: FaultLog) {
    do throws(FileError) {
      if let file = input.parts, let found = try utf8(file, encoding) {
        try self.init(.file(file), input.name, found)
      } else {
        let whole = try input.parts.map { file throws(FileError) in try file.bytes(0..<file.size) }
        let text = InputText(name: input.name, bytes: whole ?? input.bytes)
        guard let decoded = DecodedText(text, encoding, log: log) else { return nil }
        try self.init(.memory(decoded.bytes), input.name, decoded.found)
      }
    } catch {
      log.add(Ingestion.fault(error, in: input.name))
      return nil
    }
    guard content.isEmpty else { return }
    log.add(
      "the file is empty; its first line must name the columns",
      at: Place(file: name, line: 1, column: 1))
    return nil
  }

  private init(_ storage: Storage, _ name: String, _ found: FoundEncoding) throws(FileError) {
    (self.storage, self.name, self.found) = (storage, name, found)
    content = try trimmed(storage)
  }

  /// Whether all of it is known to be UTF-8 without NUL.
  var isChecked: Bool { if case .memory = storage { true } else { false } }

  /// The bytes of a range of the text, and zeros after them.
  func bytes(_ range: Range<Int>, padding: Int = 0) throws(FileError) -> [UInt8] {
    try storage.bytes(range, padding: padding)
  }

  /// What is wrong where a part could not be read.
  func fault(_ error: FileError) -> Fault { Ingestion.fault(error, in: name) }

  /// - Throws: where the file is not what it was when it was opened.
  func requireUnchanged() throws(FileError) {
    if case .file(let file) = storage { try file.requireUnchanged() }
  }
}

fileprivate extension TextParts.Storage {
  var count: Int {
    switch self {
    case .memory(let bytes): bytes.count
    case .file(let file): file.size
    }
  }

  func bytes(_ range: Range<Int>, padding: Int = 0) throws(FileError) -> [UInt8] {
    switch self {
    case .memory(let bytes):
      if range == bytes.indices, padding == 0 { return bytes }
      return Array(bytes[range]) + repeatElement(0, count: padding)
    case .file(let file): return try file.bytes(range, padding: padding)
    }
  }
}

/// The content between a byte-order mark and blanks at the end.
fileprivate func trimmed(_ text: TextParts.Storage) throws(FileError) -> Range<Int> {
  let mark = try text.bytes(0..<min(3, text.count)).markLength
  var end = text.count
  while end > mark {
    let start = max(mark, end - 1 << 16)
    let last = try text.bytes(start..<end).lastIndex { ![0x20, 0x0a, 0x0d].contains($0) }
    if let last { return mark..<(start + last + 1) }
    end = start
  }
  return mark..<mark
}

private func fault(_ error: FileError, in name: String) -> Fault {
  guard case .unreadable(let reason) = error else {
    preconditionFailure("\(error) of an open file")
  }
  return Fault(
    at: Place(file: name, line: 1, column: 1), "the file cannot be read to its end: \(reason)")
}

/// UTF-8, if a file that declares nothing else begins with it; nil where it may be another.
private func utf8(
  _ file: OpenFile, _ declared: TextEncoding?
) throws(FileError) -> FoundEncoding? {
  guard declared == nil || declared == .utf8 else { return nil }
  let head = try file.bytes(0..<min(file.size, DelimitedRows.headLimit))
  // The last character may be cut.
  let end = head.suffix(4).lastIndex { $0 & 0xc0 != 0x80 } ?? head.endIndex
  let isText = utf16Order(head) == nil && isUTF8(head[..<(end == 0 ? head.endIndex : end)])
  return isText ? FoundEncoding(encoding: .utf8) : nil
}
