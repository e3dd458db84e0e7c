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
