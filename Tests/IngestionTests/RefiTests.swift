internal import Foundation
internal import Provenance
internal import TestSupport
internal import Testing

@testable internal import Ingestion

/// Projects of qualitative analysis.
@Suite struct RefiTests {
  @Test(.enabled(if: RealStudies.has("qdpx-qc"), "\(RealStudies.reason)"))
  func realProject() throws {
    let golden = try Golden("real-codings")["demo"]
    let file = RealStudies.data.appendingPathComponent("qdpx-qc/demo.qdpx")
    let input = InputText(name: "demo.qdpx", bytes: Array(try Data(contentsOf: file)))
    let log = FaultLog()
    let project = try #require(refiProject(input, log: log), "\(log.all())")
    let passages = project.sources.flatMap { source in
      let text = Array((source.text ?? "").unicodeScalars)
      return source.selections.map { selection in
        let passage = text[selection.start..<selection.end].map(String.init).joined()
        return [selection.guid, "\(selection.start)", "\(selection.end)", passage]
      }
    }
    let rows = RefiRows(project).cells
    #expect(project.codes.count == 262 && passages.count == 158 && rows.count == 205)
    #expect(digest(project.codes.map { [$0.guid, $0.path] }) == golden["codesSHA256"].text)
    #expect(digest(passages) == golden["passagesSHA256"].text)
    #expect(digest(rows) == golden["rowsSHA256"].text)
    #expect(project.sources.count == 2 && project.conformance.isEmpty, "\(project.conformance)")
    #expect(
      RefiRows(project).notes == ["Sources without a coding are no interviews: admin-1.txt."])
  }

  @Test func casesUsersAndVariables() throws {
    let project = try #require(refiProject(sample().input("p.qdpx"), log: FaultLog()))
    #expect(project.users == [RefiUser(guid: guid(1), name: "Ann")])
    #expect(project.codes.map(\.path) == ["work", "work/tools"])
    #expect(project.codes.map(\.isCodable) == [false, true])
    #expect(project.codes.map(\.colour) == ["#FF0000", nil])
    #expect(project.codes[1].description == "what one works with")
    #expect(project.sets == [RefiSet(guid: guid(9), name: "S", members: [guid(3)])])
    let rows = RefiRows(project)
    #expect(rows.names == ["interview", "code", "coder", "unit", "rank"])
    #expect(rows.cells == [["P1", "work/tools", "Ann", "6-18", "PC"]])
    #expect(project.sources[0].text == "Hello\nslow 😀 tools\n")
  }

  @Test func theReportSaysWhatDeparts() throws {
    let project = try #require(refiProject(sample().input("p.qdpx"), log: FaultLog()))
    for part in [
      "colours are neither", "GUIDs stand in braces", "selections lie outside their text",
      "CodeRef elements name a code", "user that the project lacks", "UTF-16 units", "CR LF",
      "begins with a byte-order mark",
    ] {
      #expect(project.conformance.contains { $0.contains(part) }, "\(part)")
    }
  }

  /// A text's byte-order mark is one character to some exporters.
  @Test func positionsThatCountTheMarkAreRepaired() throws {
    var zip = sample()
    let project = String(decoding: zip.entries[0].bytes, as: UTF8.self)
      .replacing(
        "startPosition=\"6\" endPosition=\"19\"", with: "startPosition=\"7\" endPosition=\"19\"")
    zip.entries[0].bytes = Array(project.utf8)
    zip.entries[1].bytes = Array("\u{feff}Hello slow 😀 tools\n".utf8)
    let read = try #require(refiProject(zip.input("p.qdpx"), log: FaultLog()))
    #expect(RefiRows(read).cells == [["P1", "work/tools", "Ann", "6-18", "PC"]])
    #expect(
      read.conformance.contains(
        "In “Talk” positions count code points and the byte-order mark; they were converted."),
      "\(read.conformance)")
  }

  @Test func projectsInUTF16AreRead() throws {
    var zip = sample()
    let text =
      "<?xml version=\"1.0\" encoding=\"utf-16\"?>\n"
      + String(decoding: zip.entries[0].bytes, as: UTF8.self)
    let units = [0xfeff] + Array(text.utf16)
    zip.entries[0].bytes = units.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
    let log = FaultLog()
    let project = try #require(refiProject(zip.input("p.qdpx"), log: log), "\(log.all())")
    #expect(RefiRows(project).cells == [["P1", "work/tools", "Ann", "6-18", "PC"]])
    zip.entries[0].bytes.removeLast()
    #expect(refiProject(zip.input("p.qdpx"), log: log) == nil && !log.isEmpty)
  }

  /// A group's talk is one source, and its passages are those of single people.
  @Test func casesOwnPassagesAndCodes() throws {
    let cases = """
      </Case><Case guid="\(guid(0))" name="P2"><CodeRef targetGUID="\(guid(2))"/><VariableValue>
      <VariableRef targetGUID="\(guid(4))"/><TextValue>Sergeant</TextValue></VariableValue>
      <SelectionRef targetGUID="\(guid(7))"/><SelectionRef targetGUID="\(guid(1))"/></Case></Cases>
      """
    var zip = sample()
    let text = String(decoding: zip.entries[0].bytes, as: UTF8.self)
    zip.entries[0].bytes = Array(text.replacing("</Case></Cases>", with: cases).utf8)
    let log = FaultLog()
    let project = try #require(refiProject(zip.input("p.qdpx"), log: log), "\(log.all())")
    #expect(
      RefiRows(project).cells == [
        ["P2", "work/tools", "Ann", "Talk 6-18", "Sergeant"], ["P2", "work", "", "", "Sergeant"],
      ])
    #expect(
      project.conformance.contains(
        "1 × SelectionRef elements of cases name a passage that is not read."))
  }

  @Test func faultsStandInTheProjectsXML() throws {
    let rows = RefiRows(try #require(refiProject(sample().input("p.qdpx"), log: FaultLog())))
    #expect(rows.place(0, 1)?.file == "p.qdpx:project.qde" && rows.place(0, 1)?.line == 11)
    #expect(rows.place(0, 4)?.line == 7 && rows.place(1, 0) == nil)
    var study = SmallStudy()
    study.yaml = """
      study: 1
      title: Talks
      waves: [{id: w1, interviews: p.qdpx}]
      segments: [{id: rank, levels: [Inspector]}]

      """
    let faults = try study.with("p.qdpx", Data(sample().bytes)).faults()
    #expect(faults.count == 1 && faults[0].hasPrefix("p.qdpx:project.qde:7:"), "\(faults)")
    #expect(faults[0].contains("“PC” is not a level of “rank”"), "\(faults)")
  }

  @Test func missingTexts() throws {
    var zip = sample()
    zip.entries.removeLast()
    let project = try #require(refiProject(zip.input("p.qdpx"), log: FaultLog()))
    #expect(
      project.conformance.contains(
        "The text “internal://a.txt” is not in the archive; its passages are unchecked."))
    #expect(project.sources[0].selections.count == 2)
  }

  @Test func codebooks() throws {
    let text = """
      \u{feff}<?xml version="1.0" encoding="utf-8"?>
      <CodeBook xmlns="urn:QDA-XML:codebook:0:4"><Codes>
      <Code guid="\(guid(1))" name="a" isCodable="true"><Code guid="\(guid(2))" name="b" isCodable="true"/></Code>
      </Codes></CodeBook>
      """
    let input = InputText(name: "c.qdc", bytes: Array(text.utf8))
    let project = try #require(refiProject(input, log: FaultLog()))
    #expect(project.codes.map(\.path) == ["a", "a/b"])
    #expect(project.conformance.count == 1 && project.conformance[0].contains("codebook:0:4"))
  }

  @Test(arguments: [
    ("<html/>", "p.qdpx:1:"), ("plain text", "p.qdpx:1:1: the file is no XML"),
    ("<!DOCTYPE a><Project/>", "p.qdpx:1:1: the file declares a document type"),
    ("<?xml version=\"1.0\" encoding=\"UTF-16\"?><Project/>", "p.qdpx:1:1: the file's encoding"),
  ])
  func otherFiles(_ text: String, _ fault: String) {
    let log = FaultLog()
    #expect(refiProject(InputText(name: "p.qdpx", bytes: Array(text.utf8)), log: log) == nil)
    #expect(log.all().first?.description.hasPrefix(fault) == true, "\(log.all())")
  }

  @Test func flippedBytes() {
    let sound = sample().bytes
    var state: UInt64 = 11
    for _ in 0..<2000 {
      var zip = sample()
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let entry = Int(state >> 62) % zip.entries.count
      zip.entries[entry].bytes[Int(state >> 33) % zip.entries[entry].bytes.count] ^=
        1 << (state % 7)
      let log = FaultLog()
      let project = refiProject(zip.input("p.qdpx"), log: log)
      #expect((project == nil) == !log.isEmpty)
      if let project { _ = RefiRows(project) }
    }
    for end in stride(from: 0, to: sound.count - 1, by: 23) {
      let log = FaultLog()
      #expect(refiProject(InputText(name: "p.qdpx", bytes: Array(sound[..<end])), log: log) == nil)
      #expect(!log.isEmpty)
    }
  }

  private func digest(_ rows: [[String]]) -> String {
    sha256(Array(rows.map { $0.joined(separator: "\t") + "\n" }.joined().utf8))
  }
}

