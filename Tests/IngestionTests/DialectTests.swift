internal import Foundation
@testable internal import Ingestion
internal import Survey
internal import Testing

/// An export as text, read; faults fail the test.
private func read(
  _ text: String, _ format: String? = nil, headerRows: Int? = nil
) throws -> ReadExport {
  let log = FaultLog()
  let read = ReadExport(
    Data(text.utf8), named: "w1.csv", format: format, headerRows: headerRows, log: log)
  #expect(log.isEmpty, "\(log.all())")
  return try #require(read)
}

@Suite struct PlainExportTests {
  @Test func oneRowNamesTheColumns() throws {
    let plain = try read("Start Date,q1\nx,Agree\n")
    #expect(plain.form.tool == nil && plain.header.names == ["Start Date", "q1"])
  }

  @Test func rowsThatNameTheColumnsTogether() throws {
    let stacked = try read("id,Training,,Pay\n,Useful,Long enough,Pay\n1,2,3,4\n", headerRows: 2)
    #expect(
      stacked.header.names == ["id", "Training - Useful", "Training - Long enough", "Pay"])
    #expect(stacked.rows == [["1", "2", "3", "4"]])
    #expect(stacked.header.columns(named: "Long enough") == [2])
  }

  @Test func headerRowsOverrideDetection() throws {
    let plain = try read("ID,Start time,Completion time\n1,2,3\n", headerRows: 1)
    #expect(plain.form.tool == nil)
  }
}

@Suite struct QualtricsTests {
  private let names = "StartDate,EndDate,Status,IPAddress,Finished,Q1,Q2_1,Q2_2,Q3,Q3_DO,"
  private let questions =
    "Start Date,End Date,Response Type,IP Address,Finished,\"<b>How</b> are\nyou?\",Why? - Pay,Why? - Peers,Where?,Where? - Display Order,"
  private let ids = #"""
    "{""ImportId"":""startDate""}","{""ImportId"":""endDate""}","{""ImportId"":""status""}","{""ImportId"":""ipAddress""}","{""ImportId"":""finished""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2"",""choiceId"":""1""}","{""ImportId"":""QID2"",""choiceId"":""2""}","{""ImportId"":""QID3""}","{""ImportId"":""QID3_DO""}",
    """#
  private let rows = """
    2021-10-08 16:59,x,0,1.2.3.4,1,Good,1,,"1,3",2|1,
    2021-10-08 16:59,x,1,1.2.3.4,1,Test,1,,1,2|1,
    2021-10-08 16:59,x,0,1.2.3.4,0,Bad,,1,3,2|1,

    """

  private var file: String { [names, questions, ids, rows].joined(separator: "\n") }

  @Test func threeHeaderRows() throws {
    let found = try read(file)
    #expect(found.form.tool == "Qualtrics" && found.form.headerRows == 3)
    #expect(found.rows.map { $0[5] } == ["Good", "Bad"])
    #expect(found.header.columns[5].wording == "How are you?")
  }

  @Test func aColumnHasThreeNames() throws {
    let header = try read(file).header
    for name in ["Q1", "How are you?", "QID1", "how are you?"] {
      #expect(header.columns(named: name) == [5], "\(name)")
    }
    // Both options are of QID2.
    #expect(header.columns(named: "QID2") == [6, 7])
    #expect(header.columns(named: "Why? - Peers") == [7])
  }

  @Test func aMisspeltQuestionNamesTheNearest() throws {
    let (header, log) = (try read(file).header, FaultLog())
    #expect(header.column(named: "How are yuo?", for: "item q1", log: log) == nil)
    #expect(log.all().first?.nearest == "How are you?")
  }

  @Test func whatColumnsAre() throws {
    let roles = try read(file).header.columns.map(\.role)
    #expect(
      roles == [
        .metadata, .metadata, .metadata, .personal, .metadata, .answer, .option(of: "Q2"),
        .option(of: "Q2"), .options(separator: ","), .order, .filler,
      ])
  }

  @Test func idsInSingleQuotationMarks() throws {
    let single = file.replacingOccurrences(of: "\"\"", with: "'")
    #expect(try read(single).form.headerRows == 3)
  }

  @Test func twoHeaderRows() throws {
    let recent = try read([names, questions, rows].joined(separator: "\n"))
    #expect(recent.form.tool == "Qualtrics" && recent.form.headerRows == 2)
    let old = try read(
      "V1,V2,V7,V10,Q1\nResponseID,ResponseSet,Status,Finished,How?\nR_1,D,0,1,5\nR_2,D,1,1,4\n")
    #expect(old.form.headerRows == 2 && old.rows.map { $0[4] } == ["5"])
    #expect(old.header.columns(named: "ResponseID") == [0] && !old.header.isAsked(2))
  }

  @Test(arguments: ["1", "2", "9", "17", "Survey Preview", "survey test"])
  func previewsAreLeftOut(_ status: String) throws {
    let text = file.replacingOccurrences(of: ",x,1,", with: ",x,\(status),")
    #expect(try read(text).rows.count == 2)
  }

  @Test(arguments: ["0", "4", "8", "16", "IP Address", "Imported", "Spam"])
  func otherRowsAreKept(_ status: String) throws {
    let text = file.replacingOccurrences(of: ",x,1,", with: ",x,\(status),")
    #expect(try read(text).rows.count == 3)
  }

  /// What was seen and left out is said, and kept for `check`.
  @Test func aStudySaysWhatWasRead() throws {
    let text = file.replacingOccurrences(of: "Good", with: "Agree")
      .replacingOccurrences(of: "Bad", with: "Neither")
    let codebook = """
      item,wording,scale,construct,direction,column
      q1,How,agree3,tools,+,How are you?

