internal import Ingestion
internal import Survey
internal import Testing

/// Candidates, what they address, what they deliver.
@Suite struct PilotTests {
  @Test func thePlanArrives() throws {
    let plan = try #require(try PilotTests.study.read().pilots)
    #expect(plan.pilots.map(\.id) == ["p1", "p2"])
    #expect(plan.pilots[0].cost == Range3(low: 10, mode: 20, high: 40))
    #expect(plan.pilots[1].cost == Range3(50) && plan.pilots[1].requires == ["p1"])
    #expect(plan.pilots[0].judged == ["ready": Range3(3)] && plan.pilots[1].judged.isEmpty)
    #expect(
      plan.addresses == [
        Address(
          pilot: "p1", target: .construct("tools"), effect: 2,
          scope: .init(segment: "rank", level: "PC")),
        Address(pilot: "p2", target: .construct("tools"), effect: 0, scope: nil),
      ])
    #expect(
      plan.outputs == [
        Output(pilot: "p1", output: "Report", price: 99.5, due: "2020-02-29", accepted: nil)
      ])
    #expect(
      plan.criteria == [
        Criterion(id: "need", source: .shortfall, worst: 0, best: 100, swing: 100),
        Criterion(id: "ready", source: .column("readiness"), worst: 1, best: 5, swing: 50),
      ])
    #expect(
      plan.questions == [
        ProgrammeQuestion(question: "Why?", document: "Strategy", pilots: ["p1", "p2"])
      ])
    #expect(plan.asOf == "2020-02-29")
    #expect(
      plan.selection.count == 1 && plan.selection.budget == 60 && plan.weights == .order
        && plan.wave == "w1")
  }

  /// Each with the file that is wrong, and what is said of it.
  @Test(arguments: [
    (
      "pilots.csv", "p1,One,x,20,,,,3\np1,Two,x,20,,,,3",
      "3:1: pilot “p1” is already defined in line 2"
    ),
    ("pilots.csv", "p1,One,x,,,,,3", "2:10: this pilot has no cost"),
    ("pilots.csv", "p1,One,x,£20,,,,3", "2:10: “£20” is not a number"),
    (
      "pilots.csv", "p1,One,x,20,30,40,,3",
      "2:10: cost: low 30, likely 20, high 40 are not in order"
    ),
    ("pilots.csv", "p1,One,x,-20,,,,3", "2:10: a cost below 0"),
    ("pilots.csv", "p1,One,x,20,,,p3,3", "2:15: there is no pilot “p3”; allowed: p1"),
    ("pilots.csv", "p1,One,x,20,,,p1,3", "2:15: a pilot cannot name itself here"),
    ("pilots.csv", "p1,One,x,20,,,,6", "2:16: a score of “ready” runs from 1 to 5"),
    ("addresses.csv", "p9,tools,1,", "2:1: there is no pilot “p9”; allowed: p1, p2"),
    ("addresses.csv", "p1,toys,1,", "2:4: there is no construct “toys”; allowed: tools"),
    ("addresses.csv", "p1,tools,4,", "2:10: “4” is no effect; allowed: 0, 1, 2, 3"),
    ("addresses.csv", "p1,tools,1,rank", "2:12: “rank” is no scope; write segment=level"),
    ("addresses.csv", "p1,tools,1,rank=Chief", "2:12: “Chief” is not a level of “rank”"),
    ("addresses.csv", "p1,,1,", "2:1: a row names a construct or a theme"),
    ("outputs.csv", "p1,R,1,2019-02-29,", "2:8: “2019-02-29” is not a date written as 2018-05-24"),
    ("outputs.csv", "p1,R,1,,1/5/2019", "2:9: “1/5/2019” is not a date"),
    ("outputs.csv", "p1,R,-1,,", "2:6: “-1” is not a price"),
    ("outputs.csv", "p7,R,1,,", "2:1: there is no pilot “p7”"),
    (
      "outputs.csv", "p1,R,1,,\np2,R,1,,\np1, R ,2,,",
      "4:4: output “R” of “p1” is already named in line 2"
    ),
    (
      "questions.csv", "Q,D,p1;p8",
      "2:5: there is no pilot “p8”; allowed: p1, p2; did you mean “p1”?"
    ),
    ("questions.csv", ",D,p1", "2:1: “question” is blank"),
    ("questions.csv", "Q,D,p1;p2;p1", "2:5: pilot “p1” is named twice"),
    (
      "questions.csv", "Q,D,p1\nQ,E,p1\nQ,D,p2",
      "4:1: question “Q” is already asked for this document in line 2"
    ),
  ])
  func badTables(_ file: String, _ rows: String, _ expected: String) throws {
    let header = try #require(PilotTests.headers[file])
    let faults = try PilotTests.study.with(file, "\(header)\n\(rows)\n").faults()
    #expect(faults.contains { $0.hasPrefix("\(file):\(expected)") }, "\(faults)")
  }

  @Test(arguments: [
    ("from: shortfall", "from: shortfal", "study.yaml:16:24: “shortfal” cannot be computed"),
    ("from: shortfall", "swings: 1", "study.yaml:16:7: a criterion is computed (“from”) or judged"),
    ("worst: 1, ", "", "study.yaml:17:7: a judged criterion needs “worst”"),
    ("worst: 1, ", "worst: 5, ", "study.yaml:17:7: “worst” and “best” are the same"),
    (
      "column: readiness", "column: readyness",
      "study.yaml:17:27: pilots.csv has no column “readyness”"
    ),
    ("swing: 50", "swing: -5", "study.yaml:17:64: “-5” is not a number from 0"),
    (
      "select: {count: 1", "select: {count: 0", "study.yaml:18:19: “0” is not a whole number from 1"
    ),
    ("weights: order", "weights: ordinal", "study.yaml:19:12: “ordinal” is no value of weights"),
    (
      "as of: 2020-02-29", "as of: 2019-02-29",
      "study.yaml:22:10: “2019-02-29” is not a date written as 2018-05-24"
    ),
    ("as of: 2020-02-29", "as off: 2020-02-29", "study.yaml:22:3: unknown key “as off”"),
  ])
  func badPlans(_ old: String, _ new: String, _ expected: String) throws {
    let faults = try PilotTests.study.replacing(old, new).faults()
    #expect(faults.contains { $0.hasPrefix(expected) }, "\(faults)")
  }

  @Test func aQuestionMayBeForTwoDocumentsAndForNobody() throws {
    let study = PilotTests.study.with(
      "questions.csv", "question,document,pilots\nQ,D,p2;p1\nQ,E,\nR,,p1\n")
    let questions = try #require(try study.read().pilots).questions
    #expect(questions.map(\.pilots) == [["p2", "p1"], [], ["p1"]])
    #expect(questions.map(\.document) == ["D", "E", ""])
  }

  @Test func aMissingFileIsOneFaultAndNotOnePerReference() throws {
    let faults = try PilotTests.study.with("pilots.csv", nil).faults()
    #expect(faults == ["study.yaml:14:15: there is no file “pilots.csv”"])
    let others = try PilotTests.study.with("codebook.csv", nil).faults()
    #expect(others == ["study.yaml:5:11: there is no file “codebook.csv”"])
  }

  static let headers = [
    "pilots.csv": "pilot,name,sponsor,cost,cost_low,cost_high,requires,readiness",
    "addresses.csv": "pilot,construct,effect,scope",
    "outputs.csv": "pilot,output,price,due,accepted", "questions.csv": "question,document,pilots",
  ]

  static let study = SmallStudy().adding(
    """
    pilots:
      candidates: pilots.csv
      criteria:
        - {id: need, from: shortfall, swing: 100}
        - {id: ready, column: readiness, worst: 1, best: 5, swing: 50}
      select: {count: 1, budget: 60}
      weights: order
      addresses: addresses.csv
      outputs: outputs.csv
      as of: 2020-02-29
    questions: questions.csv

    """
  ).with("pilots.csv", "\(headers["pilots.csv"] ?? "")\np1,One,A,20,10,40,,3\np2,Two,B,50,,,p1,\n")
    .with("addresses.csv", "pilot,construct,effect,scope\np1,tools,2,rank=pc\np2,tools,0,\n")
    .with("outputs.csv", "pilot,output,price,due,accepted\np1,Report,99.50,2020-02-29,\n")
    .with("questions.csv", "question,document,pilots\nWhy?,Strategy,p1; p2\n")
}
