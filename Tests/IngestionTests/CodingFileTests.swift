internal import Foundation
internal import Provenance
internal import Survey
internal import TestSupport
internal import Testing

@testable internal import Ingestion

/// Codings from the tools in which they are made, as a study names them.
@Suite struct CodingFileTests {
  @Test(.enabled(if: RealStudies.has("qual-mannheimer-qualcoder"), "\(RealStudies.reason)"))
  func qualCoder() throws {
    let golden = try Golden("real-codings")["mannheimer"]
    let data = try Data(
      contentsOf: RealStudies.data.appendingPathComponent("qual-mannheimer-qualcoder/codings.csv"))
    let talks = try #require(try study("talks.csv", data).read().interviews["w1"])
    let rows = talks.codings.map { coding in
      let code = coding.code.map { talks.codes[$0] } ?? ""
      return [talks.interviews[coding.interview], code, coding.unit ?? ""]
    }
    let text = rows.map { $0.joined(separator: "\t") + "\n" }.joined()
    #expect(rows.count == 753 && talks.interviews.count == 28)
    #expect(sha256(Array(text.utf8)) == golden["rowsSHA256"].text)
  }

  @Test(.enabled(if: RealStudies.has("qdpx-qc"), "\(RealStudies.reason)"))
  func projects() throws {
    let file = RealStudies.data.appendingPathComponent("qdpx-qc/demo.qdpx")
    let data = try study("talks.qdpx", try Data(contentsOf: file)).read()
    let talks = try #require(data.interviews["w1"])
    #expect(talks.codings.count == 205 && talks.coders == ["cp"])
    #expect(talks.interviews == ["board_2017.txt"])
    #expect(
      data.notes == ["talks.qdpx: Sources without a coding are no interviews: admin-1.txt."])
  }

  @Test func taguette() throws {
    let text = "id,document,tag,content\n7,Ann,slow,\"words, many\"\n7,Ann,fast,words\n"
    let data = try study("talks.csv", Data(text.utf8)).read()
    let talks = try #require(data.interviews["w1"])
    #expect(talks.interviews == ["Ann"] && talks.codes == ["slow", "fast"])
    #expect(talks.codings.map(\.unit) == ["7", "7"] && data.notes.isEmpty)
  }

  @Test func workbooks() throws {
    let cells = { (texts: [String]) in
      "<row>" + texts.map { "<c t=\"str\"><v>\($0)</v></c>" }.joined() + "</row>"
    }
    let sheet =
      "<worksheet>" + cells(["interview", "code", "unit", "Colour"]) + "<row/>"
      + cells(["i1", "slow", "u", "x"]) + cells(["i2", "fast", "v", "y"]) + "</worksheet>"
    let data = try study("talks.xlsx", Data(workbook(sheet: sheet).bytes)).read()
    let talks = try #require(data.interviews["w1"])
    #expect(talks.interviews == ["i1", "i2"] && talks.codings.map(\.unit) == ["u", "v"])
    #expect(data.notes == ["talks.xlsx: columns that are not used: Colour."])
    let blank = sheet.replacingOccurrences(of: "i2", with: "")
    #expect(
      try study("talks.xlsx", Data(workbook(sheet: blank).bytes)).faults() == [
        "talks.xlsx:4:1: “interview” is blank"
      ])
  }

  private func study(_ name: String, _ data: Data) -> SmallStudy {
    var study = SmallStudy()
    study.yaml = "study: 1\ntitle: Talks\nwaves: [{id: w1, interviews: \(name)}]\n"
    return study.with(name, data)
  }
}
