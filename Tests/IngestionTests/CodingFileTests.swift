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
    // The tree is the project's: every code ends its lineage, and those above are its path.
    let golden = try Golden("code-tree")
    for (code, lineage) in zip(talks.codes, talks.lineages) {
      #expect(lineage.last == code)
      #expect(lineage == golden["lineages"][code].list.compactMap(\.text), "\(code)")
    }
    #expect(talks.lineages.contains { $0.count > 2 })
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

  /// Taguette's codebook: tags are codes, and belong to what stands before their first point.
  @Test func taguettesCodebookTellsThemes() throws {
    let codebook = """
      tag,description,number of highlights,number of documents
      tools,,3,1
      tools.old,Old ones,1,1
      people,,0,0

      """
    let talks = "id,document,tag,content\n7,Ann,Tools.old,words\n8,Ann,people,words\n"
    let data = try study("talks.csv", Data(talks.utf8)).adding("themes: tags.csv\n")
      .with("tags.csv", codebook).read()
    #expect(
      data.themes == [
        Theme(name: "tools", codes: ["tools", "tools.old"], construct: nil),
        Theme(name: "people", codes: ["people"], construct: nil),
      ])
    #expect(data.interviews["w1"]?.codes == ["tools.old", "people"])
    #expect(data.interviews["w1"]?.lineages == [["tools", "tools.old"], ["people"]])
    // “tools” is there with what stands below it.
    #expect(data.notes.isEmpty)
    let twice = try study("talks.csv", Data(talks.utf8)).adding("themes: tags.csv\n")
      .with("tags.csv", codebook + "people,,0,0\n,,1,1\n").faults()
    #expect(twice.count == 2 && twice[0].hasPrefix("tags.csv:5:1: code “people”"), "\(twice)")
  }

  /// Paths as two coders of a real study wrote them.
  @Test func codesMayStandBelowOthers() throws {
    let text = """
      interview,code
      I1,monitor->eyes->track
      I1,monitor -> eyes
      I2,->odd
      I2,odd->
      I2,a->->b

      """
    let data = try study("talks.csv", Data(text.utf8)).adding("themes: themes.csv\n")
      .with("themes.csv", "code,theme\nMonitor,Watching\na->->b,Odd\n").read()
    let talks = try #require(data.interviews["w1"])
    #expect(
      talks.lineages == [
        ["Monitor", "monitor->eyes", "monitor->eyes->track"], ["Monitor", "monitor -> eyes"],
        ["->odd"], ["odd->"], ["a", "a->", "a->->b"],
      ])
    // A theme that lists a parent has the codes below it; the others are in none.
    #expect(data.notes == ["Codes in interviews that belong to no theme (2): ->odd, odd->."])
    let deep = Array(repeating: "x", count: 500).joined(separator: "->")
    let bounded = try study("talks.csv", Data("interview,code\nI1,\(deep)\n".utf8)).read()
    #expect(bounded.interviews["w1"]?.lineages.first?.count == 21)
  }

  @Test func aWorkbooksSheetMayBeNamed() throws {
    let sheet = { (code: String) in
      "<worksheet><row><c t=\"str\"><v>interview</v></c><c t=\"str\"><v>code</v></c></row><row><c t=\"str\"><v>i1</v></c><c t=\"str\"><v>\(code)</v></c></row></worksheet>"
    }
    var zip = workbook(sheet: sheet("first"), count: 2)
    zip.entries.removeLast()
    zip.add("xl/s2.xml", sheet("second"))
    let named = study("talks.xlsx", Data(zip.bytes))
      .replacing("interviews: talks.xlsx", "interviews: talks.xlsx, interviews-sheet: s2")
    #expect(try named.read().interviews["w1"]?.codes == ["second"])
    let wrong = try study("talks.csv", Data("interview,code\ni1,a\n".utf8))
      .replacing("interviews: talks.csv", "interviews: talks.csv, interviews-sheet: S2").faults()
    #expect(wrong.count == 1 && wrong[0].contains("“interviews-sheet” is for .xlsx files"))
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
