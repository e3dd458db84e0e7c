internal import Foundation

@testable internal import Ingestion

/// Writes ZIP archives whose entries are not packed: what tests need to lie about.
struct StoredZip {
  struct Entry {
    var name: String
    var bytes: [UInt8]
    var flags: UInt16 = 0x0800
    var crcError: UInt32 = 0
  }
  var entries: [Entry] = []

  mutating func add(_ name: String, _ text: String) {
    entries.append(Entry(name: name, bytes: Array(text.utf8)))
  }

  /// The archive as an input of that name.
  func input(_ name: String) -> InputText { InputText(name: name, bytes: bytes) }

  var bytes: [UInt8] {
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
  var crc: UInt32 = 0xffff_ffff
  for byte in bytes {
    crc ^= UInt32(byte)
    for _ in 0..<8 { crc = (crc >> 1) ^ (crc & 1 == 1 ? 0xedb8_8320 : 0) }
  }
  return ~crc
}

/// A workbook of one sheet whose XML the test writes.
func workbook(sheet: String, texts: String = "<sst/>", count: Int = 1) -> StoredZip {
  var zip = StoredZip()
  let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  let numbers = 1...count
  zip.add(
    "xl/workbook.xml",
    "<workbook><sheets>"
      + numbers.map { "<sheet name=\"S\($0)\" sheetId=\"\($0)\" r:id=\"r\($0)\"/>" }.joined()
      + "</sheets></workbook>")
  zip.add(
    "xl/_rels/workbook.xml.rels",
    "<Relationships><Relationship Id=\"t\" Type=\"\(kind)/sharedStrings\" Target=\"t.xml\"/>"
      + numbers.map {
        "<Relationship Id=\"r\($0)\" Type=\"\(kind)/worksheet\" Target=\"s\($0).xml\"/>"
      }.joined() + "</Relationships>")
  zip.add("xl/t.xml", texts)
  for number in numbers { zip.add("xl/s\(number).xml", sheet) }
  return zip
}

/// What is wrong with a workbook, a line per fault; empty where nothing is.
func workbookFaults(_ input: InputText, sheet: String? = nil) -> [String] {
  let log = FaultLog()
  let sheet = workbookSheet(input, sheet: sheet, log: log)
  let faults = log.all().map(\.description)
  return sheet == nil && faults.isEmpty ? ["nothing was read and nothing said"] : faults
}
