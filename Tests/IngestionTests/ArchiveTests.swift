internal import Foundation
internal import TestSupport
internal import Testing

@testable internal import Ingestion

/// Archives that are refused before anything of them is unpacked.
@Suite struct ArchiveTests {
  @Test func entriesAreReadByName() throws {
    var zip = StoredZip()
    zip.add("Sources/A.txt", "hello")
    let log = FaultLog()
    let archive = try #require(Archive(zip.input("a.qdpx"), log: log))
    let entry = try #require(archive.entry(named: "sources/a.TXT"))
    #expect(archive.bytes(of: entry) == Array("hello".utf8) && log.isEmpty)
    #expect(archive.bytes(of: entry, limit: 4) == nil)
    #expect(
      log.all().map(\.description) == ["a.qdpx:Sources/A.txt:1:1: has 5 bytes; the most is 4"])
  }

  @Test(arguments: [
    ("../up", "has a name that leaves the archive"), ("/root", "has an absolute name"),
    ("C:/x", "has a name with a drive letter"), ("a\\b", "has a backslash in its name"),
    ("a/../../b", "has a name that leaves the archive"),
  ])
  func namesThatLeave(_ name: String, _ reason: String) {
    var zip = StoredZip()
    zip.add(name, "x")
    let faults = archiveFaults(zip.bytes)
    #expect(faults.count == 1 && faults[0].hasSuffix(reason), "\(faults)")
  }

  @Test func twins() {
    var zip = StoredZip()
    zip.add("a", "1")
    zip.add("a", "2")
    #expect(
      archiveFaults(zip.bytes) == [
        "x.zip:1:1: the file is no whole ZIP archive: a name is in it twice"
      ])
  }

  @Test func encryptedEntries() {
    let zip = StoredZip(entries: [.init(name: "a", bytes: [1, 2, 3], flags: 0x0801)])
    #expect(archiveFaults(zip.bytes).first?.contains("is encrypted") == true)
  }

  @Test func tooManyEntries() {
    let entries = (0...10_000).map { StoredZip.Entry(name: "e\($0)", bytes: []) }
    #expect(
      archiveFaults(StoredZip(entries: entries).bytes) == [
        "x.zip:1:1: the archive has 10001 entries; the most is 10000"
      ])
  }

  @Test func bombs() throws {
    let faults = archiveFaults(try fixture("bomb.xlsx"))
    #expect(faults.count == 1 && faults[0].hasSuffix("a ZIP bomb"), "\(faults)")
  }

  @Test func checksums() throws {
    let zip = StoredZip(entries: [.init(name: "a", bytes: [1, 2, 3], crcError: 1)])
    let log = FaultLog()
    let archive = try #require(Archive(zip.input("x.zip"), log: log))
    #expect(archive.bytes(of: archive.entries[0]) == nil)
    #expect(log.all().map(\.description) == ["x.zip:a:1:1: cannot be unpacked: CRC error"])
  }

  @Test(
    arguments: [
      ([], "the file is empty"), ([0x41], "the file is no ZIP archive"),
      ([0xd0, 0xcf, 0x11, 0xe0, 0xa1], "the file is locked by a password"),
      ([0x50, 0x4b, 3, 4], "the file is no whole ZIP archive"),
    ] as [([UInt8], String)])
  func otherFiles(_ bytes: [UInt8], _ reason: String) {
    #expect(archiveFaults(bytes).first?.contains(reason) == true, "\(archiveFaults(bytes))")
  }

  private func archiveFaults(_ bytes: [UInt8]) -> [String] {
    let log = FaultLog()
    _ = Archive(InputText(name: "x.zip", bytes: bytes), log: log)
    return log.all().map(\.description)
  }
}

/// A file of `Tests/Golden/workbooks`.
func fixture(_ name: String) throws -> [UInt8] {
  Array(
    try Data(contentsOf: Package.root.appendingPathComponent("Tests/Golden/workbooks/\(name)")))
}