      """
    let data = try SmallStudy().replacing("  - {id: rank, levels: [PC, Sergeant]}", "  []")
      .with("w1.csv", text).with("codebook.csv", codebook).read()
    #expect(data.waves[0].answers == [[2, 1]])
    #expect(
      data.notes == [
        "w1.csv: columns that look personal were not read: IPAddress.",
        "w1.csv: 3 columns are not used: Q2_1, Q2_2, Q3.",
        "w1.csv: read as Qualtrics (3 header rows, 5 metadata columns); 1 preview row left out; 1 unfinished row kept.",
      ])
    #expect(
      data.origins == [
        WaveOrigin(
          wave: "w1", file: "w1.csv", tool: "Qualtrics", encoding: "UTF-8", headerRows: 3,
          metadataColumns: 5, rows: 2, leftOut: [RowCount("preview", 1, toldBy: "Status")],
          doubtful: [RowCount("unfinished", 1, toldBy: "Finished")])
      ])
    #expect(!data.notes.joined().contains("1.2.3.4"))
  }
}

@Suite struct LimeSurveyTests {
  private let head =
    #""id";"submitdate";"lastpage";"startlanguage";"ipaddr";"G1";"Q2[SQ001]";"Q2[SQ002]";"Q2[other]""#
  private func file(_ rows: String...) -> String {
    "\u{FEFF}" + ([head] + rows).joined(separator: "\r\n") + "\r\n\r\n"
  }

  @Test func headings() throws {
    let found = try read(file(#""1";"2021-01-01 00:00:00";"3";"en";"1.2.3.4";"Agree";"Y";"";"""#))
    #expect(found.form.tool == "LimeSurvey" && found.rows.count == 1)
    #expect(
      found.header.columns.map(\.role) == [
        .metadata, .metadata, .metadata, .metadata, .personal, .answer, .option(of: "Q2"),
        .option(of: "Q2"), .option(of: "Q2"),
      ])
  }

  @Test(arguments: [
    ("Q2[SQ001]", "Q2[SQ001]", ""), ("Q2.SQ001.", "Q2[SQ001]", ""),
    ("Q2[SQ001]. How much? [Pay]", "Q2[SQ001]", "How much? [Pay]"),
    ("affSat1. I find real enjoyment", "affSat1", "I find real enjoyment"), ("G1", "G1", ""),
    ("How are you?", "How are you?", ""), ("Q5[1][2]", "Q5[1]", ""), ("", "", ""),
  ])
  func aHeadingIsCodeAndQuestion(_ text: String, _ name: String, _ wording: String) {
    let heading = LimeSurveyHeading(text)
    #expect(heading.name == name && heading.wording == wording)
  }

  /// The program writes an apostrophe before what a spreadsheet would run.
  @Test func maskedEquationsAreUnmasked() throws {
    let rows = file(#""1";"2021-01-01";"3";"en";"";"'=5 or more";"";"";"""#)
    let study = SmallStudy().replacing("[Disagree, Neither, Agree]", "[Few, \"=5 or more\"]")
      .replacing("favourable: [Agree]", "favourable: [Few]")
      .replacing("{id: rank, levels: [PC, Sergeant]}", "{id: rank, column: G1}")
      .with("codebook.csv", "item,wording,scale,construct,direction\nG1,How,agree3,tools,+\n")
    let data = try study.with("w1.csv", rows).read()
    #expect(data.waves[0].answers == [[1]] && data.segmentations[0].levels == ["=5 or more"])
    let plain = try study.with("w1.csv", "G1\n'=5 or more\n").faults()
    #expect(plain.count == 1 && plain[0].contains("“'=5 or more” is not a label"), "\(plain)")
  }

  @Test func neverAskedAndNotAnsweredAreTold() throws {
    let rows = file(
      #""1";"2021-01-01";"3";"en";"";"Agree";"";"";"""#,
      #""2";"2021-01-01";"3";"en";"";"";"";"";"""#,
      #""3";"";"1";"en";"";;;;"#)
    let study = SmallStudy().replacing("  - {id: rank, levels: [PC, Sergeant]}", "  []")
      .replacing("  not answered: [\"\"]\n", "").with("w1.csv", rows)
      .with("codebook.csv", "item,wording,scale,construct,direction\nG1,How,agree3,tools,+\n")
    let data = try study.read()
    #expect(
      data.waves[0].answers == [
        [2, Answer(missing: .notAnswered).code, Answer(missing: .notShown).code]
      ])
    #expect(data.origins[0].doubtful == [RowCount("incomplete", 1, toldBy: "submitdate")])
  }

  /// Of an option, shown and left blank is not chosen; never shown is unknown.
  @Test func anOptionServesAsSegment() throws {
    let rows = file(
      #""1";"2021-01-01";"3";"en";"";"Agree";"Y";"";"""#,
      #""2";"2021-01-01";"3";"en";"";"Agree";"";"";"""#,
      #""3";"2021-01-01";"3";"en";"";"Agree";;;"#)
    let study = SmallStudy().replacing(
      "levels: [PC, Sergeant]",
      "column: \"Q2[SQ001]\", levels: [Chosen, Not chosen], aliases: {Y: Chosen, \"\": Not chosen}"
    )
    .with("w1.csv", rows)
    .with("codebook.csv", "item,wording,scale,construct,direction\nG1,How,agree3,tools,+\n")
    #expect(try study.read().waves[0].levels == [[0, 1, Wave.unknownLevel]])
  }

  /// A spreadsheet that wrote the file again has lost the quotation marks.
  @Test func blanksOfARewrittenFileAreTheStudys() throws {
    let rows = file(#"1;"2021-01-01";3;en;;Agree;;;"#)
    #expect(try !read(rows).form.tellsHiddenFromBlank)
  }

  @Test func anotherIsAnother() throws {
    let rows = file(#""1";"2021-01-01";"3";"en";"";"-oth-";"";"";"""#)
    let study = SmallStudy().replacing("levels: [PC, Sergeant]", "column: G1, levels: [PC, Other]")
      .with("w1.csv", rows).with(
        "codebook.csv",
        "item,wording,scale,construct,direction\nQ2[SQ001],How,agree3,tools,+\n")
    #expect(try study.read().waves[0].levels == [[1]])
  }

  @Test func codesAloneAreNoEvidence() throws {
    let text = "Organisation,B01. My work,B02. My [manager]\nA,1,2\n"
    #expect(try read(text).form.tool == nil)
    #expect(try read(text, "limesurvey").header.names == ["Organisation", "B01", "B02"])
  }
}

@Suite struct SurveyMonkeyTests {
  private let file = """
    Respondent ID,Collector ID,Start Date,IP Address,"What is your <strong>job</strong>?",Rate these,,Any more?
    ,,,,Response,Our maps - Quality,Other (please specify),Open-Ended Response
    1,2,3,4,Analyst,Good,"x, y",No

    """

  @Test func namesAreQuestionAndOption() throws {
    let found = try read(file)
    #expect(found.form.tool == "SurveyMonkey" && found.form.headerRows == 2)
    #expect(
      found.header.names.suffix(4) == [
        "What is your job?", "Rate these - Our maps - Quality",
        "Rate these - Other (please specify)", "Any more?",
      ])
    #expect(found.header.columns(named: "Our maps - Quality") == [5])
    #expect(found.header.isPersonal(3) && !found.header.isAsked(0))
    #expect(found.rows == [["1", "2", "3", "4", "Analyst", "Good", "x, y", "No"]])
  }
}

@Suite struct MicrosoftFormsTests {
  /// Headings as programs that read such files know them (`FormsLanguage`).
  @Test(arguments: [
    "Id,Startzeit,Fertigstellungszeit,E-Mail,Name,Gesamtpunktzahl",
    "ID,Heure de début,Heure de fin,Adresse de messagerie,Nom,Heure de la dernière modification",
    "ID,Hora de inicio,Hora de finalización,Correo electrónico,Nombre,Hora de la última modificación",
    "ID,Begintijd,Tijd van voltooien,E-mail,Naam,Tijd van laatste wijziging",
  ])
  func otherLanguages(_ head: String) throws {
    let forms = try read("\(head),Team?\n1,x,x,a@b,N,x,Maps;Tables;\n")
    #expect(forms.form.tool == "Microsoft Forms")
    let roles: [ExportColumn.Role] = [
      .metadata, .metadata, .metadata, .personal, .personal, .metadata, .options(separator: ";"),
    ]
    #expect(forms.form.columns.map(\.role) == roles)
  }

  @Test func twoLanguagesAreNone() throws {
    #expect(try read("ID,Startzeit,Completion time,q\n1,2,3,4\n").form.tool == nil)
  }

  private let file = """
    ID,Start time,Completion time,Email,Name,Tools,Why?,Why?2,Points - Why?
    1,1/2/24 9:00:00,1/2/24 9:05:00,anonymous,,Maps;Tables\\, big;,x,y,

    """

  @Test func whatColumnsAre() throws {
    let found = try read(file.replacingOccurrences(of: "\\, big", with: ""))
    #expect(found.form.tool == "Microsoft Forms" && found.form.headerRows == 1)
    #expect(
      found.header.columns.map(\.role) == [
        .metadata, .metadata, .metadata, .personal, .personal, .options(separator: ";"), .answer,
        .answer, .metadata,
      ])
    #expect(
      found.header.columns(named: "Why?") == [6] && found.header.columns(named: "Why?2") == [7])
    #expect(found.header.columns[7].wording == "Why?")
  }
}

