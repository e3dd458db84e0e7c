internal import Foundation
internal import Ingestion
internal import Survey
internal import Testing

/// `study.yaml`: what it may say, and what is said of what it may not.
@Suite struct StudyFileTests {
  @Test func theSmallStudyIsFaultless() throws {
    let data = try SmallStudy().read()
    #expect(data.title.title == "Small")
    #expect(data.waveTitles == [WaveTitle(id: "w1", label: "w1")])
    #expect(data.estimation == EstimationPlan() && data.threshold == 10 && data.pilots == nil)
    #expect(data.notes.isEmpty)
  }

  @Test func anUnknownKeyNamesTheNearest() throws {
    let faults = try SmallStudy().adding("organization: X\n").faults()
    #expect(faults.count == 1 && faults[0].hasPrefix("study.yaml:13:1: unknown key “organization”"))
    #expect(faults[0].hasSuffix("did you mean “organisation”?"))
  }

  @Test(arguments: [
    ("- {id: w1, responses: w1.csv, lable: x}", "study.yaml:4:33: unknown key “lable”"),
    ("- {responses: w1.csv}", "study.yaml:4:5: “id” is missing"),
    ("- {id: w1}", "study.yaml:4:5: a wave needs responses, interviews, or both"),
    ("- {id: [w1], responses: w1.csv}", "study.yaml:4:10: “id” must be a text, not a list"),
    ("- w1", "study.yaml:4:5: a mapping must stand here, not a text"),
    ("- {id: w1, responses: w1.sav}", "study.yaml:4:25: there is no file “w1.sav”"),
    ("- {id: w1, responses: w1.csv, header-rows: 0}", "study.yaml:4:46: "),
    (
      "- {id: w1, responses: w1.csv, format: pdf}",
      "study.yaml:4:41: “pdf” is no format that is read"
    ),
    (
      "- {id: w1, responses: w1.csv}\n  - {id: w1, responses: w1.csv}",
      "study.yaml:5:10: wave “w1” is already defined in line 4"
    ),
  ])
  func badWaves(_ wave: String, _ expected: String) throws {
    let faults = try SmallStudy().replacing("- {id: w1, responses: w1.csv}", wave).faults()
    #expect(faults.contains { $0.hasPrefix(expected) }, "\(faults)")
  }

  @Test(arguments: [
    ("study: 2", "study.yaml:1:8: “2” is no version of study files; allowed: 1"),
    ("title: Again", "study.yaml:2:1: this mapping has title more than once"),
    ("estimates: {replicates: 1}", "study.yaml:13:25: 1 replicate has no spread"),
    ("estimates: {replicates: 100001}", "study.yaml:13:25: “100001” is not a whole number from 0"),
    ("estimates: {confidence: 95}", "study.yaml:13:25: “95” is not between 0 and 1"),
    ("estimates: {confidence: 1}", "study.yaml:13:25: “1” is not between 0 and 1"),
    (
      "estimates: {method: jacknife}",
      "study.yaml:13:21: “jacknife” is no value of method; allowed: bootstrap, poisson, brr, fay, jackknife; did you mean “jackknife”?"
    ),
    ("estimates: {rho: 0.3}", "study.yaml:13:18: “rho” belongs to “method: fay” alone"),
    (
      "estimates: {method: brr, rho: 0.3}", "study.yaml:13:31: “rho” belongs to “method: fay” alone"
    ),
    ("estimates: {method: fay, rho: 1}", "study.yaml:13:31: “1” is not between 0 and 1 (rho)"),
    ("estimates: {seed: -1}", "study.yaml:13:19: “-1” is not a whole number"),
    ("estimates: {least: {item: 29}}", "study.yaml:13:27: “29” is not a whole number from 30"),
    ("disclosure: {threshold: 1}", "study.yaml:13:25: “1” is not a whole number from 2"),
    ("design: {lonely: ignore}", "study.yaml:13:18: “ignore” is no value of lonely; allowed: fail"),
    ("design: {trim: 0.5}", "study.yaml:13:16: “0.5” is not a number from 1"),
    ("design: {rake: [rank]}", "study.yaml:13:9: “rake” needs the counts of a “population” file"),
    ("outcome: tolls", "study.yaml:13:10: there is no construct “tolls”; allowed: tools"),
    ("constructs: {tool: Tools}", "study.yaml:13:14: there is no construct “tool”"),
    ("harmless: [q3]", "study.yaml:13:12: there is no item “q3”"),
  ])
  func badSettings(_ line: String, _ expected: String) throws {
    let study =
      line.hasPrefix("study")
      ? SmallStudy().replacing("study: 1", line) : SmallStudy().adding(line + "\n")
    let faults = try study.faults()
    #expect(faults.contains { $0.hasPrefix(expected) }, "\(faults)")
  }

