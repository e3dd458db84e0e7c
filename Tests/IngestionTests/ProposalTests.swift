internal import Foundation
@testable internal import Ingestion
internal import Survey
internal import TestSupport
internal import Testing

/// A proposal written to a folder and read again.
private struct Proposal {
  let proposed: ProposedStudy
  let study: SurveyData

  init(_ export: URL, _ telling: ExportTelling = ExportTelling()) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("canvass-proposal-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    proposed = try ProposedStudy(from: export.path, telling)
    for (name, content) in proposed.files {
      try content.write(to: folder.appendingPathComponent(name))
    }
    study = try readStudy(at: folder.path)
  }

  init(named name: String = "export.csv", text: String) throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("\(UUID().uuidString)-\(name)")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(text.utf8).write(to: file)
    try self.init(file)
  }

  init(real path: String) throws { try self.init(RealStudies.data.appendingPathComponent(path)) }

  var yaml: String { text("study.yaml") }
  var items: [String] { study.codebook.items.map(\.id) }
  var segments: [String] { study.segmentations.map(\.id) }
  /// In order of their columns, each once.
  var scales: [[String]] {
    study.codebook.items.map(\.scale.labels).reduce(into: []) { known, labels in
      if !known.contains(labels) { known.append(labels) }
    }
  }

  func text(_ name: String) -> String {
    let content = proposed.files.first { $0.name == name }?.content ?? Data()
    return String(decoding: content, as: UTF8.self)
  }
}

@Suite struct ProposalTests {
  private static let plain = """
    id,Rank,job1,job2,pay,Why?,e-mail
    1,PC,Agree,Strongly agree,Never,Because,a@b
    2,PC,Disagree,agree,Often,I said so,a@b
    3,Sergeant,Neutral,Prefer not to say,Always,I do,a@b
    4,Sergeant,Strongly disagree,Disagree,Never,"No, you",a@b

    """

