internal import Foundation
internal import Study
internal import TestSupport
internal import Testing

/// Delivery, questions and the decision paper, as a user asks for them.
@Suite struct PaperCommandTests {
  /// Two pilots that are judged, outputs and a question.
  static func study(_ change: (inout WrittenStudy) -> Void = { _ in }) throws -> Folder {
    var study = WrittenStudy()
    study.sections["pilots"] = """
      pilots:
        candidates: pilots.csv
        outputs: outputs.csv
        criteria: [{id: ready, column: ready, worst: 0, best: 10, swing: 1}]
        select: {count: 2, budget: 90000}
      questions: questions.csv
      """
    study.files = [
      "pilots.csv":
        "pilot,name,sponsor,cost,weeks,ready\nA,Alpha,Kim,41017,8,9\nB,Beta,Lee,30019,8,8\n"
        + "C,Gamma,Max,20011,8,1\n",
      "outputs.csv": """
      pilot,output,price,due,accepted
      A,Plan,20007,2018-09-28,2018-10-05
      A,Report,21010,2018-12-14,
      B,Tool,30019,2019-01-31,

      """,
      "questions.csv": "question,document,pilots\nWhy?,Strategy,A;B\nWhen?,Strategy,C\n",
    ]
    change(&study)
    return try study.write()
  }

  @Test("the shipped study's register is Python's, output for output")
  func shippedRegister() async throws {
    let golden = try Golden("delivery")["shipped"][2]
    let content = try await AssessedStudy(
      at: Package.shippedStudy, asOf: golden["as_of"].text
    ).content
    let files = try await ReportFolder(content).files
    let rows = try #require(files.first { $0.path == "results/delivery.csv" }).text
      .split(separator: "\n").dropFirst().map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
    let (outputs, states) = (golden["outputs"].list, golden["expected"]["states"].list)
    #expect(rows.count == outputs.count && rows.count == 53)
    for (row, (output, state)) in zip(rows, zip(outputs, states)) {
      #expect(row[0] == output["pilot"].text && row[1] == output["output"].text)
      #expect(Double(row[2]) == output["price"].text.flatMap { Double($0) })
      #expect(row[5] == state[0].text && Double(row[6]) == state[1].number)
    }
  }

  @Test func theRegisterToTheTerminal() throws {
    let folder = try Self.study()
    let path = folder.path("study")
    let undated = try canvass("rank", path, "--delivery")
    #expect(undated.status == 0 && undated.output.contains("no date is given"))
    #expect(undated.output.contains("1 of 3 accepted (1 late), 0 overdue, 2 due"))
    let dated = try canvass("rank", path, "--delivery", "--as-of", "2018-12-31")
    #expect(dated.output.contains("1 of 3 accepted (1 late), 1 overdue, 1 due"))
    #expect(dated.output.contains("£20,007 of £71,036 paid, £51,029 to pay"))
    #expect(!dated.output.contains("no date is given"))
    let csv = try canvass("rank", path, "--delivery", "--as-of", "2018-12-31", "--format", "csv")
    #expect(csv.output.contains("A,Report,2018-12-14,,overdue,17,21010"))
  }

  @Test func theQuestionsToTheTerminal() throws {
    let folder = try Self.study()
    let run = try canvass("rank", folder.path("study"), "--questions")
    #expect(run.status == 0 && run.output.contains("1 of 2 questions are answered"))
    #expect(run.output.contains("A, B") && run.output.contains("2018-12-14  2019-01-31"))
    #expect(run.output.contains("nobody chosen"))
  }

  @Test func whatCannotBeAsked() throws {
    let folder = try Self.study()
    let path = folder.path("study")
    #expect(try canvass("rank", path, "--delivery", "--questions").status == 64)
    #expect(try canvass("rank", path, "--as-of", "2018-12-31").status == 64)
    let wrong = try canvass("rank", path, "--delivery", "--as-of", "31/12/2018")
    #expect(wrong.status == 64 && wrong.errors.contains("is not a date written as 2018-05-24"))
    #expect(try canvass("paper", path, "--as-of", "2018-02-29").status == 64)
    #expect(try canvass("paper", path, "--for", "analyst").status == 64)
    let bare = try Folder.newStudy()
    for arguments in [["rank", "--delivery"], ["rank", "--questions"], ["paper"]] {
      let run = try canvass([arguments[0], bare.path("study")] + arguments.dropFirst())
      #expect(run.status == 65 && !run.errors.isEmpty && run.output.isEmpty)
    }
  }

