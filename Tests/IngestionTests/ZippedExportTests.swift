internal import Foundation
internal import Survey
internal import TestSupport
internal import Testing

@testable internal import Ingestion

/// Exports that come in a ZIP archive.
@Suite struct ZippedExportTests {
  private static let answers = "rank,q1,q2\nPC,Agree,Disagree\nSergeant,Neither,Don't know\n"

  private func study(_ entries: [(String, String)]) -> SmallStudy {
    var zip = StoredZip()
    for (name, text) in entries { zip.add(name, text) }
    return SmallStudy().replacing("responses: w1.csv", "responses: w1.zip")
      .with("w1.zip", Data(zip.bytes))
  }

  @Test(arguments: ["Survey_June 2018.csv", "CSV/Sheet_1.csv"])
  func theOneExportIsRead(_ name: String) throws {
    let mac = [("__MACOSX/._a.csv", "x"), (".DS_Store", "x"), ("read me.txt", "x")]
    let data = try study([(name, Self.answers)] + mac).read()
    #expect(data.waves == (try SmallStudy().read()).waves)
    #expect(data.inputs.contains { $0.path == "w1.zip" })
  }

  @Test func tabsPartTheCellsOfATSV() throws {
    let tabs = Self.answers.replacing(",", with: "\t")
    #expect(try study([("a.tsv", tabs)]).read().waves == (try SmallStudy().read()).waves)
  }

  @Test func toolsAreKnownInside() throws {
    let export = """
      StartDate,Status,Finished,rank,q1,q2
      Start Date,Response Type,Finished,Rank,One,Two
      "{""ImportId"":""startDate""}","{""ImportId"":""status""}","{""ImportId"":""finished""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2""}","{""ImportId"":""QID3""}"
      2018-05-24,0,1,PC,Agree,Agree
      2018-05-24,1,1,PC,Agree,Agree

      """
    let data = try study([("q.csv", export)]).read()
    #expect(data.waves[0].respondents == 1)
    #expect(data.notes.contains { $0.hasPrefix("w1.zip:q.csv: read as Qualtrics (3 header rows") })
  }

  @Test func faultsStandInTheExport() throws {
    let faults = try study([("a.csv", "rank,q1,q2\nPC,Agre,Agree\n")]).faults()
    #expect(faults.first?.hasPrefix("w1.zip:a.csv:2:4: “Agre” is not a label") == true, "\(faults)")
  }

  @Test(
    arguments: [
      ([], "holds no .csv or .tsv but nothing"),
      ([("a.xlsx", "x"), ("b/c.pdf", "x")], "holds no .csv or .tsv but a.xlsx, b/c.pdf"),
      ([("a.csv", "x"), ("b.csv", "x")], "holds 2 exports: a.csv, b.csv"),
      ([("../a.csv", "x")], "has a name that leaves the archive"),
    ] as [([(String, String)], String)])
  func noneOrSeveralAreFaults(_ entries: [(String, String)], _ reason: String) throws {
    let faults = try study(entries.isEmpty ? [("__MACOSX/x.csv", "x")] : entries).faults()
    #expect(faults.count == 1 && faults[0].hasPrefix("w1.zip:1:1: "), "\(faults)")
    #expect(faults.first?.contains(reason) == true, "\(faults)")
  }

  @Test func theProbeSeesWhatTheReaderSees() {
    var zip = StoredZip()
    zip.add("a.csv", Self.answers)
    #expect(probeZippedExport(zip.bytes).bytes == Self.answers.utf8.count)
    zip.add("b.csv", Self.answers)
    #expect(probeZippedExport(zip.bytes).faults.count == 1)
  }

  @Test func aBombIsRefused() throws {
    var bomb = try fixture("bomb.xlsx")
    // The bomb's parts under names that no workbook has.
    for (name, other) in [("xl/", "zz/"), ("Types].xml", "Types].csv")] {
      while let range = bomb.firstRange(of: Array(name.utf8)) {
        bomb.replaceSubrange(range, with: Array(other.utf8))
      }
    }
    let faults = try SmallStudy().replacing("responses: w1.csv", "responses: w1.zip")
      .with("w1.zip", Data(bomb)).faults()
    #expect(faults.count == 1 && faults[0].contains("bomb"), "\(faults)")
  }
}

/// Files that are not what they are called.
@Suite struct DisguiseTests {
  @Test(arguments: [
    (
      "w1.xlsx", "rank,q1,q2\nPC,Agree,Agree\n", "text, whatever its name says; write “format: csv”"
    ),
    ("w1.xls", "rank,q1,q2\nPC,Agree,Agree\n", "text, whatever its name says; write “format: csv”"),
    ("w1.zip", "rank,q1,q2\nPC,Agree,Agree\n", "text, whatever its name says; write “format: csv”"),
    ("w1.xls", "<html><table><tr><td>rank</td></tr></table></html>", "a web page (HTML)"),
    ("w1.xls", "\u{d0}", "no ZIP archive"),
    ("w1.csv", "$FL2@(#) SPSS", "an SPSS file, whatever its name says; write “format: sav”"),
    ("w1.csv", "<stata_dta>", "a Stata file, whatever its name says; write “format: dta”"),
  ])
  func textsAndStatisticsFiles(_ name: String, _ content: String, _ reason: String) throws {
    let bytes = content == "\u{d0}" ? Data([0xd0, 0, 0, 2, 3]) : Data(content.utf8)
    try expect(name, bytes, reason)
  }

  @Test func workbooks() throws {
    let book = Data(try fixture("mixed.xlsx"))
    try expect("w1.csv", book, "a workbook (.xlsx), whatever its name says; write “format: xlsx”")
    try expect("w1.zip", book, "a workbook (.xlsx), whatever its name says; write “format: xlsx”")
    var zip = StoredZip()
    zip.add("a.csv", "rank,q1,q2\nPC,Agree,Agree\n")
    try expect(
      "w1.csv", Data(zip.bytes), "a ZIP archive, whatever its name says; write “format: zip”")
    let old = Data([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    for name in ["w1.xls", "w1.csv", "w1.xlsx"] {
      try expect(name, old, "a workbook of before 2007 (.xls), or one that is locked by a password")
    }
  }

  @Test func theRemedyHelps() throws {
    let text = SmallStudy().replacing("w1.csv}", "w1.xls, format: csv}")
      .with("w1.xls", SmallStudy().files["w1.csv"])
    #expect(try text.read().waves == (try SmallStudy().read()).waves)
    let folder = Package.root.appendingPathComponent("Tests/Golden/containers")
    let book = SmallStudy().replacing("w1.csv}", "w1.dat, format: xlsx}")
      .with("w1.dat", try Data(contentsOf: folder.appendingPathComponent("w1.xlsx")))
    #expect(try book.read().waves[0].respondents == 4)
  }

  private func expect(_ name: String, _ content: Data, _ reason: String) throws {
    let faults = try SmallStudy().replacing("responses: w1.csv", "responses: \(name)")
      .with(name, content).faults()
    #expect(faults.count == 1 && faults[0].hasPrefix("\(name):1:1: "), "\(name): \(faults)")
    #expect(faults.first?.contains(reason) == true, "\(name): \(faults)")
  }
}