  @Test func columnsWithTheSameLabelsShareAScaleInTheUsualOrder() throws {
    let proposal = try Proposal(text: Self.plain)
    #expect(proposal.items == ["job1", "job2", "pay"])
    #expect(
      proposal.scales == [
        ["Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree"],
        ["Never", "Often", "Always"],
      ])
    #expect(
      proposal.study.codebook.items[0].scale.favourable == [false, false, false, true, true])
    #expect(proposal.study.codebook.constructs.map(\.id) == ["job", "survey"])
    #expect(proposal.study.codebook.items.allSatisfy { $0.direction.rawValue == "+" })
  }

  @Test func whatIsNoItemIsASegmentOrNamedWithTheReason() throws {
    let proposal = try Proposal(text: Self.plain)
    #expect(proposal.study.segmentations.map(\.levels) == [["PC", "Sergeant"]])
    for line in [
      "#   e-mail: personal; not read", "#   Why?: a text stands in it once",
      "# respondent: \"id\"  # CONFIRM", "  refused: [\"Prefer not to say\"]",
    ] { #expect(proposal.yaml.contains(line), "\(proposal.yaml)") }
    #expect(!proposal.yaml.contains("a@b"))
  }

  @Test func everyGuessIsMarked() throws {
    let proposal = try Proposal(text: Self.plain)
    let lines = proposal.yaml.split(separator: "\n")
    for (line, next) in zip(lines, lines.dropFirst()) {
      if next.hasPrefix("    labels:") { #expect(line.contains("CONFIRM")) }
      if line.hasPrefix("    favourable:") || line.hasPrefix("  - id:") {
        #expect(line.contains("CONFIRM"))
      }
    }
    #expect(proposal.proposed.guesses.contains { $0 == ("items, every direction +", 3) })
  }

  @Test func anUnknownOrderIsSaidToBeAGuess() throws {
    let rows = ["red,blue", "green,red", "blue,green", "red,red"].joined(separator: "\n")
    let proposal = try Proposal(text: "c1,c2\n\(rows)\n")
    #expect(proposal.yaml.contains("# CONFIRM: this order is a guess"))
    #expect(proposal.scales == [["red", "green", "blue"]])
  }

  @Test func negativeWordingsAreListedAndNotTurned() throws {
    let proposal = try Proposal(
      text: "q1. I do not trust it,q2. It works\nAgree,Disagree\nDisagree,Agree\nAgree,Agree\n")
    #expect(proposal.yaml.contains("#   q1-I-do-not-trust-it: q1. I do not trust it"))
    #expect(!proposal.yaml.contains("#   q2"))
    #expect(proposal.study.codebook.items.allSatisfy { $0.direction.rawValue == "+" })
  }

  @Test func fiveLabelsAreNotSevenWithTheSameEnds() throws {
    let five = ["Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree"]
    let seven = five[0...1] + ["Slightly disagree", "Neutral", "Slightly agree"] + five[3...4]
    let rows = (0..<35).map { "\(five[$0 % 5]),\(seven[$0 % 7]),\(five[$0 % 4])\n" }.joined()
    let proposal = try Proposal(text: "Pay,Work,Home\n\(rows)")
    #expect(proposal.study.codebook.items.map(\.scale.labels.count) == [5, 7, 5])
  }

  @Test func numbersNobodyChoseAreFilledIn() throws {
    let proposal = try Proposal(text: "r1;r2\n0;10\n3;0\n10;7\n")
    #expect(proposal.scales == [(0...10).map(String.init)])
  }

  @Test func hostileTextsComeBackAsTheyWere() throws {
    let labels = ["=1+1: \"x\"", "- [a, b] # c", "{d}: 'e' \\n"]
    let cells = labels.map { "\"\($0.replacing("\"", with: "\"\""))\"" }
    let rows = (0..<6).map { "\(cells[$0 % 3]),Agree,Disagree" }.joined(separator: "\n")
    let proposal = try Proposal(
      text:
        "\"Team: \"\"A\"\"\nor # B\",\"say \"\"yes\"\", or\",=cmd\n\(rows)\n1,Disagree,Agree\n1,Agree,\n"
    )
    #expect(proposal.study.segmentations.map(\.levels) == [labels + ["1"]])
    #expect(proposal.study.codebook.items.map(\.wording) == ["say \"yes\", or"])
    #expect(proposal.yaml.contains("#   =cmd: its name begins as a formula"))
  }

  @Test func qualtrics() throws {
    let ids = ["startDate", "duration", "_recordId", "QID1", "QID2"]
      .map { "\"{\"\"ImportId\"\":\"\"\($0)\"\"}\"" }.joined(separator: ",")
    let rows = (1...4).map { "2024-05-0\($0) 10:00,6\($0),R_\($0),\($0),\(5 - $0)" }
    let head = [
      "RecordedDate,Duration (in seconds),ResponseId,Q1,Q2",
      "Recorded Date,Duration,Response ID,I like it,I hate it", ids,
    ]
    let proposal = try Proposal(text: (head + rows).joined(separator: "\n") + "\n")
    #expect(proposal.items == ["Q1", "Q2"] && proposal.scales == [["1", "2", "3", "4"]])
    #expect(proposal.study.waves[0].durations == [61, 62, 63, 64])
    #expect(proposal.study.waves[0].submitted?.compactMap(\.self).count == 4)
  }

  private static let monkey = """
    RespondentID,CollectorID,Which do you use?,,,How is it?,
    ,,Maps,Tables,Other (please specify),Pay,Work
    1,2,Maps,,,Agree,Disagree
    2,2,Maps,Tables,A globe,Disagree,Agree
    3,2,,,,Agree,Agree
    4,2,,Tables,The sun,Agree,Agree

    """

  @Test func questionsOfSeveralAnswersAreProposed() throws {
    let proposal = try Proposal(text: Self.monkey)
    #expect(proposal.items == ["How-is-it-Pay", "How-is-it-Work"])
    #expect(
      proposal.study.choiceSets == [
        ChoiceSet(
          id: "Which-do-you-use", question: "Which do you use?",
          options: ["Maps", "Tables", "Other (please specify)"])
      ])
    #expect(
      proposal.study.waves[0].choices == [
        ChoiceAnswers(
          rows: [0, 0, 251, 0], options: [[1, 1, 251, 0], [0, 1, 251, 1], [0, 1, 251, 1]])
      ])
    #expect(proposal.yaml.contains("# CONFIRM: a question of which people may choose several"))
    #expect(!proposal.yaml.contains("one option of a question"))
    #expect(proposal.proposed.guesses.contains { $0 == ("questions of several answers", 1) })
  }

  @Test func listsInCellsAreProposed() throws {
    let proposal = try Proposal(
      text: """
        ID,Start time,Completion time,Which?,Why?,How
        1,x,x,Maps;Tables;,;,Agree
        2,x,x,Maps;,a;b;,Disagree
        3,x,x,,N/A;,Agree

        """)
    #expect(proposal.study.choiceSets.map(\.options) == [["Maps", "Tables"], ["a", "b"]])
    #expect(proposal.study.waves[0].choices[0]?.rows == [0, 0, 251])
    #expect(proposal.study.waves[0].choices[1]?.rows == [251, 0, 253])
  }

  /// A row of statements whose answers are no ticks is a matrix, as before.
  @Test func aMatrixIsNoSetOfOptions() throws {
    let text = Self.monkey.replacing("Maps,,,", with: "Often,,,").replacing(
      "2,2,Maps", with: "2,2,Never")
    let proposal = try Proposal(text: text)
    #expect(proposal.study.choiceSets.isEmpty)
  }

  @Test func anExportWithoutRepeatedAnswersIsRefused() throws {
    let error = #expect(throws: StudyFaults.self) { try Proposal(text: "a,b\nx,y\nz,w\n") }
    #expect(error?.description.contains("nothing to propose") == true)
  }
}

