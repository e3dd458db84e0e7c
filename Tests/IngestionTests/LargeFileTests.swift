internal import Foundation
@testable internal import Ingestion
internal import Provenance
internal import Survey
internal import Testing

/// Files past `StudyFolder.partsLimit`, which are read in parts.
@Suite struct LargeFileTests {
  /// 300,000 rows of some thirty bytes.
  private static let rows = (0..<300_000).map { row in
    let (rank, answers) = (["PC", "Sergeant"][row % 2], ["Agree", "Neither", "Disagree"])
    return "\(rank),\(answers[row % 3]),\"\(answers[row % 5 % 3])\",\(row)x\n"
  }.joined()
  private static let text = "rank,q1,q2,note\n" + rows

  @Test func aLargeFileIsTheWaveThatItsRowsAre() throws {
    #expect(Self.text.utf8.count > StudyFolder.partsLimit)
    let data = try SmallStudy().with("w1.csv", Self.text).read()
    let wave = data.waves[0]
    #expect(wave.respondents == 300_000)
    #expect(wave.answers[0] == (0..<300_000).map { UInt8(2 - $0 % 3) })
    #expect(wave.answers[1] == (0..<300_000).map { UInt8(2 - $0 % 5 % 3) })
    #expect(wave.levels[0] == LevelCodes((0..<300_000).map { UInt16($0 % 2) }))
    let input = try #require(data.inputs.first { $0.path == "w1.csv" })
    #expect(input.bytes == Self.text.utf8.count && input.sha256 == sha256(Self.text.utf8))
  }

  @Test func faultsFarDownArePlaced() throws {
    let faults = try SmallStudy().with(
      "w1.csv", Self.text + "PC,Agre,Agree,x\nPC,Agree\n\"PC\",Agree,\"Neither\",\"y\nz\"\nPC,x,,\n"
    ).faults()
    #expect(faults.map(place) == ["w1.csv:300002:4", "w1.csv:300003:4", "w1.csv:300006:4"])
  }

  @Test func anIdTwiceFarApartIsFound() throws {
    let study = SmallStudy().adding("respondent: note\n")
      .with("w1.csv", Self.text + "PC,Agree,Agree,17x\n")
    #expect(
      try study.faults() == [
        "w1.csv:300002:16: the respondent of line 300002 is that of line 19; keep one of the two rows"
      ])
  }

  @Test func aLateByteThatIsNoTextIsPlaced() throws {
    let bytes = Data(Self.text.utf8) + Data("PC,Agree,Agree,caf".utf8) + [0xe9, 0x0a]
    let fault = try #require(try SmallStudy().with("w1.csv", bytes).faults().first)
    #expect(place(fault) == "w1.csv:300002:19" && fault.contains("declare its “encoding”"))
  }

  @Test func anEarlyByteTellsTheEncoding() throws {
    let bytes = Data("rank,q1,q2,caf".utf8) + [0xe9, 0x0a] + Data(Self.rows.utf8)
    let data = try SmallStudy().with("w1.csv", bytes).read()
    #expect(data.origins[0].encoding == "Windows-1252")
    #expect(data.waves == (try SmallStudy().with("w1.csv", Self.text).read().waves))
  }

  @Test func aLargeFileOfAnotherKindIsSaidToBe() throws {
    let bytes = Data([0x50, 0x4b, 3, 4]) + Data(Self.text.utf8)
    #expect(
      try SmallStudy().with("w1.csv", bytes).faults() == [
        "w1.csv:1:1: the file is a ZIP archive, whatever its name says; write “format: zip”, or name it .zip"
      ])
  }

  @Test func aFileThatIsCutIsNotReadInPart() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(Self.text.utf8).write(to: URL(fileURLWithPath: path))
    for size in [1000, Self.text.utf8.count + 1] {
      let file = try OpenFile(at: path, limit: 1 << 30)
      let log = FaultLog()
      let parts = try #require(
        TextParts(InputText(name: "w1.csv", bytes: [], parts: file), log: log))
      let rows = try #require(DelimitedRows(parts, isTabbed: false, log: log))
      try #require(truncate(path, size) == 0)
      rows.forEachBlock(after: 1, columns: [0]) { _ in }
      #expect(
        log.all().map(\.description) == [
          "w1.csv:1:1: the file cannot be read to its end: it changed while it was read"
        ])
    }
  }
}
