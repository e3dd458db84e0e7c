internal import Foundation
internal import Survey
internal import Testing

@testable internal import Ingestion

/// A study of one set, in columns `a`, `b`, `c` or a cell `t`.
private func study(_ set: String, _ responses: String, missing: String = "") -> SmallStudy {
  var study = SmallStudy()
  study.yaml = """
    study: 1
    title: Small
    waves:
      - {id: w1, responses: w1.csv}
    codebook: codebook.csv
    scales:
      agree2: {labels: [Disagree, Agree], favourable: [Agree]}
    \(missing)
    choices:
      - {id: tools, \(set)}

    """
  study.files = [
    "w1.csv": Data(responses.utf8),
    "codebook.csv": Data("item,wording,scale,construct,direction\nq,It works,agree2,c,+\n".utf8),
  ]
  return study
}

private let columns = "columns: [a, b], options: [Maps, Tables]"

/// Who answered, and who chose nothing.
@Suite struct ChoiceRuleTests {
  private static let denied = "a,b,q\n1,0,Agree\n0,0,Agree\n,,Agree\n,0,Agree\n1,,Agree\n"

  @Test(
    arguments: [
      ("answered", [0, 0, 251, 0, 0], [1, 0, 251, 0, 1]),
      ("chosen", [0, 251, 251, 251, 0], [1, 251, 251, 251, 1]),
      ("shown", [0, 0, 0, 0, 0], [1, 0, 0, 0, 1]),
    ] as [(String, [UInt8], [UInt8])])
  func whoAnsweredIsSaidByTheBase(_ base: String, _ rows: [UInt8], _ maps: [UInt8]) throws {
    let answers = try #require(
      try study("\(columns), base: \(base)", Self.denied).read().waves[0].choices[0])
    #expect(answers.rows == rows)
    #expect(answers.options[0] == maps)
  }

  @Test func aReasonIsKeptAndABlankIsNone() throws {
    let responses =
      "a,b,q\nDon't know,Don't know,Agree\nY,Don't know,Agree\nNA,NA,Agree\nRefused,,Agree\nY,NA,Agree\n"
    let words = """
      missing:
        not answered: ["", NA]
        don't know: [Don't know]
        refused: [Refused]
      """
    let answers = try #require(
      try study(columns, responses, missing: words).read().waves[0].choices[0])
    #expect(answers.rows == [252, 0, 251, 254, 0])
    #expect(answers.options == [[252, 1, 251, 254, 1], [252, 252, 251, 254, 0]])
  }

  /// LimeSurvey's unquoted blanks were not shown, its quoted ones not answered.
  @Test func whatWasNotShownIsTold() throws {
    let responses =
      "\"id\",\"submitdate\",\"lastpage\",\"Q2[SQ1]\",\"Q2[SQ2]\",\"q\"\n"
      + "\"1\",\"x\",\"1\",\"Y\",\"\",\"Agree\"\n\"2\",\"x\",\"1\",\"\",\"\",\"Agree\"\n"
      + "\"3\",\"x\",\"1\",,,\"Agree\"\n\"4\",\"x\",\"1\",\"Y\",,\"Agree\"\n"
    let answers = try #require(
      try study("column: Q2, options: [Maps, Tables]", responses).read().waves[0].choices[0])
    #expect(answers.rows == [0, 251, 255, 0])
    #expect(answers.options == [[1, 251, 255, 1], [0, 251, 255, 255]])
  }

  @Test func blankMayMeanNotShown() throws {
    let answers = try #require(
      try study(
        columns, "a,b,q\n,,Agree\nY,,Agree\n", missing: "missing: {not shown: [\"\"]}"
      ).read().waves[0].choices[0])
    #expect(answers.rows == [255, 0] && answers.options[1] == [255, 0])
  }

  /// In one cell: what is a missing word, alone or beside answers.
  @Test func missingWordsInACell() throws {
    let answers = try #require(
      try study(
        "column: t, separator: \";\", options: [Maps, Tables]",
        "t,q\nDon't know,Agree\nMaps;Don't know;,Agree\n;,Agree\n ; ;maps,Agree\n",
        missing: "missing: {don't know: [Don't know]}"
      ).read().waves[0].choices[0])
    #expect(answers.rows == [252, 0, 251, 0])
    #expect(answers.options == [[252, 1, 251, 1], [252, 0, 251, 0]])
  }

  @Test func contradictionsAreCountedAndKept() throws {
    let data = try study(
      "\(columns), exclusive: [Tables]", "a,b,q\n1,1,Agree\n1,0,Agree\n0,1,Agree\n1,1,Agree\n"
    ).read()
    #expect(data.waves[0].choices[0]?.options == [[1, 1, 0, 1], [1, 0, 1, 1]])
    #expect(
      data.notes.contains(
        "Wave “w1”: 2 respondents chose “Tables” of choices “tools” together with another option; both count."
      ))
  }

  @Test func otherTextsAreTheOptionOfTheirName() throws {
    let cell = try study(
      "column: t, separator: \";\", options: [Maps, Else], other: Else",
      "t,q\nMaps;A globe; I think,Agree\nElse,Agree\nMaps,Agree\n"
    ).read()
    #expect(cell.waves[0].choices[0]?.options == [[1, 0, 1], [1, 1, 0]])
    let split = try study(
      "columns: [a, b], options: [Maps, Else], other: Else",
      "a,b,q\nY,A globe,Agree\n,The sun,Agree\nY,,Agree\n"
    ).read()
    #expect(split.waves[0].choices[0]?.options == [[1, 0, 1], [1, 1, 0]])
  }

  @Test func wordsOfAnotherLanguageAreDeclared() throws {
    let data = try study(
      "\(columns), chosen: [Ja, Doch], not-chosen: [Nein]",
      "a,b,q\nJa,Nein,Agree\nnein,Nein,Agree\nDoch,ja,Agree\n"
    ).read()
    #expect(data.waves[0].choices[0]?.options == [[1, 0, 1], [0, 0, 1]])
  }

  /// A word that stands alone in its column is a tick, and said to be taken for one.
  @Test func anUnknownWordAloneIsATick() throws {
    let data = try study(columns, "a,b,q\nOui,,Agree\n,Charts,Agree\n").read()
    #expect(data.waves[0].choices[0]?.options == [[1, 0], [0, 1]])
    #expect(
      data.notes.contains(
        "Wave “w1”: in columns of options of choices “tools”, “Charts”, “Oui” are taken for ticks.")
    )
  }

  /// Found options stand in the order in which they are found, over all waves; a wave is not
  /// taken to have offered what only another has.
  @Test func optionsThatAreFound() throws {
    var study = study(
      "column: t, separator: \",\"", "t,q\n\"Tables,Maps\",Agree\n,Agree\nmaps,Agree\n")
    study.yaml = study.yaml.replacing(
      "  - {id: w1, responses: w1.csv}",
      with: "  - {id: w1, responses: w1.csv}\n  - {id: w2, responses: w2.csv}")
    study.files["w2.csv"] = Data("t,q\nMaps,Agree\nGlobes,Agree\n".utf8)
    let data = try study.read()
    #expect(data.choiceSets[0].options == ["Tables", "Maps", "Globes"])
    #expect(data.waves[0].choices[0]?.options == [[1, 251, 0], [1, 251, 1], nil])
    #expect(data.waves[1].choices[0]?.options == [nil, [1, 0], [0, 1]])
  }

  @Test func aWaveThatDidNotAskHasNone() throws {
    var study = study(
      "\(columns), \"column:w2\": \"-\"", "a,b,q\nY,,Agree\n")
    study.yaml = study.yaml.replacing(
      "  - {id: w1, responses: w1.csv}",
      with: "  - {id: w1, responses: w1.csv}\n  - {id: w2, responses: w2.csv}")
    study.files["w2.csv"] = Data("q\nAgree\n".utf8)
    #expect(try study.read().waves.map { $0.choices.map { $0 != nil } } == [[true], [false]])
  }

  @Test func aColumnThatNobodyAsksForChangesNothing() throws {
    let without = try study(columns, Self.denied).read()
    let rows = Self.denied.split(separator: "\n").map { "\($0),x\n" }.joined()
    #expect(try study(columns, rows).read().waves == without.waves)
  }

  @Test func optionsInAnotherOrderAreTheSameInAnotherOrder() throws {
    let one = try #require(try study(columns, Self.denied).read().waves[0].choices[0])
    let other = try #require(
      try study("columns: [b, a], options: [Tables, Maps]", Self.denied).read().waves[0].choices[0])
    #expect(one.rows == other.rows && one.options == other.options.reversed())
  }
}

