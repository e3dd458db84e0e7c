@testable internal import Ingestion
internal import TestSupport
internal import Testing

/// Bytes of XML files that are no text, at which Foundation's parser traps.
@Suite struct XMLTextTests {
  @Test(arguments: [
    ("<Project>\n<Us", "er/></Project>"), ("<Project>\n<b a", "=\"1\"/></Project>"),
    ("<Project>\n<b ", ":a=\"1\"/></Project>"), ("<Project>\nü é</", "b></Project>"),
    ("<Project>\n", ""),
  ])
  func aByteThatIsNoTextIsAFault(_ before: String, _ after: String) throws {
    for byte in [0x80, 0xc3, 0xff] as [UInt8] {
      let log = FaultLog()
      let bytes = Array(before.utf8) + [byte] + Array(after.utf8)
      #expect(refiProject(InputText(name: "a.qdc", bytes: bytes), log: log) == nil)
      let column = (before.split(separator: "\n").dropFirst().last?.count ?? 0) + 1
      let name = String(byte, radix: 16, uppercase: true)
      #expect(
        log.all().map(\.description)
          == ["a.qdc:2:\(column): byte 0x\(name) is not UTF-8 text: the file is damaged"])
    }
  }

  @Test(arguments: [
    ("<?xm?>\n<Project/>", "1:6"), ("<Project>\n<?a?></Project>", "2:5"),
    ("<?mso-application progid=\"a\"?><Project><?ü?></Project>", "1:44"),
  ])
  func anInstructionWithoutContentIsAFault(_ text: String, _ place: String) {
    let log = FaultLog()
    #expect(refiProject(InputText(name: "a.qdc", bytes: Array(text.utf8)), log: log) == nil)
    #expect(
      log.all().map(\.description) == [
        "a.qdc:\(place): an instruction without content (<?name?>) cannot be read; remove it"
      ])
  }

  @Test(arguments: ["<?a ?>", "<?a b?>", "<?a b?c?>"])
  func otherInstructionsArePassedOver(_ instruction: String) {
    let (log, text) = (FaultLog(), "<CodeBook>\(instruction)</CodeBook>")
    #expect(refiProject(InputText(name: "a.qdc", bytes: Array(text.utf8)), log: log) != nil)
    #expect(log.isEmpty, "\(log.all())")
  }

  @Test func charactersMayStandOnTheBorderOfChunks() throws {
    let (log, text) = (FaultLog(), String(repeating: "é", count: 200_000))
    var zip = StoredZip()
    zip.add("a.xml", "<a>\(text)</a>")
    let archive = try #require(Archive(zip.input("a.zip"), log: log))
    let source = try #require(XMLSource(archive.entries[0], of: archive))
    #expect(xmlTree(source, log: log)?.text == text)
    #expect(log.isEmpty)
  }
}
