internal import Testing

@testable internal import Ingestion

/// Workbooks that somebody made, or damage made: a fault with the reason, no crash, no hang.
@Suite struct HostileWorkbookTests {
  @Test func manySheets() {
    let one = "<worksheet><row><c><v>1</v></c></row></worksheet>"
    #expect(workbookFaults(workbook(sheet: one, count: 1000).input("w.xlsx")).isEmpty)
    #expect(
      workbookFaults(workbook(sheet: one, count: 1001).input("w.xlsx")) == [
        "w.xlsx:1:1: the workbook has 1001 sheets; the most is 1000"
      ])
  }

  @Test(arguments: [
    "<!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY l2 \"&lol;&lol;&lol;\">]><worksheet>&l2;</worksheet>",
    "<?xml version=\"1.0\"?><!-- x --><!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet><row><c t=\"str\"><v>&e;</v></c></row></worksheet>",
  ])
  func entities(_ sheet: String) {
    let faults = workbookFaults(workbook(sheet: sheet).input("w.xlsx"))
    #expect(
      faults == [
        "w.xlsx:xl/s1.xml:1:1: the file declares a document type (<!DOCTYPE …>), which may declare entities; remove the declaration"
      ])
  }

  @Test(arguments: [
    ("<row><c><v>x1</v></c></row>", "w.xlsx:1:1: “x1” stands in a cell of numbers and is none"),
    ("<row><c t=\"s\"><v>9</v></c></row>", "w.xlsx:1:1: the cell names text “9” of 0"),
    (
      "<row r=\"3\"><c r=\"B3\"><v>1</v></c><c r=\"A3\"/></row>",
      "w.xlsx:3:2: cell “A3” cannot stand after column 2 here"
    ),
    ("<row r=\"3\"/><row r=\"3\"/>", "w.xlsx:3:1: row “3” cannot stand after row 3"),
    ("<row r=\"1048577\"/>", "w.xlsx:1:1: row “1048577” cannot stand after row 0"),
    ("<row><c r=\"XFE1\"/></row>", "w.xlsx:1:1: cell “XFE1” cannot stand after column 0"),
    ("<row><c><row/><v>1</v></c></row>", "w.xlsx:1:1: a row stands inside a cell"),
    ("<row><c><c/></c></row>", "w.xlsx:1:1: cell “” cannot stand after column 1 here"),
    ("<row>&none;</row>", "w.xlsx:xl/s1.xml:1:"), ("<row><c></row>", "w.xlsx:xl/s1.xml:1:"),
    ("<mergeCell ref=\"B2:A1\"/>", "w.xlsx:1:1: merged cells “B2:A1” cannot be read"),
    (String(repeating: "<a>", count: 300), "w.xlsx:xl/s1.xml:1:"),
  ])
  func damagedSheets(_ rows: String, _ fault: String) {
    let faults = workbookFaults(workbook(sheet: "<worksheet>\(rows)</worksheet>").input("w.xlsx"))
    #expect(faults.count == 1 && faults[0].hasPrefix(fault), "\(faults)")
  }

  @Test func cellsFarApart() {
    let cells = (1...100).map { _ in "<c><v>1</v></c>" }.joined()
    let sheet = "<worksheet><row><c><v>1</v></c></row><row r=\"1048576\">\(cells)</row></worksheet>"
    let faults = workbookFaults(workbook(sheet: sheet).input("w.xlsx"))
    #expect(faults.count == 1 && faults[0].contains("too far from the others"), "\(faults)")
  }

  @Test func mergedWithoutEnd() {
    let row = "<row><c><v>1</v></c></row>"
    let merge = String(repeating: "<mergeCell ref=\"A1:XFD1048576\"/>", count: 200_000)
    let sheet = "<worksheet>\(String(repeating: row, count: 100))\(merge)</worksheet>"
    let faults = workbookFaults(workbook(sheet: sheet).input("w.xlsx"))
    #expect(faults == ["w.xlsx:100:1: merged cells overlap so much that they cannot be read"])
  }

  @Test(arguments: ["mixed.xlsx", "calendar1904.xlsx"])
  func cutShort(_ name: String) throws {
    let bytes = try fixture(name)
    for end in stride(from: 0, to: bytes.count - 1, by: 37) {
      let faults = workbookFaults(InputText(name: "w.xlsx", bytes: Array(bytes[..<end])))
      #expect(!faults.isEmpty && !faults[0].contains("nothing said"), "cut at \(end): \(faults)")
    }
  }

  @Test(arguments: ["mixed.xlsx", "inline.xlsx"])
  func flippedBytes(_ name: String) throws {
    let sound = try fixture(name)
    var state: UInt64 = 20_180_524
    for _ in 0..<2000 {
      var bytes = sound
      for _ in 0..<3 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes[Int(state >> 33) % bytes.count] ^= UInt8(truncatingIfNeeded: state >> 25) | 1
      }
      let faults = workbookFaults(InputText(name: "w.xlsx", bytes: bytes))
      #expect(faults.first?.contains("nothing said") != true)
    }
  }

  /// Bytes of the XML itself, which a checksum would otherwise guard.
  @Test func flippedMarkup() {
    let sheet =
      "<worksheet><sheetData><row r=\"2\"><c r=\"B2\" t=\"s\" s=\"1\"><v>0</v></c>"
      + "<c t=\"inlineStr\"><is><t>a</t></is></c></row></sheetData>"
      + "<mergeCells><mergeCell ref=\"B2:C2\"/></mergeCells></worksheet>"
    var state: UInt64 = 7
    for _ in 0..<2000 {
      var bytes = Array(sheet.utf8)
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      bytes[Int(state >> 33) % bytes.count] ^= UInt8(truncatingIfNeeded: state >> 25) | 1
      let text = String(decoding: bytes, as: UTF8.self)
      let zip = workbook(sheet: text, texts: "<sst><si><t>x</t></si></sst>")
      let faults = workbookFaults(zip.input("w.xlsx"))
      #expect(faults.first?.contains("nothing said") != true, "\(text)")
    }
  }
}