@Suite struct AnswerListTests {
  private func pieces(_ text: String, _ known: [String], by separator: String = ";") -> [String] {
    AnswerList(separator: separator, known: known).pieces(of: text, isKnown: known.contains)
  }

  @Test func theLongestKnownAnswerComesFirst() {
    #expect(pieces("A;B;C", ["A", "B", "C", "A;B"]) == ["A;B", "C"])
    #expect(pieces("A;B;A", ["A", "B", "A;B;C"]) == ["A", "B", "A"])
    #expect(pieces("a, b, c", ["a", "b, c"], by: ",") == ["a", "b, c"])
  }

  /// The longest first answer would leave a rest that is no answer.
  @Test func theWholeCellIsParted() {
    #expect(pieces("A;B;C", ["A", "A;B", "B;C"]) == ["A", "B;C"])
  }

  @Test func whatIsUnknownIsPartedEverywhere() {
    #expect(pieces("x;A;B;y;", ["A;B"]) == ["x", "A;B", "y"])
    #expect(pieces(";;", []).isEmpty && pieces(" ; A", ["A"]) == ["A"])
  }

  @Test func separatorsOfSeveralCharacters() {
    #expect(pieces("A :: B", ["A"], by: "::") == ["A", "B"])
    #expect(pieces("A:1::B:2::", ["A:1"], by: "::") == ["A:1", "B:2"])
  }