@Suite struct RealProposalTests {
  @Test(.enabled(if: RealStudies.has("rse-survey-2016-2017"), "\(RealStudies.reason)"))
  func limeSurvey() throws {
    let proposal = try Proposal(real: "rse-survey-2016-2017/rse_2017_uk_public_data.csv")
    let agree = proposal.study.codebook.items.filter { $0.scale.id == "agree5" }
    #expect(agree.count == 15)
    #expect(
      agree.first?.scale.labels == [
        "Strongly disagree", "Disagree", "Neither agree or disagree", "Agree", "Strongly Agree",
      ])
    let often = proposal.study.codebook.items.first { $0.id == "turnOver3" }?.scale.labels
    #expect(often == ["Never", "Sometimes", "Often", "Very Often", "Always"])
    #expect(proposal.segments.contains("socio3"))
    let constructs = proposal.study.codebook.constructs
    #expect(constructs.first { $0.id == "affSat" }?.items.count == 4)
    #expect(
      proposal.study.choiceSets.map(\.id) == [
        "currentEmp13", "proj4can", "fund2", "fund3", "fund4", "tool4can", "ukrse2",
      ])
  }

  @Test(.enabled(if: RealStudies.has("qualtrics-engagement"), "\(RealStudies.reason)"))
  func qualtrics() throws {
    let proposal = try Proposal(
      real: "qualtrics-engagement/qualtrics_engagement_attitudinal_numeric.csv")
    #expect(proposal.study.waves[0].respondents == 369)
    // The published key's 18 items are those of C, A and B; the others were parted by hand.
    #expect(
      proposal.study.codebook.constructs.map { "\($0.id) \($0.items.count)" } == [
        "Q3-Q11 9", "Q14-Q28 17", "C 8", "A 6", "B 6", "Q67-Q54 8", "Q65-Q62 4", "Q80-Q81 4",
      ])
    #expect(proposal.scales.contains((1...7).map(String.init)))
    #expect(proposal.study.waves[0].durations != nil && proposal.study.waves[0].submitted != nil)
  }

  @Test(.enabled(if: RealStudies.has("databrarians-surveymonkey"), "\(RealStudies.reason)"))
  func surveyMonkey() throws {
    let proposal = try Proposal(real: "databrarians-surveymonkey/Sheet_12_redacted.csv")
    #expect(proposal.items.count == 48 && proposal.segments.isEmpty)
    #expect(proposal.study.choiceSets.map(\.options.count) == [7, 7])
    #expect(
      proposal.scales == [
        [
          "Not at all important", "Slightly important", "Important", "Very important",
          "Absolutely essential",
        ]
      ])
    #expect(proposal.study.codebook.constructs.count == 9)
  }

  @Test(.enabled(if: RealStudies.has("bfi"), "\(RealStudies.reason)"))
  func personalityInventory() throws {
    let proposal = try Proposal(real: "bfi/bfi.csv")
    #expect(proposal.items.count == 25 && proposal.scales == [(1...6).map(String.init)])
    #expect(proposal.study.codebook.constructs.map(\.id) == ["A", "C", "E", "N", "O"])
    #expect(proposal.segments == ["gender", "education"])
  }

  @Test(.enabled(if: RealStudies.has("spss-sav"), "\(RealStudies.reason)"))
  func spss() throws {
    let proposal = try Proposal(real: "spss-sav/Employee_data.sav")
    #expect(proposal.items == ["MINORITY"] && proposal.scales == [["No", "Yes"]])
    #expect(proposal.yaml.contains("# CONFIRM: no column looked like an item"))
    #expect(
      proposal.study.segmentations.map(\.levels) == [
        ["Female", "Male"], ["Clerical", "Custodial", "Manager"],
      ])
  }
}

