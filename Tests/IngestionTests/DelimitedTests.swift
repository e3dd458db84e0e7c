internal import Foundation
internal import Ingestion
internal import Survey
internal import Testing

/// The delimited reader, seen through the answers it gives.
@Suite struct DelimitedTests {
  /// One study, written in every way that spreadsheets write it.
  @Test(
    arguments: [
      "rank,q1,q2\nPC,Agree,Disagree\nSergeant,Neither,Don't know\n",
      "rank,q1,q2\r\nPC,Agree,Disagree\r\nSergeant,Neither,Don't know\r\n",
      "rank,q1,q2\rPC,Agree,Disagree\rSergeant,Neither,Don't know\r",
      "rank,q1,q2\nPC,Agree,Disagree\nSergeant,Neither,Don't know",
      "rank,q1,q2\nPC,Agree,Disagree\nSergeant,Neither,Don't know\n\n\r\n \n",
      "\u{FEFF}rank,q1,q2\nPC,Agree,Disagree\nSergeant,Neither,Don't know\n",
      "rank;q1;q2\nPC;Agree;Disagree\nSergeant;Neither;Don't know\n",
      "rank\tq1\tq2\nPC\tAgree\tDisagree\nSergeant\tNeither\tDon't know\n",
      "\"rank\",\"q1\",\"q2\"\n\"PC\",\"Agree\",\"Disagree\"\n\"Sergeant\",\"Neither\",\"Don't know\"\n",
      "rank,q1,q2\n PC , agree,DISAGREE\nSergeant,\u{A0}Neither\u{A0},Don't\u{A0}know\n",
      "rank,q1,q2\nPC,\u{FEFF}Agree,Disagree\nSergeant,Neither,Don't know\u{FEFF}\n",
      "\"x;y;z\",rank,q1,q2\n\"a,\"\"b\"\"\nc\",PC,Agree,Disagree\n,Sergeant,Neither,Don't know\n",
      "q2,rank,q1\nDisagree,PC,Agree\nDon't know,Sergeant,Neither\n",
    ])
  func everyWayOfWritingReadsAlike(_ text: String) throws {
    let wave = try SmallStudy().with("w1.csv", text).read().waves[0]
    #expect(wave.answers == [[2, 1], [0, Answer(missing: .dontKnow).code]])
    #expect(wave.levels == [[0, 1]])
  }

  @Test func moreColumnsThanAreReadAreAFault() throws {
    let head = String(repeating: "a,", count: 16_384)
    let faults = try SmallStudy().with("w1.csv", "\(head)\n\(head)\n").faults()
    #expect(faults == ["w1.csv:1:1: 16385 columns; the most is 16384"])
  }

  @Test func aNameInTSVForcesTabs() throws {
    let study = SmallStudy().replacing("w1.csv", "w1.tsv")
      .with("w1.tsv", "rank\tq1\tq2\ta,b,c,d,e\nPC\tAgree\tDisagree\t\n")
    #expect(try study.read().waves[0].respondents == 1)
  }

  @Test func quotedLineBreaksCountAsLines() throws {
    let faults = try SmallStudy().with(
      "w1.csv", "rank,note,q1,q2\nPC,\"one\ntwo\r\nthree\rfour\",Agree,6\nPC,,Bad,Agree\n"
    ).faults()
    #expect(faults.map(place) == ["w1.csv:5:13", "w1.csv:6:5"])
  }

  @Test func columnsCountCharacters() throws {
    // é written as two scalars, and a flag of two: one character each.
    let faults = try SmallStudy().with(
      "w1.csv", "note,rank,q1,q2\ne\u{301}🇬🇧,PC,6,Agree\n"
    ).faults()
    #expect(faults.map(place) == ["w1.csv:2:7"])
  }

  @Test("two quotation marks are one, under an accent as well")
  func doubledQuotationMarks() throws {
    let faults = try SmallStudy().with(
      "w1.csv", "rank,q1,q2\nPC,\"\"\"a\"\"\"\"\"\"\u{301}\",Agree\n"
    ).faults()
    #expect(faults.first?.contains("“\"a\"\"\"\u{301}”") == true)
  }

  @Test func columnsStartAtTheQuotationMark() throws {
    let faults = try SmallStudy().with("w1.csv", "rank,q1,q2\n\"PC\",\"6\",Agree\n").faults()
    #expect(faults.map(place) == ["w1.csv:2:6"])
  }

  @Test func raggedRowsArePlaced() throws {
    let faults = try SmallStudy().with(
      "w1.csv", "rank,q1,q2\nPC,Agree\nPC,Agree,Agree,Agree\n\nPC,Agree,Agree\n"
    ).faults()
    #expect(
      faults == [
        "w1.csv:2:4: this row has 2 cells where the header has 3",
        "w1.csv:3:16: this row has 4 cells where the header has 3",
        "w1.csv:4:1: a blank line between rows; remove it",
      ])
  }

  @Test func aManyTimesRaggedFileMakesOnePage() throws {
    let text = "rank,q1,q2\n" + String(repeating: "PC,Agree\n", count: 500)
    let faults = try SmallStudy().with("w1.csv", text).faults()
    #expect(faults.count == 20)
    #expect(faults.last?.hasSuffix("(and 480 more like this)") == true)
  }

  @Test(arguments: [
    ("", "w1.csv:1:1: the file is empty"),
    ("\u{FEFF}\n\n", "w1.csv:1:1: the file is empty"),
    ("rank,q1,q2\n", "w1.csv:1:1: the file has a header and no rows"),
    ("rank,q1,q2\nPC,\"Agree,Agree\n", "w1.csv:2:4: this quotation mark is never closed"),
    ("rank,q1,q2\nPC,\"Agree\"x,Agree\n", "w1.csv:2:4: text after the closing quotation mark"),
    ("rank,q1,q2\nPC,Agree\0,Agree\n", "w1.csv:2:9: a NUL byte"),
  ])
  func brokenText(_ text: String, _ expected: String) throws {
    let faults = try SmallStudy().with("w1.csv", text).faults()
    #expect(faults.contains { $0.hasPrefix(expected) }, "\(faults)")
  }

  @Test func aCellOfTenMegabytesIsAFault() throws {
    let cell = String(repeating: "a", count: 10 << 20)
    let faults = try SmallStudy().with("w1.csv", "rank,q1,q2,x\nPC,Agree,Agree,\(cell)\n").faults()
    #expect(faults.count == 1 && faults[0].hasPrefix("w1.csv:2:16: a cell of 10485760 bytes"))
  }

  @Test func randomBytesNeverCrash() throws {
    var generator = Lehmer(state: 7)
    let alphabet = Array("rank,q1q2\"\r\n;\tPC".utf8) + [0xef, 0xbb, 0xbf, 0, 0xe9]
    for _ in 0..<300 {
      let bytes = (0..<Int.random(in: 0..<120, using: &generator)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
      }
      #expect(try !SmallStudy().with("w1.csv", Data(bytes)).faults().isEmpty)
    }
  }
}

/// Everything before the message.
func place(_ fault: String) -> String {
  fault.split(separator: ":", maxSplits: 3).prefix(3).joined(separator: ":")
}

/// Numbers that are the same in every run.
private struct Lehmer: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