private func guid(_ number: Int) -> String { "00000000-0000-0000-0000-00000000000\(number)" }

/// A project that departs from the standard in most ways that can be read.
private func sample() -> StoredZip {
  var zip = StoredZip()
  zip.add(
    "project.qde",
    """
    <Project xmlns="urn:QDA-XML:project:1.0" name="p">
    <Users><User guid="{\(guid(1))}" name="Ann"/></Users>
    <CodeBook><Codes><Code guid="\(guid(2))" name="work" isCodable="false" color="#FF0000">
    <Code guid="\(guid(3))" name="tools" isCodable="true" color="red">
    <Description>what one works with</Description></Code></Code></Codes></CodeBook>
    <Variables><Variable guid="\(guid(4))" name="rank" typeOfVariable="Text"/></Variables>
    <Cases><Case guid="\(guid(5))" name="P1"><VariableValue><VariableRef targetGUID="\(guid(4))"/>
    <TextValue>PC</TextValue></VariableValue><SourceRef targetGUID="\(guid(6))"/></Case></Cases>
    <Sources><TextSource guid="\(guid(6))" name="Talk" plainTextPath="internal://a.txt">
    <PlainTextSelection guid="\(guid(7))" name="slow 😀 tools" startPosition="6" endPosition="19">
    <Coding guid="\(guid(8))" creatingUser="\(guid(1))"><CodeRef targetGUID="\(guid(3))"/></Coding>
    <Coding guid="\(guid(8))" creatingUser="\(guid(2))"><CodeRef targetGUID="\(guid(0))"/></Coding>
    </PlainTextSelection><PlainTextSelection guid="\(guid(7))" startPosition="90" endPosition="99"/>
    </TextSource></Sources>
    <Sets><Set guid="\(guid(9))" name="S"><MemberCode targetGUID="\(guid(3))"/></Set></Sets>
    </Project>
    """)
  zip.add("Sources/a.txt", "\u{feff}Hello\r\nslow 😀 tools\r\n")
  return zip
}