/// What holds questions together that are only numbered.
@Suite struct NumberedSeriesTests {
  private static let agree = ["Disagree", "Neutral", "Agree", "Strongly agree"]
  private static let often = ["Never", "Sometimes", "Often", "Always"]

  /// Columns with their answers, as blocks of item ids.
  private func blocks(_ columns: [(String, [String])]) throws -> [[String]] {
    let rows = (0..<12).map { row in
      columns.enumerated().map { $1.1[(row * ($0 + 2) + row / 3) % $1.1.count] }
    }
    let text = ([columns.map(\.0)] + rows).map { $0.joined(separator: ";") + "\n" }.joined()
    let study = try Proposal(text: text).study
    return study.codebook.constructs.map { $0.items.map { study.codebook.items[$0].id } }
  }

  @Test func anotherScaleIsAnotherBlock() throws {
    let found = try blocks([
      ("Q2", Self.agree), ("Q3", Self.agree), ("Q4", Self.often), ("Q5", Self.often),
    ])
    #expect(found == [["Q2", "Q3"], ["Q4", "Q5"]])
  }

  @Test func whatStandsBetweenPartsThem() throws {
    let found = try blocks([
      ("Q2", Self.agree), ("Q3", Self.agree), ("Team", ["A", "B"]), ("Q4", Self.agree),
      ("Q5", Self.agree),
    ])
    #expect(found == [["Q2", "Q3"], ["Q4", "Q5"]])
  }

  @Test func numbersThatAreFarApartPartThem() throws {
    let found = try blocks([
      ("Q2", Self.agree), ("Q3", Self.agree), ("Q80", Self.agree), ("Q81", Self.agree),
    ])
    #expect(found == [["Q2", "Q3"], ["Q80", "Q81"]])
  }

