internal import Ingestion
internal import Survey
internal import Testing

/// What a cell's text means.
@Suite struct LabelTests {
  @Test func anUnknownLabelNamesTheNearest() throws {
    let faults = try SmallStudy().with("w1.csv", "rank,q1,q2\nPC,Agre,Agree\n").faults()
    #expect(
      faults == [
        "w1.csv:2:4: “Agre” is not a label of agree3, nor a missing word; "
          + "allowed: Disagree, Neither, Agree; did you mean “Agree”?"
      ])
  }

  @Test func aTextTooFarOffHasNoNearest() throws {
    let faults = try SmallStudy().with("w1.csv", "rank,q1,q2\nPC,6,Agree\n").faults()
    #expect(faults.count == 1 && !faults[0].contains("did you mean"))
  }

  @Test func repeatsOfOneTextAreCountedAfterTwenty() throws {
    let text = "rank,q1,q2\n" + String(repeating: "PC,6,Agree\n", count: 50)
    let faults = try SmallStudy().with("w1.csv", text).faults()
    #expect(faults.count == 20)
    #expect(faults[19].hasPrefix("w1.csv:21:4:") && faults[19].contains("(and 30 more like this)"))
  }

  @Test func aColumnOfRubbishStopsAtTwenty() throws {
    let rows = (0..<1000).map { "PC,text \($0),Agree\n" }.joined()
    let faults = try SmallStudy().with("w1.csv", "rank,q1,q2\n" + rows).faults()
    #expect(faults.count == 20 && faults[19].contains("(and 980 more like this)"))
  }

  @Test func aliasesStandForTheirLabel() throws {
    let study = SmallStudy().replacing(
      "favourable: [Agree]}", "favourable: [Agree], aliases: {Neither nor: Neither}}")
    let wave = try study.with("w1.csv", "rank,q1,q2\nPC,Neither nor,neither NOR\n").read().waves[0]
    #expect(wave.answers == [[1], [1]])
  }

  @Test func aLabelBeatsAMissingWord() throws {
    let study = SmallStudy().replacing("don't know: [Don't know]", "don't know: [Neither]")
    let wave = try study.with("w1.csv", "rank,q1,q2\nPC,Neither,neither\n").read().waves[0]
    #expect(wave.answers == [[1], [1]])
  }

  @Test func aMissingWordInOtherLettersLeavesTheLabelItsOwn() throws {
    let study = SmallStudy().replacing("don't know: [Don't know]", "don't know: [NEITHER]")
    let wave = try study.with("w1.csv", "rank,q1,q2\nPC,neither,NEITHER\n").read().waves[0]
    #expect(wave.answers == [[1], [Answer(missing: .dontKnow).code]])
  }

  @Test func letterCaseDecidesWhereItTellsLabelsApart() throws {
    let study = SmallStudy().replacing(
      "labels: [Disagree, Neither, Agree]", "labels: [a, A, Agree]")
    let wave = try study.with("w1.csv", "rank,q1,q2\nPC,a,A\n").read().waves[0]
    #expect(wave.answers == [[0], [1]])
  }

  @Test func missingKindsStayApart() throws {
    let study = SmallStudy().replacing(
      "don't know: [Don't know]",
      """
      don't know: [Don't know]
        not applicable: [n/a]
        refused: [No comment]
        not shown: [hidden]
      """)
    let text = "rank,q1,q2\nPC,,Don't know\nPC,n/a,No comment\nPC,hidden,Agree\n"
    let wave = try study.with("w1.csv", text).read().waves[0]
    let kinds = wave.answers.map { ($0 ?? []).map { Answer(code: $0).missing } }
    #expect(kinds[0] == [.notAnswered, .notApplicable, .notShown])
    #expect(kinds[1] == [.dontKnow, .refused, nil])
  }

  @Test func withoutMissingOnlyABlankIsMissing() throws {
    let study = SmallStudy().replacing(
      "missing:\n  not answered: [\"\"]\n  don't know: [Don't know]\n", "")
    let wave = try study.with("w1.csv", "rank,q1,q2\nPC,,Agree\n").read().waves[0]
    #expect(wave.answers[0] == [Answer(missing: .notAnswered).code])
    #expect(try study.faults().count == 1)
  }

  @Test func hostileTextCannotReachTheTerminal() throws {
    let text = "rank,q1,q2\nPC,\u{1B}[31m\u{202E}x,Agree\n"
    let faults = try SmallStudy().with("w1.csv", text).faults()
    #expect(faults[0].contains("“\\u{1b}[31m\\u{202e}x”"))
  }

  @Test(arguments: [
    ("Agre", "Agree"), ("agreee", "Agree"), ("Sergaent", "Sergeant"), ("DISAGREE ", "Disagree"),
  ])
  func nearestForgivesSlips(_ text: String, _ expected: String) throws {
    let study = SmallStudy().replacing(
      "labels: [Disagree, Neither, Agree]", "labels: [Disagree, Sergeant, Agree]")
    let faults = try study.with("w1.csv", "rank,q1,q2\nPC,\(text)!,Agree\n").faults()
    #expect(faults[0].hasSuffix("did you mean “\(expected)”?"), "\(faults)")
  }
}