  @Test func settingsArrive() throws {
    let data = try SmallStudy().adding(
      """
      organisation: Force
      marking: OFFICIAL
      constructs: {tools: Tools and systems}
      outcome: tools
      harmless: [q2]
      design: {lonely: adjust, trim: 5, rake: rank, population: population.csv}
      estimates: {replicates: 0, confidence: 0.9, seed: 20180524, least: {item: 40, construct: 30, index: 20}}
      disclosure: {threshold: 5}

      """
    ).with("population.csv", "segment,level,count\nrank,PC,3\nrank,Sergeant,1\n").read()
    #expect(data.title == StudyTitle(title: "Small", organisation: "Force", marking: "OFFICIAL"))
    #expect(data.codebook.constructs.map(\.title) == ["Tools and systems"])
    #expect(data.codebook.constructs.map(\.isOutcome) == [true])
    #expect(data.harmlessDrift == ["q2": Set(Drift.Kind.allCases)] && data.threshold == 5)
    #expect(data.design == DesignPlan(rake: ["rank"], trim: 5, lonely: .adjust))
    let expected = EstimationPlan(
      replicates: 0, confidence: 0.9, seed: 20_180_524, leastItem: 40, leastConstruct: 30,
      leastIndex: 20)
    #expect(data.estimation == expected)
  }

  @Test(arguments: [
    ("labels: [Agree]", "study.yaml:7:11: a scale has 2 to 250 labels"),
    ("labels: [Disagree, Agree, Agree]", "study.yaml:7:38: label “Agree” is already defined"),
    ("labels: [Disagree, Argee]", "study.yaml:7:52: “Agree” is not a label of agree3"),
    ("labels: [Disagree, \" \", Agree]", "study.yaml:7:31: a label is blank"),
  ])
  func badScales(_ labels: String, _ expected: String) throws {
    let faults = try SmallStudy().replacing("labels: [Disagree, Neither, Agree]", labels).faults()
    #expect(faults.contains { $0.hasPrefix(expected) }, "\(faults)")
  }

  @Test func missingWordsAreOneKindEach() throws {
    let faults = try SmallStudy().replacing(
      "don't know: [Don't know]", "don't know: [DK]\n  refused: [DK]\n  unsure: [x]"
    ).with("w1.csv", "rank,q1,q2\nPC,Agree,Agree\n").faults()
    #expect(faults.map(place) == ["study.yaml:11:13", "study.yaml:12:3"])
  }

  @Test func columnsCountCharacters() throws {
    let faults = try SmallStudy().adding("disclosure: {\"e\u{301}🇬🇧\": 1, x: 2}\n").faults()
    #expect(faults.map(place) == ["study.yaml:13:14", "study.yaml:13:23"])
  }

  @Test func scalarsKeepTheirSpelling() throws {
    let data = try SmallStudy().replacing("title: Small", "title: 1.50")
      .replacing(
        "labels: [Disagree, Neither, Agree], favourable: [Agree]",
        "labels: [no, 01, ~], favourable: [~]"
      )
      .with("w1.csv", "rank,q1,q2\nPC,no,01\nPC,~,no\n").read()
    #expect(data.title.title == "1.50" && data.waves[0].answers == [[0, 2], [1, 0]])
  }

  @Test(arguments: [
    ("a: [", "study.yaml:1:4"), ("\t- x", "study.yaml:1:1"), ("", "study.yaml:1:1"),
    ("- a", "study.yaml:1:1"), ("just text", "study.yaml:1:1"), ("a: *b", "study.yaml:1:4"),
    ("{[1]: 2}", "study.yaml:1:2"), ("a: 1\n---\nb: 2", "study.yaml:2:1"),
  ])
  func noYAML(_ text: String, _ expected: String) throws {
    var study = SmallStudy()
    study.yaml = text
    let faults = try study.faults()
    #expect(faults.first.map { $0.hasPrefix("study.yaml:") } == true, "\(faults)")
  }

  @Test func bombsAreRefused() throws {
    var study = SmallStudy()
    let names = Array("abcdefghij")
    study.yaml =
      "a: &a [x, x, x, x, x, x, x, x, x]\n"
      + zip(names.dropFirst(), names).map { name, last in
        "\(name): &\(name) [\(Array(repeating: "*\(last)", count: 9).joined(separator: ", "))]\n"
      }.joined() + "? *j\n: x\n"
    #expect(try study.faults() == ["study.yaml:2:40: more than 8 aliases; write the values out"])
  }

  @Test(arguments: ["[", "{a: ", "- ", "? "])
  func deepNestingIsRefused(_ opening: String) throws {
    var study = SmallStudy()
    study.yaml = "a: " + String(repeating: opening, count: 100_000)
    #expect(try !study.faults().isEmpty)
    study.yaml = String(repeating: opening, count: 900) + "x" + String(repeating: "]", count: 900)
    #expect(try !study.faults().isEmpty)
  }

  @Test func aHugeStudyFileIsRefused() throws {
    let faults = try SmallStudy().adding("# " + String(repeating: "x", count: 1 << 20)).faults()
    #expect(faults.count == 1 && faults[0].contains("a study file has at most 1048576 bytes"))
  }

  @Test func invalidUTF8InTheStudyFile() throws {
    let folder = try SmallStudy().write()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("study.yaml")
    try (Data("study: 1\ntitle: Caf".utf8) + [0xe9]).write(to: file)
    #expect(throws: StudyFaults.self) { try readStudy(at: folder.path) }
  }
}