  /// A letter is an author's name of a scale, a named prefix all the more.
  @Test func authorsNumbersAreLeftTogether() throws {
    let letter = try blocks([("A2", Self.agree), ("A31", Self.agree)])
    #expect(letter == [["A2", "A31"]])
    let named = try blocks([
      ("sat1", Self.agree), ("sat2", Self.often), ("rank3", Self.agree), ("sat4", Self.agree),
    ])
    #expect(named == [["sat1", "sat2", "sat4"], ["rank3"]])
  }

  @Test func aCommonStemMakesABlock() throws {
    let found = try blocks([
      ("How satisfied are you with [Pay]", Self.agree),
      ("How satisfied are you with [Hours]", Self.agree), ("I like it here", Self.agree),
      ("Rate these here: Desk", Self.often), ("Rate these here: Chair", Self.often),
    ])
    #expect(found.map(\.count) == [2, 1, 2])
  }
}

/// Questions that ask to rank.
@Suite struct RankingProposalTests {
  private func proposal(_ rows: [[String]], _ head: String = "r1,r2,r3,like1,like2") throws
    -> Proposal
  {
    try Proposal(text: head + "\n" + rows.map { $0.joined(separator: ",") + "\n" }.joined())
  }
  private static let places = [
    ["1", "2", "3"], ["3", "1", "2"], ["2", "3", "1"], ["1", "3", "2"], ["2", "1", ""],
    ["3", "2", "1"],
  ]
  private static let likes = [
    ["1", "1"], ["2", "3"], ["3", "3"], ["2", "1"], ["1", "2"], ["3", "1"],
  ]

  @Test func placesAreLeftOut() throws {
    let found = try proposal(zip(Self.places, Self.likes).map { $0 + $1 })
    #expect(found.items == ["like1", "like2"])
    #expect(found.yaml.contains("#   r2: a ranking: each place once per person"))
  }

  @Test func optionsUnderPlacesAreLeftOut() throws {
    let names = ["1": "Pay", "2": "Desk", "3": "Food", "": ""]
    let found = try proposal(
      zip(Self.places, Self.likes).map { $0.map { names[$0] ?? "" } + $1 })
    #expect(found.items == ["like1", "like2"])
  }

  /// One person who gives a place twice: it was no ranking.
  @Test func aPlaceGivenTwiceIsARating() throws {
    var places = Self.places
    places[5] = ["3", "3", "1"]
    let found = try proposal(zip(places, Self.likes).map { $0 + $1 })
    #expect(found.items == ["r1", "r2", "r3", "like1", "like2"])
  }

  /// The person may stand far below where the first look ends.
  @Test func theWholeFileIsLookedAt() throws {
    let many = (0..<400).map { Self.places[$0 % 4] + Self.likes[$0 % 6] }
    #expect(try proposal(many).items == ["like1", "like2"])
    #expect(try proposal(many + [["2", "2", "1", "1", "1"]]).items.count == 5)
  }

  @Test func fourRowsAreTooFew() throws {
    let found = try proposal(zip(Self.places, Self.likes).prefix(4).map { $0 + $1 })
    #expect(found.items.prefix(3) == ["r1", "r2", "r3"])
  }
}

/// What the command line says of an export.
@Suite struct TellingTests {
  @Test(arguments: [
    (ExportTelling(format: "qualtricks"), "--format: “qualtricks” is no format that is read"),
    (ExportTelling(encoding: "latin-9"), "--encoding “latin-9”; allowed: utf-8"),
    (ExportTelling(sheet: "A"), "--sheet is for .xlsx files"),
    (ExportTelling(format: "xlsx", encoding: "utf-8"), "--encoding is for .csv"),
    (ExportTelling(headerRows: 0), "--header-rows is 1 to 20"),
    (ExportTelling(format: "forms", headerRows: 2), "--header-rows is for exports of other"),
  ])
  func objections(_ telling: ExportTelling, _ text: String) {
    #expect(telling.objections(to: "a.csv").contains { $0.hasPrefix(text) })
  }