  @Test func aPaperIsWrittenWholeAndTheSameEachTime() throws {
    let folder = try Self.study()
    for name in ["one", "two"] {
      let run = try canvass("paper", folder.path("study"), "-o", folder.path(name))
      #expect(run.status == 0 && run.output.contains("Still to be written by a person:"))
      #expect(run.output.contains("Part 2: on what ground this part is exempt"))
    }
    let names = try folder.names(in: "one")
    #expect(
      names == [
        "evidence-part-1", "evidence-part-2", "paper-part-1.html", "paper-part-1.md",
        "paper-part-2.html", "paper-part-2.md", "paper.json",
      ])
    for name in names where name.contains(".") {
      #expect(try folder.bytes("one/\(name)") == folder.bytes("two/\(name)"))
    }
    let again = try canvass("paper", folder.path("study"), "-o", folder.path("one"), "-q")
    #expect(again.status == 0 && again.output.isEmpty)
    #expect(try folder.names(in: ".").filter { $0.hasPrefix(".") }.isEmpty)
  }

  @Test func aFolderOfSomethingElseIsLeftAlone() throws {
    let folder = try Self.study()
    try FileManager.default.createDirectory(
      atPath: folder.path("mine"), withIntermediateDirectories: true)
    try folder.write("mine/notes.txt", "mine")
    let run = try canvass("paper", folder.path("study"), "-o", folder.path("mine"))
    #expect(run.status == 73 && run.errors.contains("something other than a decision paper"))
    #expect(try folder.names(in: "mine") == ["notes.txt"])
  }

  @Test("for the public Part 1 alone, without a cost, a price or a sponsor")
  func publicAlone() throws {
    let folder = try Self.study()
    let run = try canvass(
      "paper", folder.path("study"), "-o", folder.path("out"), "--for", "public")
    #expect(run.status == 0 && !run.output.contains("Part 2"))
    let names = try folder.names(in: "out")
    #expect(names == ["evidence-part-1", "paper-part-1.html", "paper-part-1.md", "paper.json"])
    let evidence = try folder.names(in: "out/evidence-part-1").map { "evidence-part-1/\($0)" }
    for name in evidence + ["paper-part-1.html", "paper-part-1.md"] {
      let text = try folder.text("out/\(name)")
      for secret in ["41017", "41,017", "30019", "30,019", "20007", "71,036", "90,000", "Kim"] {
        #expect(!text.contains(secret), "\(secret) in \(name)")
      }
    }
  }

  @Test("a public report beside the paper is pointed to by both parts, another by Part 2 alone")
  func reportBeside() throws {
    let folder = try Self.study()
    let report = ["report", folder.path("study"), "-q", "-o", folder.path("report")]
    for (audience, isPublished) in [("analyst", false), ("public", true)] {
      #expect(try canvass(report + ["--for", audience]).status == 0)
      #expect(
        try canvass("paper", folder.path("study"), "-q", "-o", folder.path("paper")).status == 0)
      let link = "href=\"../report/report.html#pilots\""
      #expect(try folder.text("paper/paper-part-1.html").contains(link) == isPublished)
      #expect(try folder.text("paper/paper-part-2.html").contains(link))
    }
  }

  @Test("a date asked for reaches the page")
  func dateOnPage() throws {
    let folder = try Self.study()
    let path = folder.path("study")
    #expect(try canvass("report", path, "-q", "-o", folder.path("undated")).status == 0)
    #expect(try folder.text("undated/report.html").contains("No date is given"))
    let run = try canvass(
      "report", path, "-q", "-o", folder.path("dated"), "--as-of", "2018-12-31")
    #expect(run.status == 0)
    #expect(try folder.text("dated/report.html").contains("31 December 2018"))
    #expect(try folder.text("dated/results/delivery.csv").contains("overdue,17,yes"))
  }
}
