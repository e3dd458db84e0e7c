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
    let rows = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
    #expect(rows.count == 6 && rows[1]["don't know"] as? Double == 50)
    #expect(rows[5]["not answered"] as? Double == 100 && rows[5]["refused"] as? Double == 0)
  }
}
