internal import Ingestion
internal import Survey
internal import Testing

/// What the study file and its word files may say of comments.
@Suite struct CommentRuleTests {
  private static let lines = """
    comments:
      - {id: else, column: Anything else?}
    dictionary: dictionary.csv

    """
  private func study(_ lines: String = lines, dictionary: String? = nil) -> SmallStudy {
    SmallStudy().adding(lines)
      .with(
        "w1.csv",
        """
        rank,q1,q2,Anything else?
        PC,Agree,Disagree,"Slow,
        and old"
        Sergeant,Neither,Don't know,
        PC,Agree,Disagree,Don't know

        """
      ).with("dictionary.csv", dictionary ?? "word,construct\nslow*,tools\n")
  }

  @Test func commentsAreReadAndMissingWordsAreBlank() throws {
    let data = try study().read()
    let comments = try #require(data.waves[0].comments[0])
    #expect(comments.texts.map { $0?.text } == ["Slow,\nand old", nil, nil])
    #expect(data.comments.questions == [CommentQuestion(id: "else", question: "else")])
    #expect(data.comments.dictionary.topics == [.construct("tools")])
    #expect(data.comments.stopWords.contains("and") && data.comments.quotations == .analyst)
    #expect(!data.notes.contains { $0.contains("Anything else?") })
  }

  @Test("comments that the study does not ask for are not kept")
  func notAskedFor() throws {
    let data = try study("").read()
    #expect(data.waves[0].comments.isEmpty && data.comments == CommentPlan())
    #expect(data.notes.contains { $0.contains("Anything else?") })
  }

  @Test func anotherColumnPerWaveOrNone() throws {
    let two = study().replacing(
      "- {id: w1, responses: w1.csv}",
      "- {id: w1, responses: w1.csv}\n  - {id: w2, responses: w2.csv}\n  - {id: w3, responses: w3.csv}"
    ).replacing(
      "column: Anything else?", "column: Anything else?, \"column:w2\": More, \"column:w3\": \"-\""
    ).with("w2.csv", "rank,q1,q2,More\nPC,Agree,Agree,Fine\n")
      .with("w3.csv", "rank,q1,q2\nPC,Agree,Agree\n")
    let waves = try two.read().waves
    #expect(waves.map { $0.comments[0]?.written } == [1, 1, nil])
  }

  @Test(
    "faults of the study file, at their places",
    arguments: [
      ("comments: [{column: x}]\n", "“id” is missing"),
      ("comments: [{id: a, colum: x}]\n", "unknown key “colum”"),
      ("comments: [{id: a, column: Anything els?}]\n", "there is no column “Anything els?”"),
      ("comments: [{id: a, column: rank}, {id: a, column: q1}]\n", "already defined"),
      ("comments: [{id: a, column: q1, \"column:w9\": x}]\n", "there is no wave “w9”"),
      ("comments: else\n", "must be a list"),
      ("dictionary: dictionary.csv\n", "is for a study that has “comments”"),
      ("names: n.csv\nquotations: partner\n", "is for a study that has “comments”"),
      ("comments: [{id: a, column: rank}]\nquotations: public\n", "is no value of quotations"),
      ("comments: [{id: a, column: rank}]\ndictionary: none.csv\n", "there is no file “none.csv”"),
      (
        "comments: [{id: a, column: rank}]\nstopwords: dictionary.csv\nnames: names.csv\n",
        "there is no file “names.csv”"
      ),
    ])
  func studyFaults(_ lines: String, _ words: String) throws {
    let faults = try study(lines).faults()
    #expect(faults.contains { $0.contains(words) && $0.contains(":") }, "\(faults)")
  }

  @Test func aColumnThatIdentifiesPeopleIsNotRead() throws {
    let faults = try study("comments: [{id: a, column: E-mail}]\n").with(
      "w1.csv", "rank,q1,q2,E-mail\nPC,Agree,Agree,a@b.uk\n"
    ).faults()
    #expect(faults.count == 1 && faults[0].contains("looks personal"), "\(faults)")
  }

  @Test(
    "faults of the dictionary, at their places",
    arguments: [
      ("word,construct\nslow,tool\n", "dictionary.csv:2:6: there is no construct “tool”"),
      ("word,construct\nslow,\n", "dictionary.csv:2:1: “slow” speaks of no construct"),
      ("word,construct\n,tools\n", "dictionary.csv:2:1: “” is no word"),
      ("word,construct\n*,tools\n", "“*” is no word"),
      ("word,construct\nsl*,tools\n", "has fewer than 3 letters before"),
      ("word,construct\ns*ow,tools\n", "has a “*” elsewhere"),
      ("word,construct\nslow *,tools\n", "after something that is no letter"),
      ("word,construct\nform 7,tools\n", "has a number or a mask"),
      ("word,construct\na b c d e f g h i,tools\n", "has more than 8 words"),
      ("word,construct\nslow,tools\nSlow,tools\n", "dictionary.csv:3:1: “Slow” is already"),
      ("word\nslow\n", "needs a column “construct” or “theme”"),
      ("construct\ntools\n", "there is no column “word”"),
      ("word,theme\nslow,haste\n", "there is no theme “haste”"),
      ("word,construct\n", "has a header and no rows"),
    ])
  func dictionaryFaults(_ text: String, _ words: String) throws {
    let faults = try study(dictionary: text).faults()
    #expect(faults.count == 1 && faults[0].contains(words), "\(faults)")
  }

  @Test func aDictionaryIsBounded() throws {
    let rows = (0...20_000).map { "\(letters($0)),tools\n" }.joined()
    let faults = try study(dictionary: "word,construct\n" + rows).faults()
    #expect(faults.count == 1 && faults[0].contains("at most 20000"), "\(faults.prefix(3))")
  }

  @Test func aWordMaySpeakOfAConstructAndATheme() throws {
    let own = study(
      "\(Self.lines)themes: themes.csv\n",
      dictionary: "word,construct,theme\nslow,tools,haste\nold,,haste\n"
    )
    .with("themes.csv", "code,theme\nx,haste\n")
    #expect(try own.read().comments.dictionary.topics == [.construct("tools"), .theme("haste")])
  }

  @Test func listsOfWordsAndNames() throws {
    let lists = study("\(Self.lines)stopwords: stop.csv\nnames: names.csv\n")
      .with("stop.csv", "word\nAND\n").with("names.csv", "name\nold\n")
    let data = try lists.read()
    #expect(data.comments.stopWords == ["and"])
    #expect(data.waves[0].comments[0]?.texts[0]?.text == "Slow,\nand [name]")
    let bad = try lists.with("names.csv", "name\n123\n").faults()
    #expect(bad.count == 1 && bad[0].contains("names.csv:2:1: “123” is no name"), "\(bad)")
  }

  private func letters(_ number: Int) -> String {
    var (text, rest) = ("w", number)
    for _ in 0..<4 {
      text.append(Character(UnicodeScalar(UInt8(97 + rest % 26))))
      rest /= 26
    }
    return text
  }
}
