internal import Foundation
internal import Ingestion
internal import Survey
internal import TestSupport
internal import Testing

/// The same answers of six people, as one tool or another writes them.
struct ChoiceEncoding: CustomTestStringConvertible {
  let name: String
  let file: String
  let data: Data
  /// Lines of the set below its id.
  let source: String
  /// Whether the file says itself what the options are.
  var namesOptions = false

  var testDescription: String { name }

  static let options = ["Maps", "Tables; charts", "Statistics, simple", "None of these"]
  /// Per person; nil: no answer.
  static let given: [[Int]?] = [[0, 2], [1], nil, [0, 1, 2], [3], [0]]

  /// What all of them must be read as.
  static let answers = ChoiceAnswers(
    rows: [0, 0, 251, 0, 0, 0],
    options: [
      [1, 0, 251, 1, 0, 1], [0, 1, 251, 1, 0, 0], [1, 0, 251, 1, 0, 0], [0, 0, 251, 0, 1, 0],
    ])

  var study: SmallStudy { study(declaring: true) }

  func study(declaring isDeclared: Bool) -> SmallStudy {
    var study = SmallStudy()
    study.yaml = """
      study: 1
      title: Small
      waves:
        - {id: w1, responses: \(file)}
      codebook: codebook.csv
      scales:
        agree2: {labels: [Disagree, Agree], favourable: [Agree]}
      choices:
        - id: tools
          question: Which do you use?
          \(source.replacing("\n", with: "\n    "))
      \(isDeclared ? "    options: [\(Self.options.map { "\"\($0)\"" }.joined(separator: ", "))]" : "")

      """
    study.files = [
      file: data,
      "codebook.csv": Data("item,wording,scale,construct,direction\nq,It works,agree2,c,+\n".utf8),
    ]
    return study
  }

  /// Rows of text: what stands before a person's answers, a cell for each option, a cell after.
  private init(
    _ name: String, head: String, before: String = "", source: String, namesOptions: Bool = false,
    cells: (Int, [Int]?) -> [String]
  ) {
    let rows = Self.given.indices.map { person in
      let own = cells(person, Self.given[person]).map { "\"\($0)\"" }.joined(separator: ",")
      return "\(before)\(own),\(person % 2 == 0 ? "Disagree" : "Agree")\n"
    }
    (self.name, self.source, self.namesOptions) = (name, source, namesOptions)
    (file, data) = ("w1.csv", Data((head + rows.joined()).utf8))
  }

  private init(_ name: String, source: String, namesOptions: Bool) throws {
    let path = Package.root.appendingPathComponent("Tests/Golden/choices/tools.sav")
    (self.name, self.source, self.namesOptions) = (name, source, namesOptions)
    (file, data) = ("w1.sav", try Data(contentsOf: path))
  }

  private static func perOption(_ given: [Int]?, _ cell: (Int, Bool) -> String) -> [String] {
    options.indices.map { option in
      given.map { cell(option, $0.contains(option)) } ?? ""
    }
  }

  private static func texts(_ given: [Int]?) -> [String] {
    perOption(given) { $1 ? options[$0] : "" }
  }

  private static let quoted = options.map { "\"\($0)\"" }.joined(separator: ",")
  private static let columns = "columns: [a, b, c, d]"
  private static let monkeyHead =
    "RespondentID,CollectorID,\"Which, and why?\",,,,q\n,,\(quoted),Response\n"
  private static let qualtricsHead =
    "Status,Q7_1,Q7_2,Q7_3,Q7_4,q\nResponse Type,"
    + options.map { "\"Which - if any? - Selected Choice - \($0)\"" }.joined(separator: ",")
    + ",It works\n\"{\"\"ImportId\"\":\"\"status\"\"}\","
    + (1...4).map {
      "\"{\"\"ImportId\"\":\"\"QID7\"\",\"\"choiceId\"\":\"\"\($0)\"\"}\""
    }.joined(separator: ",") + ",\"{\"\"ImportId\"\":\"\"QID8\"\"}\"\n"
  private static let limeHead =
    "id,submitdate,lastpage,"
    + options.enumerated().map { "\"Q2[SQ00\($0)]. Which? [\($1)]\"" }.joined(separator: ",")
    + ",q. It works\n"

