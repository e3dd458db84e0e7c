internal import Foundation
internal import Provenance
internal import Survey
internal import TestSupport
internal import Testing

@testable internal import Ingestion

private typealias Sample = TripleSSurvey

/// Triple-S surveys, beside what the package triple-s-survey reads of them.
@Suite struct TripleSTests {
  @Test(arguments: [
    ("fixed.sss", "fixed.asc"), ("fields.sss", "fields.csv"), ("bytes.sss", "bytes.asc"),
  ])
  func readsWhatAnotherReaderReads(_ definition: String, _ data: String) throws {
    let (sheet, faults) = Sample.read(
      try Sample.committed(definition), try Sample.committed(data))
    let golden = try Golden("triple-s/digests")[definition]
    #expect(faults == [])
    let read = try #require(sheet)
    #expect(read.rows == golden["rows"].number.map { Int($0) })
    #expect(read.columns.count == golden["columns"].number.map { Int($0) })
    #expect(sha256(read.canonicalBytes) == golden["sha256"].text)
  }

  @Test func cellsAreLabelsCodesAndTimes() throws {
    let sheet = try #require(
      Sample.read(try Sample.committed("fixed.sss"), try Sample.committed("fixed.asc")).sheet)
    #expect(
      sheet.cells("q1") == [
        "First visit", "Visited before within the year", "", "Don't know", "Visited before that",
      ])
    #expect(sheet.cells("q2_9") == ["1", "0", "0", "1", ""])
    #expect(sheet.cells("q4_5") == ["0", "0", "0", "1", ""])
    #expect(sheet.cells("q5") == ["12.5", "499", "500 or more", "Not stated", ""])
    #expect(sheet.cells("team") == ["North", "South & East", "North", "", "South & East"])
    #expect(sheet.cells("q3")[0] == "Robin’s oak, deep" && sheet.cells("q3")[4] == "ends with Ü")
    #expect(sheet.cells("day")[3] == "2020-02-29" && sheet.cells("hour")[4] == "07:05:09")
    #expect(sheet.column("q2_3")?.wording == "Attractions visited - “Friar Tuck” café")
  }

  @Test func severalAnswersAreSetsOfDichotomies() throws {
    let sheet = try #require(
      Sample.read(try Sample.committed("fields.sss"), try Sample.committed("fields.csv")).sheet)
    #expect(
      sheet.responseSets
        == ["Q2", "Q4"].map { name in
          ResponseSet(
            name: name, label: name == "Q2" ? "Attractions visited" : "Two favourites",
            coding: .dichotomy(counted: "1"), columns: [1, 2, 3, 5, 9].map { "\(name)_\($0)" })
        })
    let rows = SheetRows(sheet, log: FaultLog())
    #expect(rows.variables?[2].role == .option(of: "Q2"))
    #expect(rows.variables?[0].role == .answer)
  }

  @Test func filtersAndBytesAreSaid() throws {
    let fixed = try #require(
      Sample.read(try Sample.committed("fixed.sss"), try Sample.committed("fixed.asc")).sheet)
    #expect(fixed.notes == ["a.sss: asked of some only: Q7 (if Q6)."])
    let bytes = try #require(
      Sample.read(try Sample.committed("bytes.sss"), try Sample.committed("bytes.asc")).sheet)
    #expect(bytes.notes.last == "a.asc: positions count bytes of UTF-8, not characters.")
  }

  /// How many codes fit is the width of the sub-fields, which the highest code gives.
  @Test(arguments: [
    ("start=\"1\" finish=\"4\"", "<spread subfields=\"2\"/>", "0903"),
    ("start=\"1\" finish=\"4\"", "<spread subfields=\"2\" width=\"2\"/>", " 9 3"),
    ("start=\"1\" finish=\"6\"", "<spread subfields=\"2\" width=\"2\"/>", "03090 "),
    ("start=\"1\" finish=\"6\"", "<spread subfields=\"2\" width=\"3\"/>", "  9003"),
  ])
  func spreads(_ position: String, _ spread: String, _ record: String) throws {
    let variable = Sample.variable("1", "multiple", position, spread + Sample.values(3, 9, 10))
    let (sheet, faults) = Sample.read(variable, record + "\n")
    #expect(faults == [])
    #expect(sheet?.columns.map(\.name) == ["Q1_3", "Q1_9", "Q1_10"])
    #expect(sheet?.columns.indices.map { sheet?.text(0, $0) } == ["1", "1", "0"])
  }

  @Test func aSpreadMayTakeFieldsOfItsOwn() {
    let variables =
      Sample.variable(
        "1", "multiple", "start=\"1\" finish=\"2\"",
        "<spread subfields=\"2\"/>" + Sample.values(1, 12))
      + Sample.variable("2", "single", "start=\"3\"", Sample.values(1))
    let (sheet, faults) = Sample.read(variables, record: " format=\"csv\"", "12,1,1\n0,0,1\n,,\n")
    #expect(faults == [])
    #expect(sheet?.cells("q1_1") == ["1", "0", ""] && sheet?.cells("q1_12") == ["1", "0", ""])
    #expect(sheet?.cells("q2") == ["A1", "A1", ""])
  }

  /// LimeSurvey leaves the seconds out; MIPro puts every text into one of its own.
  @Test func whatToolsWrite() {
    let variables =
      Sample.variable("1", "time", "start=\"1\" finish=\"4\"")
      + "<variable ident=\"2\" type=\"single\"><name>B</name><label>\n <text> Browser</text>\n</label><position start=\"5\"/><size>\n</size><values><value code=\"1\">\n <text>Yes</text>\n</value></values></variable>"
    let (sheet, faults) = Sample.read(variables, "12241\n    1\n")
    #expect(faults == [])
    #expect(sheet?.cells("q1") == ["12:24:00", ""] && sheet?.cells("b") == ["Yes", "Yes"])
    #expect(sheet?.columns[1].wording == "Browser")
  }

  @Test func labelsOfSeveralModesAndLines() {
    let label =
      "<variable ident=\"7\" type=\"single\"><label><text mode=\"interview\">How<br/>often?</text><text mode=\"analysis\">Often</text></label><position start=\"1\"/><values><value code=\"1\">Not <b>at</b> all</value></values></variable>"
    let (sheet, faults) = Sample.read(label, "1\n")
    #expect(faults == [])
    #expect(sheet?.columns[0].name == "V7" && sheet?.columns[0].wording == "How often?")
    #expect(sheet?.text(0, 0) == "Not at all")
  }

  @Test func theDataMayBeInAnotherEncodingThanTheDefinition() throws {
    let variable = Sample.variable("1", "character", "start=\"1\" finish=\"4\"", "<size>4</size>")
    let definition = Array(Sample.definition(variable).utf8)
    let western = Sample.read(definition, [0x63, 0x61, 0x66, 0xe9, 0x0d, 0x0a, 0x1a])
    #expect(western.sheet?.text(0, 0) == "café" && western.faults == [])
    #expect(
      western.sheet?.notes == ["a.asc: not UTF-8; read as Windows-1252, which it looks like."])
    let read = Sample.read(definition, utf16("café\n"), encoding: .utf16LittleEndian)
    #expect(read.sheet?.text(0, 0) == "café")
    let wide = [0xff, 0xfe] + utf16(Sample.definition(variable))
    #expect(Sample.read(wide, Array("café\n".utf8)).sheet?.text(0, 0) == "café")
  }

  private func utf16(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for unit in text.utf16 { bytes += [UInt8(unit & 0xff), UInt8(unit >> 8)] }
    return bytes
  }
}

