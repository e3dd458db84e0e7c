internal import Foundation
@testable internal import Ingestion
internal import Survey
internal import Testing

/// Characters, however they are written as bytes.
@Suite struct EncodingTests {
  private static let text =
    "rank,q1,q2,note\r\nPC,Agree,Disagree,Café – “x” €\nSergeant,Neither,Don't know,naïve\n"

  private static func utf16(_ text: String, big: Bool, mark: Bool = false) -> Data {
    let units = (mark ? [0xfeff] : []) + Array(text.utf16)
    return Data(
      units.flatMap {
        big ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)]
      })
  }

  private static func windows1252(_ text: String) -> Data {
    Data(
      text.unicodeScalars.map { scalar in
        (0...255).map(UInt8.init).first { windows1252Scalar($0) == scalar } ?? 0x3f
      })
  }

  private func read(_ data: Data, _ encoding: TextEncoding? = nil) throws -> ReadExport {
    let log = FaultLog()
    let read = ReadExport(data, named: "w1.csv", encoding: encoding, log: log)
    #expect(log.isEmpty, "\(log.all())")
    return try #require(read)
  }

  private func fault(_ data: Data, _ encoding: TextEncoding? = nil) -> String {
    let log = FaultLog()
    #expect(ReadExport(data, named: "w1.csv", encoding: encoding, log: log) == nil)
    return log.all().map(\.description).joined(separator: "\n")
  }

  @Test(
    arguments: [
      (Data(text.utf8), TextEncoding.utf8), (Data([0xef, 0xbb, 0xbf]) + Data(text.utf8), .utf8),
      (utf16(text, big: false, mark: true), .utf16LittleEndian),
      (utf16(text, big: true, mark: true), .utf16BigEndian),
      (utf16(text, big: false), .utf16LittleEndian), (utf16(text, big: true), .utf16BigEndian),
      (windows1252(text), .windows1252),
    ])
  func everyEncodingReadsAlike(_ data: Data, _ encoding: TextEncoding) throws {
    let found = try read(data)
    #expect(found.header.names == ["rank", "q1", "q2", "note"])
    #expect(found.rows.map { $0[3] } == ["Café – “x” €", "naïve"])
    #expect(found.header.text.encoding?.encoding == encoding)
  }

  @Test(arguments: [
    (utf16(text, big: true), TextEncoding.utf16BigEndian), (windows1252(text), .windows1252),
    (utf16(text, big: false, mark: true), .utf16), (Data(text.utf8), .utf8),
  ])
  func aDeclaredEncodingIsUsed(_ data: Data, _ encoding: TextEncoding) throws {
    let found = try read(data, encoding)
    #expect(found.rows[0][3] == "Café – “x” €")
    #expect(found.header.text.encoding == FoundEncoding(encoding: encoding))
  }

  @Test func charactersOutsideTheFirstPlaneSurvive() throws {
    let text = "a,b\n🇬🇧,𝔘\n"
    #expect(try read(Self.utf16(text, big: false, mark: true)).rows == [["🇬🇧", "𝔘"]])
  }

  /// Columns count characters of the text, whatever bytes they were.
  @Test(arguments: [
    utf16("rank,q1,q2\nPC,Agree,é6\n", big: true, mark: true),
    windows1252("rank,q1,q2\nPC,Agree,é6\n"),
  ])
  func placesCountCharacters(_ data: Data) throws {
    let faults = try SmallStudy().with("w1.csv", data).faults()
    #expect(faults.map(place) == ["w1.csv:2:10"])
  }

  @Test func aGuessIsSaid() throws {
    let notes = try SmallStudy().with(
      "w1.csv", Self.windows1252("rank,q1,q2,note\nPC,Agree,Disagree,é\n")
    ).read().notes
    #expect(notes.contains("w1.csv: not UTF-8; read as Windows-1252, which it looks like."))
  }

  @Test func aDeclarationIsNoGuess() throws {
    let notes = try SmallStudy().replacing("w1.csv}", "w1.csv, encoding: Windows-1252}")
      .with("w1.csv", Self.windows1252("rank,q1,q2,é\nPC,Agree,Disagree,\n")).read().notes
    #expect(notes == ["w1.csv: 1 column is not used: é."])
  }

  @Test func anUnknownEncodingNamesTheNearest() throws {
    let faults = try SmallStudy().replacing("w1.csv}", "w1.csv, encoding: utf8}").faults()
    #expect(faults.count == 1 && faults[0].hasSuffix("did you mean “utf-8”?"), "\(faults)")
  }

  @Test func whatCannotBeIsPlaced() {
    let bad = Data("a,b\r\nx,".utf8)
    #expect(fault(bad + [0x81]).hasPrefix("w1.csv:2:3: byte 0x81 is not UTF-8 text"))
    #expect(
      fault(bad + [0x81], .windows1252)
        == "w1.csv:2:3: byte 0x81 stands for no character of Windows-1252")
    #expect(fault(bad + [0xe9], .utf8).hasPrefix("w1.csv:2:3: byte 0xE9 is not UTF-8 text"))
    // A file in UTF-8 with one damaged byte is none in Windows-1252.
    #expect(fault(Data("é,b\r\nx,".utf8) + [0xe9]).hasPrefix("w1.csv:2:3: byte 0xE9"))
    let half = Self.utf16("a,b\nx,", big: false, mark: true)
    #expect(fault(half + [0x3d, 0xd8]).hasPrefix("w1.csv:2:3: half of a surrogate pair"))
    #expect(fault(half + [0x3d]).hasPrefix("w1.csv:2:3: half a character"))
    #expect(fault(Data("a,b\n".utf8), .utf16).hasPrefix("w1.csv:1:1: no byte-order mark"))
  }
}