  static let all: [ChoiceEncoding] = [
    ChoiceEncoding("split text", head: "a,b,c,d,q\n", source: columns, namesOptions: true) {
      texts($1)
    },
    ChoiceEncoding("split Y and blank", head: "\(quoted),q\n", source: named, namesOptions: true) {
      perOption($1) { $1 ? "Y" : "" }
    },
    ChoiceEncoding("split 1 and 0", head: "\(quoted),q\n", source: named, namesOptions: true) {
      perOption($1) { $1 ? "1" : "0" }
    },
    ChoiceEncoding("split Chosen and Not selected", head: "a,b,c,d,q\n", source: columns) {
      perOption($1) { $1 ? "Chosen" : "Not selected" }
    },
    ChoiceEncoding(
      "one cell, closed by its separator", head: "t,q\n", source: "column: t\nseparator: \";\""
    ) { [($1 ?? []).map { "\(options[$0]);" }.joined()] },
    ChoiceEncoding(
      "one cell, commas in it", head: "t,q\n", source: "column: t\nseparator: \",\""
    ) { [($1 ?? []).map { options[$0] }.joined(separator: ", ")] },
    ChoiceEncoding(
      "codes in one cell", head: "t,q\n",
      source: "column: t\nseparator: \",\"\naliases: {\"1\": Maps, \"2\": \"Tables; charts\", "
        + "\"5\": \"Statistics, simple\", \"7\": None of these}"
    ) { [($1 ?? []).map { ["1", "2", "5", "7"][$0] }.joined(separator: ",")] },
    ChoiceEncoding("an answer per column", head: "a,b,c,q\n", source: "answers: [a, b, c]") {
      let given = Array(($1 ?? []).reversed())
      return (0..<3).map { $0 < given.count ? options[given[$0]] : "" }
    },
    ChoiceEncoding(
      "SurveyMonkey", head: monkeyHead, before: "1,2,", source: "column: \"Which, and why?\"",
      namesOptions: true
    ) { texts($1) },
    ChoiceEncoding(
      "Qualtrics", head: qualtricsHead, before: "0,", source: "column: Q7", namesOptions: true
    ) { perOption($1) { $1 ? "1" : "" } },
    ChoiceEncoding(
      "LimeSurvey", head: limeHead, before: "1,2018-01-01,1,", source: "column: Q2",
      namesOptions: true
    ) { perOption($1) { $1 ? "Y" : "" } },
    try? ChoiceEncoding("SPSS dichotomies", source: "column: tools", namesOptions: true),
    try? ChoiceEncoding(
      "SPSS dichotomies by their label", source: "column: Which do you use?", namesOptions: true),
    try? ChoiceEncoding(
      "SPSS variables named", source: "columns: [maps, tables, stats, none_of]", namesOptions: true),
    try? ChoiceEncoding("SPSS categories", source: "column: $ranked", namesOptions: true),
  ].compactMap(\.self)

  private static let named = "columns: [\(quoted)]"
}

@Suite struct ChoiceEncodingTests {
  @Test func everyEncodingIsThere() { #expect(ChoiceEncoding.all.count == 15) }

  @Test(arguments: ChoiceEncoding.all)
  func theSameAnswersAreTheSameBytes(_ encoding: ChoiceEncoding) throws {
    let data = try encoding.study.read()
    #expect(data.waves[0].choices == [ChoiceEncoding.answers])
    #expect(
      data.choiceSets == [
        ChoiceSet(id: "tools", question: "Which do you use?", options: ChoiceEncoding.options)
      ])
  }

  /// Where the file says what the options are the study need not.
  @Test(arguments: ChoiceEncoding.all.filter(\.namesOptions))
  func whatIsFoundIsWhatWasDeclared(_ encoding: ChoiceEncoding) throws {
    let data = try encoding.study(declaring: false).read()
    #expect(data.choiceSets.map(\.options) == [ChoiceEncoding.options])
    #expect(data.waves[0].choices == [ChoiceEncoding.answers])
  }

  /// Waves that encode the question in different ways are one set.
  @Test func wavesMayDiffer() throws {
    let (first, second) = (ChoiceEncoding.all[0], ChoiceEncoding.all[4])
    var study = first.study
    study.yaml = study.yaml.replacing(
      "  - {id: w1, responses: w1.csv}",
      with: """
          - {id: w1, responses: w1.csv}
          - {id: w2, responses: w2.csv}
          - {id: w3, responses: w1.csv}
        """
    ).replacing(
      "    columns: [a, b, c, d]",
      with: """
            columns: [a, b, c, d]
            "column:w2": t
            "separator:w2": ";"
            "columns:w3": [b, a, "-", d]
        """)
    study.files["w2.csv"] = second.data
    study.files["w1.csv"] = Data(
      String(decoding: first.data, as: UTF8.self).replacing("\"Maps\"", with: "Y")
        .replacing("\"Tables; charts\"", with: "Y").utf8)
    let waves = try study.read().waves
    #expect(waves[0].choices == waves[1].choices && waves[0].choices == [ChoiceEncoding.answers])
    let third = try #require(waves[2].choices[0])
    #expect(third.options[2] == nil)
    #expect(third.options[0] == ChoiceEncoding.answers.options[1])
    #expect(third.options[1] == ChoiceEncoding.answers.options[0])
  }
}