  @Test func whatIsSaidIsReadAndWrittenDown() throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("\(UUID().uuidString).csv")
    defer { try? FileManager.default.removeItem(at: file) }
    let text = "Café,\nPay,Hours\nAgree,Disagree\nDisagree,Agree\nAgree,Agree\n"
    try #require(text.data(using: .windowsCP1252)).write(to: file)
    let telling = ExportTelling(format: "csv", encoding: "windows-1252", headerRows: 2)
    #expect(telling.objections(to: file.path).isEmpty)
    let proposal = try Proposal(file, telling)
    #expect(proposal.items == ["Café-Pay", "Café-Hours"])
    for line in ["    format: \"csv\"", "    encoding: windows-1252", "    header-rows: 2"] {
      #expect(proposal.yaml.contains(line + "\n"), "\(proposal.yaml)")
    }
  }
}

/// Codes of a file that run from best to worst, and a missing value with its label.
@Suite struct DeclaredLabelTests {
  private func labels(_ declared: [(String, String)], _ found: [String]) throws -> AnswerLabels {
    let log = FaultLog()
    var sheet = Sheet(file: "s.sav", columns: [SheetColumn(name: "q", labels: declared)])
    for text in found { sheet.append(text, to: 0) }
    let rows = SheetRows(sheet, log: log)
    let sink = TallySink()
    rows.forEachBlock(after: 0, columns: [0]) { sink.take($0.column(0), of: $0, .all($0.rows)) }
    let header = Header(
      rows.variables ?? [], at: [TextCell(start: 0, end: 0, line: 1, origin: 1)], of: rows.text)
    return try #require(AnswerLabels(TalliedColumn(0, of: header, sink, missing: ["Spoilt"])))
  }

  @Test func codesFromBestToWorstAreTurned() throws {
    let found = try labels(
      [("1", "Strongly agree"), ("2", "Agree"), ("3", "Disagree")], ["Agree", "Disagree"])
    #expect(found.labels == ["Disagree", "Agree", "Strongly agree"])
    #expect(found.order == .verbal("agree"))
  }

  @Test func otherWordsKeepTheOrderOfTheirCodes() throws {
    let found = try labels(
      [("3", "Gold"), ("1", "Bronze"), ("2", "Silver"), ("-99", "Refused"), ("9", "Spoilt")],
      ["Gold", "Spoilt", "Refused"])
    #expect(found.labels == ["Bronze", "Silver", "Gold"] && found.order == .declared)
    #expect(found.missing == ["Spoilt": .notAnswered, "Refused": .refused])
  }
}

/// The repository's own files of other programs.
@Suite struct OtherFormatsProposalTests {
  @Test func aWorkbook() throws {
    let rows = [["q1", "q2"], ["Agree", "Never"], ["Disagree", "Often"], ["Agree", "Never"]]
    let xml = rows.map { row in
      "<row>\(row.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined())</row>"
    }
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: file) }
    let sheet = "<worksheet><sheetData>\(xml.joined())</sheetData></worksheet>"
    try Data(workbook(sheet: sheet).bytes).write(to: file)
    let proposal = try Proposal(file)
    #expect(proposal.scales == [["Disagree", "Agree"], ["Never", "Often"]])
  }

  private static let folder = RealStudies.fixtures.deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Golden/statistics-files")

  @Test(
    arguments: [
      "haven.dta", "haven.sas7bdat", "panel.dta", "panel.por", "panel.sav", "panel.zsav",
      "survey.sav", "survey.por",
    ])
  func statisticsFiles(_ name: String) throws {
    let proposal = try Proposal(Self.folder.appendingPathComponent(name))
    #expect(!proposal.items.isEmpty && proposal.study.waves[0].respondents > 0)
    #expect(proposal.study.choiceSets.map(\.id) == (name == "survey.sav" ? ["channels"] : []))
  }
}
