internal import Foundation
internal import Provenance
internal import Survey
internal import TestSupport
internal import Testing

@testable internal import Ingestion

private let folder = Package.root.appendingPathComponent("Tests/Golden/ddi")

private func committed(_ name: String) throws -> String {
  try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
}

/// Codebooks in DDI, beside what lxml reads of them.
@Suite struct DDITests {
  @Test(arguments: ["survey.xml", "old.xml"])
  func readsWhatLxmlReads(_ name: String) throws {
    let bytes = try [UInt8](Data(contentsOf: folder.appendingPathComponent(name)))
    let log = FaultLog()
    let codebook = try #require(ddiCodebook(InputText(name: name, bytes: bytes), log: log))
    #expect(log.isEmpty)
    var texts: [String] = []
    for variable in codebook.variables {
      texts += [variable.name, variable.wording, String(variable.categories.count)]
      for category in variable.categories {
        texts += [category.code, category.label, category.isMissing ? "Y" : "N"]
      }
    }
    for group in codebook.groups {
      texts += [group.id, group.title] + group.variables.map { codebook.variables[$0].name }
    }
    let bytesOfTexts = Array(texts.map { $0 + "\0" }.joined().utf8)
    #expect(sha256(bytesOfTexts) == (try Golden("ddi/digests")[name].text))
  }

  @Test(arguments: [
    ("<ddi:DDIInstance xmlns:ddi=\"ddi:instance:3_2\"/>", "DDI Lifecycle"),
    ("<sss/>", "begins with <sss> and is no DDI Codebook"),
    ("<codeBook/>", "describes no variables"),
    ("<codeBook><dataDscr><var/></dataDscr></codeBook>", "a variable without a name"),
    (
      "<codeBook><dataDscr><varGrp ID=\"g\" var=\"V1\"/><varGrp ID=\"g\" var=\"V1\"/><var ID=\"V1\" name=\"a\"/></dataDscr></codeBook>",
      "group “g” is already defined"
    ),
    (
      "<!DOCTYPE codeBook [<!ENTITY a \"aa\">]><codeBook>&a;</codeBook>", "declares a document type"
    ),
    (String(repeating: "<codeBook>", count: 400), "nested more than 200 deep"),
    ("<codeBook><dataDscr>", "no well-formed XML"),
  ])
  func otherFiles(_ text: String, _ reason: String) {
    let faults = probeDDICodebook(Array(text.utf8)).faults.map(\.description)
    #expect(faults.count == 1 && faults[0].contains(reason), "\(faults)")
    #expect(faults[0].hasPrefix("codebook.xml:1:"), "\(faults)")
  }

  @Test func flippedBytesAreACodebookOrAFault() throws {
    let sound = try [UInt8](Data(contentsOf: folder.appendingPathComponent("survey.xml")))
    var state: UInt64 = 7
    for _ in 0..<400 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      var bytes = sound
      bytes[Int(state >> 33) % bytes.count] ^= 1 << (state % 8)
      let probe = probeDDICodebook(bytes)
      #expect(probe.variables > 0 || !probe.faults.isEmpty)
    }
  }
}

/// Studies whose codebook is one in DDI.
@Suite struct DDIStudyTests {
  /// Codes, as an export has them.
  private static let rows = "rank,q1,q2,q3,age\nPC,3,1,3,1\nSergeant,2,8,1,2\nPC,97,99,3,1\n"

  private func study(_ reversed: String = "reversed: [q2]\n") throws -> SmallStudy {
    SmallStudy().replacing("codebook: codebook.csv", "codebook: survey.xml").adding(reversed)
      .with("survey.xml", try committed("survey.xml")).with("w1.csv", Self.rows)
  }

