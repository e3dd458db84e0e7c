internal import Foundation
internal import TestSupport
internal import Testing

/// Open comments, from the study's files to the report's.
@Suite struct CommentsTests {
  private static let slow = [
    "The records are slow and PC Smith 90451277 retypes them every day.",
    "We need records that are not slow; ask jane.doe@force.uk about <b>tags</b>.",
    "Records take hours, \"always\"; Peelham says so.",
  ]
  private static let training = [
    "More training for the whole team please.", "The training in maps was good for us all.",
  ]

  private func study(_ quotations: String = "analyst", people: Int = 120) -> WrittenStudy {
    var study = WrittenStudy()
    study.people = people
    study.sections["comments"] = """
      comments:
        - {id: anything-else, column: else, question: "Is there anything <i>else</i>?"}
      dictionary: dictionary.csv
      quotations: \(quotations)
      """
    study.files["dictionary.csv"] = """
      word,construct
      record*,tools
      training,quality
      train the team,quality

      """
    // Staff write of records, officers of training, one in four writes nothing.
    study.cells["else"] = { person in
      if person % 4 == 3 { return person % 8 == 3 ? "" : "n/a" }
      let text =
        person % 3 == 0
        ? Self.slow[person / 12 % 3] : Self.training[person / 4 % 2]
      return "\"\(text.replacingOccurrences(of: "\"", with: "\"\""))\""
    }
    return study
  }

  @Test func everyAudienceGetsWhatItMay() throws {
    let folder = try study().report()
    for audience in ["analyst", "public"] {
      let page = try folder.text("\(audience)/report.html")
      #expect(page.contains("id=\"comments\"") && page.contains("90 of 120 wrote something"))
      #expect(page.contains("Is there anything &lt;i&gt;else&lt;/i&gt;?"))
      let names = try folder.names(in: "\(audience)/results").filter { $0.hasSuffix(".csv") }
      for name in names + ["../report.html", "../report.md"] {
        let text = try folder.text("\(audience)/results/\(name)")
        for secret in ["Smith", "90451277", "jane", "Peelham", "peelham", "smith"] {
          #expect(!text.contains(secret), "\(audience)/\(name) says \(secret)")
        }
      }
    }
    let page = try folder.text("analyst/report.html")
    #expect(page.contains("In people’s words"))
    #expect(page.contains("PC [name] [number] retypes them") || page.contains("&lt;b&gt;tags"))
    #expect(try !folder.text("public/report.html").contains("In people’s words"))
  }

  @Test func theFilesSayWhatWasCounted() throws {
    let folder = try study().report()
    let words = try csvRecords(folder.url.appendingPathComponent("analyst/results/comments.csv"))
    #expect(
      words[0].joined(separator: ",")
        == "wave,segment,level,comment,word,users,n,share,rest_users,rest_n,rest_share,g2,p,q,"
        + "direction,flag")
    let training = words.filter { $0[4] == "training" }
    #expect(training.map { $0[2] } == ["all", "Officer", "Staff"])
    #expect(training[0][5...7] == ["60", "90", "66.66666666666667"])
    #expect(training[1][5...6] == ["60", "60"] && training[1][8...9] == ["0", "30"])
    #expect(
      training[1][14...15] == ["more", "higher"] && training[2][14...15] == ["less", "lower"])
    #expect((Double(training[2][11]) ?? 0) < -50)
    let constructs = try csvRecords(
      folder.url.appendingPathComponent("analyst/results/comment_constructs.csv"))
    #expect(
      constructs[1][0...8] == [
        "w", "all", "all", "anything-else", "tools", "", "30", "90", "33.333333333333336",
      ])
    #expect(constructs.count == 1 + 2 * 3)
    let counts = try csvRecords(
      folder.url.appendingPathComponent("analyst/results/comment_counts.csv"))
    #expect(counts[1] == ["w", "all", "all", "anything-else", "90", "120"])
    let published = try csvRecords(
      folder.url.appendingPathComponent("public/results/comments.csv"))
    #expect(published.dropFirst().allSatisfy { $0[5].isEmpty || (Int($0[5]) ?? 1) % 5 == 0 })
    #expect(published.first { $0[4] == "training" && $0[2] == "Staff" }?[15] == "suppressed")
  }

  @Test func partnersGetQuotationsOnlyIfTheStudySaysSo() throws {
    for (policy, isShown) in [("analyst", false), ("partner", true)] {
      let folder = try study(policy).write()
      let run = try canvass(
        "report", folder.path("study"), "-o", folder.path("out"), "-q", "--for", "partner",
        "--viewer", "A", "--accompanied-by", "B", "--purpose", "C")
      #expect(run.status == 0, "\(run.errors)")
      #expect(try folder.text("out/report.html").contains("In people’s words") == isShown)
    }
  }

  @Test func checkSaysHowManyWroteAndWhatWasMasked() throws {
    let folder = try study().write()
    let run = try canvass("check", folder.path("study"))
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.output.contains("anything-else: 90 written, 30 blank; masked: "), "\(run.output)")
    let json = try canvass("check", folder.path("study"), "--format", "json")
    #expect(
      json.output.contains("\"comment\":\"anything-else\"")
        || json.output.contains("\"comment\": \"anything-else\""), "\(json.output)")
    #expect(!run.output.contains("Smith") && !json.output.contains("Smith"))
  }

  @Test func theCommandShowsTables() throws {
    let folder = try study().write()
    let topics = try canvass("comments", folder.path("study"), "--format", "csv", "-q")
    #expect(topics.status == 0, "\(topics.errors)")
    #expect(topics.output.contains("w,anything-else,quality,60,90,66.6"))
    let words = try canvass("comments", folder.path("study"), "--words", "--limit", "2", "-q")
    #expect(words.output.contains("training") && words.status == 0)
    let apart = try canvass(
      "comments", folder.path("study"), "--by", "role", "--format", "csv", "-q")
    #expect(
      apart.output.contains("w,role,Officer,anything-else,training,60,60,100"), "\(apart.output)")
    let plain = try WrittenStudy().write()
    let none = try canvass("comments", plain.path("study"))
    #expect(none.status == 65 && none.errors.contains("the study has no comments"))
    let stranger = try canvass("comments", folder.path("study"), "--by", "rank")
    #expect(stranger.status == 64 || stranger.status == 65)
  }

  @Test func aStudyWithoutCommentsSaysNothingOfThem() throws {
    let folder = try WrittenStudy().report()
    #expect(try !folder.text("analyst/report.html").contains("id=\"comments\""))
    #expect(try !folder.names(in: "analyst/results").contains { $0.hasPrefix("comment") })
  }

  @Test func aWrongConstructIsRefusedAtItsPlace() throws {
    var study = study()
    study.files["dictionary.csv"] = "word,construct\nrecord*,tool\n"
    try study.refuse(
      "dictionary.csv:2:9",
      "there is no construct “tool”; allowed: quality, tools, benefit; did you mean “tools”?")
  }
}
