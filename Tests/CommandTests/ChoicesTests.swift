internal import Foundation
internal import TestSupport
internal import Testing

/// Questions of several answers, from the study's files to the report's.
@Suite struct ChoicesTests {
  private func study() -> WrittenStudy {
    var study = WrittenStudy()
    study.people = 60
    study.sections["choices"] = """
      choices:
        - id: sources
          question: "Where do you look <b>things</b> up?"
          column: sources
          separator: ";"
          options: ["Maps & plans", "Tables; charts", "<script>alert(1)</script>", None of these]
          exclusive: [None of these]
      """
    // One in ten leaves it blank, one in twelve contradicts himself.
    study.cells["sources"] = { person in
      if person % 10 == 9 { return "" }
      if person % 12 == 5 { return "None of these;Maps & plans;" }
      return ["Maps & plans;", "Maps & plans;Tables; charts;", "Tables; charts;"][person % 3]
    }
    return study
  }

  @Test func everyAudienceGetsTheShares() throws {
    let folder = try study().report()
    let rows = try csvRecords(folder.url.appendingPathComponent("analyst/results/choices.csv"))
    #expect(
      rows[0].joined(separator: ",") == "wave,segment,level,set,option,share,lower,upper,n,none")
    #expect(rows.count == 1 + 3 * 4)
    #expect(rows[1][0...4] == ["w", "all", "all", "sources", "Maps & plans"])
    let options = rows[1...4].map { ($0[4], Double($0[5]) ?? -1, $0[8], $0[9]) }
    #expect(options.allSatisfy { $0.2 == "54" && $0.3 == "0" })
    let maps = (0..<60).count { $0 % 10 != 9 && ($0 % 12 == 5 || $0 % 3 < 2) }
    #expect(isClose(options[0].1, 100 * Double(maps) / 54, 1e-12))
    #expect(options[2].1 == 0 && options[2].0 == "<script>alert(1)</script>")
    let page = try folder.text("analyst/report.html")
    #expect(page.contains("Of 54 who answered; nobody chose nothing."))
    #expect(page.contains("Where do you look &lt;b&gt;things&lt;/b&gt; up?"))
    #expect(!page.contains("<script>alert"))
    #expect(page.contains("respondents chose “None of these” of choices “sources”"))
    let published = try csvRecords(folder.url.appendingPathComponent("public/results/choices.csv"))
    #expect(published[1][8] == "55")
    let missing = try folder.text("analyst/results/missing.csv")
    #expect(missing.contains("w,all,all,sources,not answered,10.0,60\n"))
  }

  @Test func checkSaysWhoAnswered() throws {
    let folder = try study().write()
    let run = try canvass("check", folder.path("study"))
    #expect(run.status == 0, "\(run.errors)")
    for line in [
      "choices    1, answered by 90.0 % on average", "w     sources      90.0",
      "No faults: 1 wave, 60 respondents, 9 items, 1 set of options.",
    ] { #expect(run.output.contains(line), "\(run.output)") }
  }

  @Test func aStudyWithoutSetsSaysNothingOfThem() throws {
    let folder = try WrittenStudy().report()
    #expect(!folder.has("analyst/results/choices.csv"))
    #expect(try !folder.text("analyst/report.html").contains("id=\"choices\""))
  }

  @Test func aTextThatIsNoOptionIsRefusedAtItsPlace() throws {
    var study = study()
    study.cells["sources"] = { $0 == 3 ? "Mapps" : "Tables; charts;" }
    try study.refuse("responses.csv:5:", "“Mapps” is no option of choices “sources”")
  }
}
