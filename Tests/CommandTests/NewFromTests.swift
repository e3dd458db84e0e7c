internal import Foundation
internal import Testing

/// `canvass new --from`.
@Suite struct NewFromTests {
  private static let export = """
    Team,q1,q2
    A,Agree,Disagree
    A,Disagree,Agree
    B,Agree,Agree
    B,Strongly agree,Don't know

    """

  @Test func aProposalIsWrittenAndReads() throws {
    let folder = try Folder()
    try folder.write("answers.csv", Self.export)
    let run = try canvass("new", folder.path("study"), "--from", folder.path("answers.csv"))
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      try folder.names(in: "study") == ["README.md", "answers.csv", "codebook.csv", "study.yaml"])
    #expect(try folder.text("study/answers.csv") == Self.export)
    for line in ["2  items, every direction +", "1  segments", "canvass check", "grep -n CONFIRM"] {
      #expect(run.output.contains(line), "\(run.output)")
    }
    let check = try canvass("check", folder.path("study"))
    #expect(check.status == 0, "\(check.errors)")
    #expect(check.output.contains("No faults: 1 wave, 4 respondents, 2 items."))
  }

  private static let ddi = """
    <codeBook xmlns="ddi:codebook:2_5"><dataDscr>
    <var ID="V1" name="q1"><labl>Tools</labl><qstn><qstnLit>Our tools work.</qstnLit></qstn>
    <catgry><catValu>1</catValu><labl>Disagree</labl></catgry>
    <catgry><catValu>2</catValu><labl>Agree</labl></catgry>
    <catgry missing="Y"><catValu>9</catValu><labl>Refused</labl></catgry></var>
    </dataDscr></codeBook>
    """

  @Test func aCodebookGivesQuestionsAndLabels() throws {
    let folder = try Folder()
    try folder.write("codes.csv", "Team,q1\nA,1\nA,2\nB,9\nB,2\n")
    try folder.write("ddi.xml", Self.ddi)
    let run = try canvass(
      "new", folder.path("study"), "--from", folder.path("codes.csv"), "--codebook",
      folder.path("ddi.xml"))
    #expect(run.status == 0 && run.output.contains("1 of them described by the codebook"))
    #expect(try folder.text("study/codebook.csv").contains("q1,Our tools work.,"))
    let check = try canvass("check", folder.path("study"))
    #expect(
      check.status == 0 && check.output.contains("No faults: 1 wave, 4 respondents, 1 item"),
      "\(check)")
    let alone = try canvass("new", folder.path("other"), "--codebook", folder.path("ddi.xml"))
    #expect(alone.status == 64 && alone.errors.contains("give that with --from"))
    let broken = try canvass(
      "new", folder.path("other"), "--from", folder.path("codes.csv"), "--codebook",
      folder.path("codes.csv"))
    #expect(broken.status == 65 && broken.errors.contains("codes.csv:1:1: this is no DDI Codebook"))
    #expect(!(try folder.names(in: "").contains("other")))
  }

  @Test func tripleSBringsItsData() throws {
    let folder = try Folder()
    let variables = ["single", "single"].enumerated().map { index, type in
      """
      <variable ident="\(index)" type="\(type)"><name>q\(index)</name><label>Q</label>
      <position start="\(index + 1)"/><values><value code="1">Disagree</value>
      <value code="2">Agree</value></values></variable>
      """
    }
    try folder.write(
      "s.sss",
      "<sss version=\"1.2\"><survey><record ident=\"A\">\(variables.joined())</record></survey></sss>"
    )
    try folder.write("s.asc", "12\n21\n22\n11\n")
    let run = try canvass("new", folder.path("study"), "--from", folder.path("s.sss"))
    #expect(
      run.status == 0 && run.output.contains("4 respondents, 2 columns, read as Triple-S"), "\(run)"
    )
    #expect(
      try folder.names(in: "study") == [
        "README.md", "codebook.csv", "s.asc", "s.sss", "study.yaml",
      ])
    #expect(try canvass("check", folder.path("study")).status == 0)
  }

  @Test func aFilledFolderIsLeftAlone() throws {
    let folder = try Folder.newStudy()
    try folder.write("answers.csv", Self.export)
    let before = try folder.names(in: "study")
    let run = try canvass("new", folder.path("study"), "--from", folder.path("answers.csv"))
    #expect(run.status == 73 && run.errors.contains("the folder is not empty"))
    #expect(try folder.names(in: "study") == before)
  }

  @Test(arguments: [("missing.csv", Int32(66)), ("empty.csv", 65)])
  func nothingIsWrittenOfABadExport(_ name: String, _ status: Int32) throws {
    let folder = try Folder()
    try folder.write("empty.csv", "")
    let run = try canvass("new", folder.path("study"), "--from", folder.path(name))
    #expect(run.status == status, "\(run.errors)")
    #expect(try folder.names(in: "") == ["empty.csv"] && run.output.isEmpty)
  }

  @Test func whatIsToldWronglyMayBeSaid() throws {
    let folder = try Folder()
    try folder.write("answers.csv", "Work,\nPay,Hours\nAgree,Disagree\nDisagree,Agree\n")
    let (study, export) = (folder.path("study"), folder.path("answers.csv"))
    let run = try canvass("new", study, "--from", export, "--header-rows", "2")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try canvass("check", study).output.contains("2 respondents, 2 items"))
    for (options, text) in [
      (["--from", export, "--format", "qualtricks"], "“qualtricks” is no format"),
      (["--from", export, "--sheet", "A"], "--sheet is for .xlsx files"),
      (["--sheet", "A"], "need --from"),
    ] {
      let run = try canvass(["new", folder.path("other")] + options)
      #expect(run.status == 64 && run.errors.contains(text), "\(run.errors)")
    }
  }
}
