internal import Foundation
internal import Testing

/// What `canvass check` prints of an export.
@Suite struct CheckTests {
  private static let export = """
    id,Role,Status,Finished,Q1,Q2,Q3,T1,T2,T3,StartDate,EndDate
    ID,Your role,Response Type,Finished,a,b,c,d,e,f,Start Date,End Date
    1,Staff,0,1,Agree,Agree,Agree,Agree,Agree,,x,x
    2,Officer,1,1,Agree,Agree,Agree,Agree,Agree,Agree,x,x
    3,Officer,0,0,Agree,Don't know,Agree,Agree,Agree,,x,x

    """

  private func check(_ format: String) throws -> Run {
    let folder = try Folder.newStudy()
    try folder.write("study/responses.csv", Self.export)
    return try canvass("check", folder.path("study"), "--format", format)
  }

  @Test func aPersonReadsWhatWasRead() throws {
    let run = try check("table")
    #expect(run.status == 0, "\(run.errors)")
    for line in [
      "first · First survey", "  responses  2 rows of responses.csv",
      "  read as    Qualtrics, 2 header rows, 4 metadata columns, UTF-8",
      "  left out   1 preview row", "  kept       1 unfinished row",
      "  items      6, answered by 75.0 % on average",
      "first  Q1       100.0  ██████████", "first  Q2        50.0  █████     ",
      "first  T3         0.0                     100.0",
      "No faults: 1 wave, 2 respondents, 6 items.",
    ] { #expect(run.output.contains(line), "\(run.output)") }
    #expect(!run.output.contains("refused"))
  }

  @Test func aProgramReadsEveryKind() throws {
    let run = try check("json")
    let all = try object(run.output)
    let rows = try #require(all["items"] as? [[String: Any]])
    #expect(rows.count == 6 && rows[1]["don't know"] as? Double == 50)
    #expect(rows[5]["not answered"] as? Double == 100 && rows[5]["refused"] as? Double == 0)
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func aProgramReadsWhatWasRead() throws {
    let all = try object(check("json").output)
    let wave = try #require((all["waves"] as? [[String: Any]])?.first)
    #expect(wave["rows"] as? Int == 2 && wave["tool"] as? String == "Qualtrics")
    let leftOut = try #require((wave["left_out"] as? [[String: Any]])?.first)
    #expect(leftOut["kind"] as? String == "preview" && leftOut["told_by"] as? String == "Status")
    #expect((all["faults"] as? [Any])?.isEmpty == true && all["drift"] is [Any])
    #expect(try check("json").errors.isEmpty)
  }

  /// Faults stand in the same object, with the exit code of a person's run.
  @Test func aProgramReadsFaults() throws {
    let folder = try Folder.newStudy()
    try folder.edit("study/responses.csv") { $0.replacingOccurrences(of: ",Agree", with: ",Agre") }
    let run = try canvass("check", folder.path("study"), "--format", "json")
    #expect(run.status == 65)
    let faults = try #require(try object(run.output)["faults"] as? [[String: Any]])
    #expect(faults.count == 20)
    #expect(faults[0]["file"] as? String == "responses.csv" && faults[0]["line"] as? Int == 3)
    #expect(faults[0]["nearest"] as? String == "Agree")
    #expect((faults[0]["allowed"] as? [String])?.count == 5)
    #expect(run.errors.split(separator: "\n").count == 20)
    let missing = try canvass("check", folder.path("nothing"), "--format", "json")
    #expect(missing.status == 66)
    #expect((try object(missing.output)["faults"] as? [Any])?.count == 1)
  }

  /// The same answers to everything, twice in a row, as a form sent twice leaves them.
  @Test func aRowGivenTwiceIsCounted() throws {
    var study = WrittenStudy()
    study.items = (0..<12).map { ("q\($0)", $0 < 6 ? "quality" : "tools") }
    study.answer = { (($0 < 4 ? $0 / 2 * 2 : $0 * ($1 + 1)) + $1) % 5 }
    study.sections["outcome"] = ""
    study.cells["role"] = { $0 / 2 % 3 == 0 ? "Staff" : "Officer" }
    let folder = try study.write()
    let run = try canvass("check", folder.path("study"))
    #expect(
      run.output.contains("  twice      2 rows with every item"), "\(run.output)\(run.errors)")
  }

  /// Two waves: what the second asks otherwise, and the rule that tells.
  @Test func driftIsListedWithItsRule() throws {
    let folder = try Folder.newStudy()
    try folder.write("study/second.csv", try folder.text("study/responses.csv"))
    try folder.edit("study/study.yaml") {
      $0.replacingOccurrences(
        of:
          "    responses: responses.csv          # one row per person; a comma, semicolon or tab between\n",
        with: "    responses: responses.csv\n  - {id: second, responses: second.csv}\n")
    }
    let same = try canvass("check", folder.path("study"))
    #expect(same.status == 0 && !same.output.contains("asks otherwise"), "\(same.errors)")
    try folder.edit("study/second.csv") { text in
      text.split(separator: "\n").enumerated().map { row, line in
        var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        if row > 0, cells[1] == "Staff" { cells[4] = "" }
        return cells.joined(separator: ",") + "\n"
      }.joined()
    }
    let run = try canvass("check", folder.path("study"))
    for line in [
      "second asks otherwise than first",
      "  routing  asked in second of role Officer alone: Q3 (blank: 0.0 % in first, 35.0 % in second)",
      "  rule     not shown to at most 1 %",
    ] { #expect(run.output.contains(line), "\(run.output)") }
  }
}