/// `format` of a wave.
@Suite struct FormatTests {
  @Test func aToolIsTaken() throws {
    #expect(try read("Q1,x\nHow?,y\n5,6\n", "qualtrics csv").form.headerRows == 2)
  }

  @Test(arguments: [
    ("qualtric", "did you mean “qualtrics”?"), ("xslx", "did you mean “xlsx”?"),
    ("forms excel", "is no format that is read"),
  ])
  func anUnknownFormatNamesTheNearest(_ format: String, _ end: String) throws {
    let faults = try SmallStudy().replacing("w1.csv}", "w1.csv, format: \(format)}").faults()
    #expect(faults.count == 1 && faults[0].contains(end), "\(faults)")
  }

  @Test func aFileThatIsNoneOfTheToolsIsAFault() throws {
    let faults = try SmallStudy().replacing("w1.csv}", "w1.csv, format: surveymonkey}")
      .with("w1.csv", "rank\n").faults()
    #expect(faults.contains { $0.contains("does not look like an export of SurveyMonkey") })
  }

  @Test func otherSpreadsheetsAreNamed() throws {
    let faults = try SmallStudy().replacing("w1.csv}", "w1.ods}")
      .with("w1.ods", "rank,q1,q2\nPC,Agree,Agree\n").faults()
    #expect(faults.count == 1 && faults[0].contains("save the responses as .xlsx"))
  }

  @Test(arguments: [
    ("header-rows: 2, format: forms", "study.yaml:4:46: “header-rows” is for exports of other"),
    ("sheet: Answers", "study.yaml:4:40: “sheet” is for .xlsx files"),
    ("format: sav, encoding: utf-8", "study.yaml:4:56: “encoding” is for .csv and .tsv files"),
  ])
  func keysThatSayNothingAreFaults(_ keys: String, _ expected: String) throws {
    let faults = try SmallStudy().replacing("w1.csv}", "w1.csv, \(keys)}").faults()
    #expect(faults.contains { $0.hasPrefix(expected) }, "\(faults)")
  }
}
