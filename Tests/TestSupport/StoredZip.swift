/// Writes ZIP archives whose entries are not packed: what tests need to lie about.
public struct StoredZip {
  public struct Entry {
    public var name: String
    public var bytes: [UInt8]
    var flags: UInt16
    var crcError: UInt32

    public init(name: String, bytes: [UInt8], flags: UInt16 = 0x0800, crcError: UInt32 = 0) {
      (self.name, self.bytes, self.flags, self.crcError) = (name, bytes, flags, crcError)
    }
  }
  public var entries: [Entry]

  public init(entries: [Entry] = []) { self.entries = entries }

  public mutating func add(_ name: String, _ text: String) {
    entries.append(Entry(name: name, bytes: Array(text.utf8)))
  }

  public var bytes: [UInt8] {
    var (file, directory) = ([UInt8](), [UInt8]())
    for entry in entries {
      let offset = UInt32(file.count)
      let facts = header(entry)
      file += le32(0x0403_4b50) + facts + Array(entry.name.utf8) + entry.bytes
      directory += le32(0x0201_4b50) + le16(20) + facts
      directory += le16(0) + le16(0) + le16(0) + le32(0) + le32(offset) + Array(entry.name.utf8)
    }
    let count = UInt16(truncatingIfNeeded: entries.count)
    let end =
      le32(0x0605_4b50) + le16(0) + le16(0) + le16(count) + le16(count)
      + le32(UInt32(directory.count)) + le32(UInt32(file.count)) + le16(0)
    return file + directory + end
  }

  /// From "version needed" to "extra field length".
  private func header(_ entry: Entry) -> [UInt8] {
    let size = UInt32(entry.bytes.count)
    return le16(20) + le16(entry.flags) + le16(0) + le16(0) + le16(0x21)
      + le32(crc32(entry.bytes) ^ entry.crcError) + le32(size) + le32(size)
      + le16(UInt16(entry.name.utf8.count)) + le16(0)
  }
}

private func le16(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xff), UInt8(value >> 8)] }
private func le32(_ value: UInt32) -> [UInt8] {
  (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
}

private func crc32(_ bytes: [UInt8]) -> UInt32 {
  ~bytes.reduce(0xffff_ffff) { crc, byte in
    crc >> 8 ^ remainders[Int(UInt8(truncatingIfNeeded: crc) ^ byte)]
  }
}

/// The remainder of each byte.
private let remainders: [UInt32] = (0..<256).map { byte in
  (0..<8).reduce(UInt32(byte)) { crc, _ in crc >> 1 ^ (crc & 1 == 1 ? 0xedb8_8320 : 0) }
}