/// A wave whose responses are a Triple-S survey.
@Suite struct TripleSWaveTests {
  private func study(_ name: String = "t.sss") throws -> SmallStudy {
    let folder = Package.root.appendingPathComponent("Tests/Golden/containers")
    return SmallStudy().replacing("responses: w1.csv", "responses: \(name)")
      .with(name, try Data(contentsOf: folder.appendingPathComponent("w1.sss")))
      .with("t.asc", try Data(contentsOf: folder.appendingPathComponent("w1.asc")))
  }

  @Test(arguments: ["t.sss", "t.xml"])
  func bothFilesAreInputs(_ name: String) throws {
    let data = try study(name).read()
    #expect(data.waves[0].answers == [[2, 1, 251, 0], [0, 252, 2, 1]])
    let inputs = data.inputs.map(\.path)
    #expect(inputs.contains(name) && inputs.contains("t.asc"))
    let asc = try #require(data.inputs.first { $0.path == "t.asc" })
    let file = Package.root.appendingPathComponent("Tests/Golden/containers/w1.asc")
    #expect(asc.sha256 == sha256([UInt8](try Data(contentsOf: file))))
  }

  @Test func theStudyMayNameTheData() throws {
    let moved = try study().replacing("responses: t.sss", "responses: t.sss, data: other.txt")
      .with("other.txt", try study().files["t.asc"])
    #expect(try moved.read().waves[0].respondents == 4)
    #expect(try moved.read().inputs.contains { $0.path == "other.txt" })
  }

  @Test func dataThatAreMissingOrDoubtfulAreFaults() throws {
    let alone = try study().with("t.asc", nil).faults()
    #expect(
      alone == [
        "study.yaml:4:25: there is no data beside “t.sss”, of its name and .asc, .dat, .csv or .txt; name the file under “data”"
      ])
    let two = try study().with("t.DAT", "x").faults()
    #expect(
      two == [
        "study.yaml:4:25: 2 files may be the data of “t.sss”: t.asc, t.DAT; name one under “data”"
      ])
  }

  @Test func dataStayInTheFolder() throws {
    let outside = try study().replacing("responses: t.sss", "responses: t.sss, data: ../t.asc")
    #expect(try outside.faults().contains { $0.contains("leaves the study's folder") })
    let folder = try study().with("t.asc", nil).write()
    let secret = folder.deletingLastPathComponent().appendingPathComponent("\(UUID()).asc")
    defer {
      try? FileManager.default.removeItem(at: folder)
      try? FileManager.default.removeItem(at: secret)
    }
    try Data("x".utf8).write(to: secret)
    try FileManager.default.createSymbolicLink(
      at: folder.appendingPathComponent("t.asc"), withDestinationURL: secret)
    let faults = #expect(throws: StudyFaults.self) { try readStudy(at: folder.path) }
    #expect(faults?.faults.first?.message.contains("leaves the study's folder") == true)
  }

  @Test func keysWithoutWhatTheyAreForAreFaults() throws {
    var talks = SmallStudy()
    talks.yaml = "study: 1\ntitle: T\nwaves: [{id: w1, interviews: t.csv}]\nreversed: [q1]\n"
    let reversed = try talks.with("t.csv", "interview,code\ni,a\n").faults()
    #expect(reversed == ["study.yaml:4:11: “reversed” is for a study with a “codebook” in DDI"])
    let sheet = try SmallStudy().replacing("w1.csv}", "w1.csv, interviews-sheet: S}").faults()
    #expect(sheet.count == 1 && sheet[0].contains("a wave that has “interviews”"), "\(sheet)")
  }

  @Test func dataIsForTripleSAlone() throws {
    let faults = try SmallStudy().replacing("w1.csv}", "w1.csv, data: a.asc}").faults()
    #expect(faults.count == 1 && faults[0].contains("“data” is for .sss files"))
  }
}