  @Test func variablesOfGroupsAreItems() throws {
    let data = try study().read()
    let items = data.codebook.items
    #expect(items.map(\.id) == ["q1", "q2", "q3"])
    #expect(
      items.map(\.wording) == [
        "My data tools work.", "Waiting for tools", "Errors are corrected & reported",
      ])
    #expect(items.map(\.direction) == [.positive, .negative, .positive])
    #expect(data.codebook.constructs.map(\.id) == ["tools", "quality"])
    #expect(data.codebook.constructs.map(\.title) == ["Tools at work", "Quality of data"])
    #expect(items[0].columns == ["w1": "q1"])
  }

  @Test func codesStandForCategoriesAndMissingOnesForTheirWords() throws {
    let answers = try study().read().waves[0].answers
    let (unknown, inapplicable) = (Answer(missing: .dontKnow), Answer(missing: .notApplicable))
    let refused = Answer(missing: .refused)
    #expect(answers[0] == [2, 1, inapplicable.code])
    #expect(answers[1] == [0, unknown.code, refused.code])
    #expect(answers[2] == [2, 0, 2])
  }

  @Test func labelsAreReadAsWell() throws {
    let labels = "rank,q1,q2,q3,age\nPC,Agree,Disagree,Agree,1\nPC,No tools,Don't know,Agree,1\n"
    let answers = try study().with("w1.csv", labels).read().waves[0].answers
    #expect(answers == [[2, 253], [0, 252], [2, 2]])
  }

  @Test func theStudysOwnWordsSayWhyAnAnswerIsMissing() throws {
    let own = try study().replacing("don't know: [Don't know]", "don't know: [Don't know, \"97\"]")
    #expect(try own.read().waves[0].answers[0]?[2] == Answer(missing: .dontKnow).code)
  }

  @Test func whatIsLeftOutIsSaid() throws {
    let notes = try study().read().notes
    #expect(
      notes.filter { $0.hasPrefix("survey.xml: left out") } == [
        "survey.xml: left out, in no group (3 variables): id, rank, mail.",
        "survey.xml: left out, in no wave's responses (1 variable): q9.",
        "survey.xml: left out, with categories of no scale (1 variable): age.",
      ])
  }

  @Test func groupsMayNameVariablesThatAreNotDescribed() throws {
    let stale = try committed("survey.xml").replacing("var=\"V3 V4\"", with: "var=\"V3 V33 V4\"")
    let data = try study().with("survey.xml", stale).read()
    #expect(data.codebook.items.count == 3)
    #expect(data.notes.contains("survey.xml: groups name variables that are not described: V33."))
  }

  @Test func aCodebookWithoutGroupsHasNoItems() throws {
    let loose = try committed("survey.xml").replacing("varGrp", with: "other")
    let faults = try study("reversed: []\n").with("survey.xml", loose).faults()
    #expect(faults.count == 1 && faults[0].hasPrefix("study.yaml:5:11: the codebook has no item"))
    #expect(faults[0].contains("canvass new --from EXPORT --codebook survey.xml"))
  }

  @Test func directionsMustBeSaid() throws {
    #expect(
      try study("").faults() == [
        "study.yaml:5:11: a codebook in DDI tells no directions: list the items where agreeing is bad under “reversed”, [] where there are none"
      ])
    #expect(
      try study("reversed: []\n").read().codebook.items.allSatisfy { $0.direction == .positive })
    let slip = try study("reversed: [q4]\n").faults()
    #expect(slip.count == 1 && slip[0].contains("there is no item “q4”"), "\(slip)")
    let table = try SmallStudy().adding("reversed: [q1]\n").faults()
    #expect(table.count == 1 && table[0].contains("in codebook.csv write the direction “-”"))
  }

  @Test func aLabelThatIsAlmostAScalesIsAFault() throws {
    let slip = try committed("survey.xml").replacing(
      "<labl level=\"category\">Neither</labl>", with: "<labl level=\"category\">Neitehr</labl>")
    let faults = try study().with("survey.xml", slip).faults()
    #expect(faults.count >= 1)
    #expect(faults[0].hasPrefix("survey.xml:19:"), "\(faults)")
    #expect(faults[0].contains("“Neitehr” of “q1” is not a label of agree3"), "\(faults)")
    #expect(faults[0].contains("did you mean “Neither”?"), "\(faults)")
  }

  @Test func missingCategoriesNobodyExplainsAreFaults() throws {
    let odd = try committed("survey.xml").replacing(" missType=\"inap\"", with: "")
    let faults = try study().with("survey.xml", odd).faults()
    #expect(faults.first?.hasPrefix("survey.xml:22:") == true, "\(faults)")
    #expect(faults.first?.contains("declares “No tools” missing; say why") == true, "\(faults)")
  }

  @Test func twoScalesWithTheSameLabelsAreAFault() throws {
    let twice = try study().replacing(
      "scales:\n", "scales:\n  other3: {labels: [Agree, Neither, Disagree], favourable: [Agree]}\n")
    let faults = try twice.faults()
    #expect(
      faults.contains { $0.contains("labels of several scales: agree3, other3") }, "\(faults)")
  }
}

/// `new --from EXPORT --codebook`.
@Suite struct DDIProposalTests {
  private func proposal(_ rows: String) throws -> (study: String, codebook: String, folder: URL) {
    let place = FileManager.default.temporaryDirectory.appendingPathComponent("ddi-\(UUID())")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    let export = place.appendingPathComponent("export.csv")
    try Data(rows.utf8).write(to: export)
    let ddi = folder.appendingPathComponent("survey.xml")
    let proposed = try ProposedStudy(from: export.path, codebook: ddi.path)
    for (name, content) in proposed.files {
      try content.write(to: place.appendingPathComponent(name))
    }
    let texts = Dictionary(uniqueKeysWithValues: proposed.files.map { ($0.name, $0.content) })
    return (
      String(decoding: texts["study.yaml"] ?? Data(), as: UTF8.self),
      String(decoding: texts["codebook.csv"] ?? Data(), as: UTF8.self), place
    )
  }

  @Test func wordingsLabelsAndCodesComeFromTheCodebook() throws {
    let rows = "rank,q1,q2,q3\n1,3,1,3\n2,2,8,1\n1,97,99,3\n2,1,3,1\n"
    let (study, codebook, place) = try proposal(rows)
    defer { try? FileManager.default.removeItem(at: place) }
    #expect(codebook.contains("q1,My data tools work.,agree3,q,+,q1"), "\(codebook)")
    #expect(study.contains("labels: [\"Disagree\", \"Neither\", \"Agree\"]"), "\(study)")
    #expect(study.contains("aliases: {\"1\": \"Disagree\", \"2\": \"Neither\", \"3\": \"Agree\"}"))
    #expect(study.contains("aliases: {\"1\": \"PC\", \"2\": \"Sergeant\"}"))
    let data = try readStudy(at: place.path)
    #expect(data.codebook.items.map(\.id) == ["q1", "q2", "q3"])
    let answers = data.waves[0].answers.compactMap(\.self)
    #expect(answers[0].prefix(2) == [2, 1])
    #expect(answers[1][1] == Answer(missing: .dontKnow).code)
    #expect(answers[1][2] == Answer(missing: .refused).code)
    #expect(data.segmentations.first?.levels == ["PC", "Sergeant"])
  }

  @Test func aCodebookOfAnotherSurveyIsAFault() {
    let faults = #expect(throws: StudyFaults.self) { try proposal("x,y\n1,2\n") }
    #expect(faults?.faults.first?.message.contains("no column has the name of a variable") == true)
  }
}