  /// 100,000 parts, none of them known: linear time.
  @Test func aCellOfSeparators() {
    let text = String(repeating: "x;", count: 100_000)
    #expect(pieces(text, ["A;B;C;D;E;F"]).count == 100_000)
  }
}

/// What is wrong is said where it stands.
@Suite struct ChoiceFaultTests {
  private func faults(
    _ set: String, _ responses: String = "a,b,t,q\nY,,Maps,Agree\n", missing: String = ""
  ) throws -> [String] {
    try study(set, responses, missing: missing).faults()
  }

  private func expect(
    _ faults: [String], _ expected: [String], location: SourceLocation = #_sourceLocation
  ) {
    #expect(faults.count == expected.count, "\(faults)", sourceLocation: location)
    for (fault, words) in zip(faults, expected) {
      #expect(fault.contains(words), "\(fault)", sourceLocation: location)
    }
  }

  @Test func definitions() throws {
    expect(
      try faults("columns: [a, b], options: [Maps, Maps]"),
      ["study.yaml:10:50: option “Maps” is already defined in line 10"])
    expect(try faults("columns: [a, b], options: []"), ["“options” lists none"])
    expect(try faults("columns: [a, b], options: [Maps, \"\"]"), ["an option is blank"])
    expect(
      try faults("columns: [a, b], column: t, separator: \";\""), ["give one of the three"])
    expect(
      try faults("\(columns), aliases: {AGOL: Map}"),
      ["there is no option “Map”; allowed: Maps, Tables; did you mean “Maps”?"])
    expect(try faults("\(columns), exclusive: [None]"), ["there is no option “None”"])
    expect(
      try faults("columns: [a, b], option: [Maps, Tables]"), ["did you mean “options”?"])
    expect(
      try faults("\(columns), \"columns:w9\": [a, b]"),
      ["there is no wave “w9”; allowed: w1; did you mean “w1”?"])
    expect(
      try faults("columns: [a], options: [Maps, Tables]"), ["1 columns for 2 options"])
    expect(try faults("columns: [a, \"-\"]"), ["“-” says that an option was not offered"])
    expect(try faults("columns: [a, a], options: [Maps, Tables]"), ["column “a” is already"])
    expect(try faults("column: t, separator: \"\""), ["a separator is blank"])
    expect(try faults("\(columns), base: all"), ["“all” is no value of base; allowed: answered"])
    expect(
      try study("\(columns)}\n  - {id: q, column: t, separator: \";\"", "a,b,t,q\nY,,Maps,Agree\n")
        .faults(), ["“q” is an item or a construct"])
  }

  @Test func tenThousandOptions() throws {
    let options = (1...10_000).map { "o\($0)" }.joined(separator: ", ")
    expect(
      try faults("column: t, separator: \";\", options: [\(options)]", "t,q\no1,Agree\n"),
      ["study.yaml:10:54: 10000 options; a set has at most 250"])
  }

  /// Free text in the place of options: each text past the 250th, the first twenty of them shown.
  @Test func tenThousandTexts() throws {
    let rows = (1...10_000).map { "o\($0),Agree\n" }.joined()
    let found = try faults("column: t, separator: \";\"", "t,q\n\(rows)")
    try #require(found.count == 20, "\(found.count)")
    #expect(
      found[0].hasPrefix("w1.csv:252:1: choices “tools” have more than 250 options; name those"))
    #expect(found.contains { $0.contains("(and 9730 more like this)") })
  }

  @Test func columnsThatAreNotThere() throws {
    expect(
      try faults("columns: [a, x], options: [Maps, Tables]"),
      ["there is no column “x” for choices “tools”"])
    expect(
      try faults("column: Q3", "id,submitdate,lastpage,Q2[SQ1],Q2[SQ2],q\n1,x,1,Y,,Agree\n"),
      [
        "study.yaml:10:25: there is no column, and no question of several answers, called “Q3” for choices “tools” (w1.csv); if wave w1 did not ask, its “column:w1” is “-”; allowed: Q2; did you mean “Q2”?"
      ])
    expect(
      try faults("column: t"),
      ["column “t” of choices “tools” holds answers, one or several: say in “separator”"])
  }

  @Test func textsThatAreNoOption() throws {
    expect(
      try faults(
        "column: t, separator: \";\", options: [Maps, Tables]",
        "t,q\nMaps,Agree\nMaps;Table,Agree\nTable,Agree\nMaps;Table,Agree\n"),
      [
        "w1.csv:3:1: “Table” is no option of choices “tools”; if people write answers of their own, “other” names their option; allowed: Maps, Tables; did you mean “Tables”?",
        "w1.csv:4:1: “Table”",
      ])
  }

  /// Two words of a language that is not known: neither is guessed to be the tick.
  @Test func wordsThatMayBeEither() throws {
    expect(
      try faults(columns, "a,b,q\nJa,Nein,Agree\nNein,,Agree\nNein,Nein,Agree\n"),
      [
        "w1.csv:2:1: “Ja” in column “a” says neither that option “Maps”",
        "w1.csv:3:1: “Nein” in column “a” says neither that option “Maps” of choices “tools” was chosen nor that it was not; list it under “chosen” or “not-chosen”, or name the option under “other” if people write there (and 1 more like this)",
      ])
  }

  /// LimeSurvey's other values for ticked and not: 2 beside 1 is no tick, nor is it alone.
  @Test func numbersAreNotGuessedToBeTicks() throws {
    expect(
      try faults(columns, "a,b,q\n1,2,Agree\n2,2,Agree\n"),
      ["“2” in column “b”", "“2” in column “a”"])
  }

  @Test func anOptionInTheColumnOfAnother() throws {
    expect(
      try faults(columns, "a,b,q\nTables,Maps,Agree\n"),
      [
        "w1.csv:2:1: “Tables” stands in column “a”, which is that of option “Maps” of choices “tools”; give columns and options in one order",
        "w1.csv:2:8: “Maps” stands in column “b”",
      ])
  }

  @Test func headingsOfOneName() throws {
    let head = "id,submitdate,lastpage,\"Q2[SQ1]. Which? [Maps]\",\"Q2[SQ2]. Which? [maps]\",q\n"
    expect(
      try faults("column: Q2", "\(head)1,x,1,Y,,Agree\n"),
      ["columns “Q2[SQ1]” and “Q2[SQ2]” both stand for option “Maps” of choices “tools”"])
    expect(
      try faults("column: Q2, options: [Maps, Tables, Globes]", "\(head)1,x,1,Y,,Agree\n"),
      ["both stand for option “Maps”"])
    expect(
      try faults(
        "column: Q2, options: [Tables, Globes, Charts]", "\(head)1,x,1,Y,,Agree\n"),
      ["column “Q2[SQ1]” of choices “tools” is none of the options", "column “Q2[SQ2]”"])
  }

  @Test func anOptionNamedAsAnAbsence() throws {
    expect(
      try faults("columns: [a, b], options: [Maps, \"No\"]", "a,b,q\nMaps,No,Agree\n"),
      ["option “No” of choices “tools” cannot be told from “not chosen”"])
  }

  @Test func namesThatNoFileHas() throws {
    expect(
      try faults("column: t, separator: \";\", exclusive: [Map]"),
      ["study.yaml:10:56: there is no option “Map”; allowed: Maps; did you mean “Maps”?"])
  }

  /// Every text of a study may be anything: nothing but a fault, or the text as it was.
  @Test func optionsAreTextsAndNoMore() throws {
    let option = "</td><script>alert(1)</script>; =cmd|' /C calc'!A0"
    let data = try study(
      "column: t, separator: \";\", options: [\"\(option)\", Maps]",
      "t,q\n\"\(option);Maps\",Agree\nMaps,Agree\n"
    ).read()
    #expect(data.choiceSets[0].options == [option, "Maps"])
    #expect(data.waves[0].choices[0]?.options == [[1, 0], [1, 1]])
  }
}
