internal import Statistics
internal import Survey
internal import Testing

@testable internal import Themes

@Suite struct CommentTests {
  /// A wave of comments; people alternate between two levels, the last ones have none.
  private func found(
    _ texts: [String?], _ codes: [UInt16]? = nil, dictionary: [(String, String)] = [],
    stopWords: Set<String> = [], seed: UInt64 = 1
  ) -> CommentFindings {
    var wave = Wave(
      id: "w", label: "w", respondents: texts.count, answers: [],
      levels: [LevelCodes(codes ?? texts.indices.map { UInt16($0 % 2) })])
    wave.comments = [Comments(texts: texts.map { $0.map { MaskedText(masked: $0) } })]
    var data = SurveyData(
      title: StudyTitle(title: "", organisation: "", marking: ""),
      codebook: Codebook(items: [], constructs: []),
      segmentations: [Segmentation(id: "g", title: "g", levels: ["A", "B"])], waves: [wave],
      waveTitles: [])
    data.estimation.seed = seed
    data.comments = CommentPlan(
      questions: [CommentQuestion(id: "c", question: "c")],
      dictionary: CommentDictionary(
        dictionary.map { word, construct in
          let parts = word.split(separator: " ").map(String.init)
          return .init(
            phrase: parts.map {
              $0.hasSuffix("*") ? .init(String($0.dropLast()), isOpen: true) : .init($0)
            },
            topics: [.construct(construct)])
        }), stopWords: stopWords)
    return CommentFindings(wave, of: data)
  }

  @Test(
    "words: apostrophes and hyphens inside stay, masks and numbers are none",
    arguments: [
      ("Don’t re-use it’s", ["don't", "re-use", "it's"]),
      ("'quoted' - and -dashed-", ["quoted", "and", "dashed"]),
      ("PS4567 and [name]'s [e-mail], [number]", ["and", "s"]), ("ÉTÉ naïve", ["été", "naïve"]),
      ("Straße ΟΔΟΣ", ["straße", "οδοσ"]), ("well--known a'", ["well", "known", "a"]), ("", []),
      ("[names] [name", ["names", "name"]),
    ])
  func tokens(_ text: String, _ expected: [String]) { #expect(words(of: text) == expected) }

  @Test func aRespondentCountsOnceAndWhoWroteNothingNever() {
    let texts: [String?] = Array(repeating: "slow slow Slow records", count: 20) + [nil, nil]
    let uses = found(texts, stopWords: ["records"]).words
    #expect(uses.map(\.word) == ["slow", "slow", "slow"])
    #expect(uses[0].users == 20 && uses[0].n == 20 && uses[0].domain.isEveryone)
    #expect(uses[1].users == 10 && uses[1].others == .init(users: 10, n: 10))
    #expect(uses[1].keyness == Keyness(g2: 0, p: 1, q: 1) && uses[1].flag == .noEvidence)
  }

  @Test("G² by hand: 18 of 20 against 2 of 20, and its mirror")
  func byHand() {
    let texts: [String?] = (0..<40).map { row in
      let isA = row % 2 == 0
      return (isA ? row < 36 : row < 4) ? "maps" : "other"
    }
    let uses = found(texts).words.filter { $0.word == "maps" }
    // 2·(18 ln 1.8 + 2 ln 0.2 + 2 ln 0.2 + 18 ln 1.8), since every expectation is 10.
    let g2 = 29.445_136_573_5
    #expect(uses[1].users == 18 && uses[1].others?.users == 2)
    #expect(abs((uses[1].keyness?.g2 ?? 0) - g2) < 1e-8, "\(String(describing: uses[1].keyness))")
    #expect(uses[1].flag == .higher && uses[2].flag == .lower)
    #expect(uses[2].keyness.map { $0.g2 == -(uses[1].keyness?.g2 ?? 0) } == true)
  }

  @Test("order of respondents and names of levels change no figure")
  func invariance() {
    let texts: [String?] = (0..<60).map {
      $0 % 3 == 0 ? "maps slow" : $0 % 7 == 0 ? nil : "slow data"
    }
    let codes = texts.indices.map { UInt16($0 % 5 == 0 ? 0 : 1) }
    let order = texts.indices.map { ($0 * 17) % 60 }
    let (one, other) = (
      found(texts, codes), found(order.map { texts[$0] }, order.map { codes[$0] })
    )
    #expect(one.words == other.words && one.counts == other.counts)
    let mirrored = found(texts, codes.map { 1 - $0 }).words
    #expect(
      one.words.filter { $0.domain.level == "A" }.map(\.keyness)
        == mirrored.filter { $0.domain.level == "B" }.map(\.keyness))
  }

  @Test("who has no known level is in no group and in nobody else")
  func unknownLevels() {
    let texts: [String?] = Array(repeating: "maps", count: 30)
    let codes = texts.indices.map { $0 < 10 ? 0 : $0 < 20 ? 1 : Wave.unknownLevel }
    let uses = found(texts, codes).words
    #expect(uses[0].users == 30 && uses[1].n == 10 && uses[1].others?.n == 10)
  }

  @Test("too few writers are not tested, and a group without any has no row")
  func smallGroups() {
    let texts: [String?] = Array(repeating: "maps", count: 30)
    let few = found(texts, texts.indices.map { $0 < 9 ? 0 : 1 }).words
    #expect(few[1].keyness == nil && few[1].flag == .notTested && few[2].keyness == nil)
    let none = found(texts, texts.map { _ in 1 }).words
    #expect(none.map(\.domain.level) == ["all", "B"])
    #expect(none[1].others?.share == nil && none[1].flag == .notTested)
    #expect(found([nil, nil]).words.isEmpty && found([nil, nil]).shares.isEmpty)
    #expect(
      found([]).counts.first
        == CommentCount(domain: .everyone(in: "w"), comment: "c", written: 0, asked: 0))
  }

  @Test(
    "phrases: endings, several words, and no bridge over a mask",
    arguments: [
      ("training", "We need TRAINING.", true), ("train*", "retraining", false),
      ("train*", "Trainers!", true), ("hand over*", "we hand-over", false),
      ("hand over*", "hand overs", true), ("my sergeant", "my [name] sergeant", false),
      ("my sergeant", "My, sergeant", true), ("my sergeant", "sergeant my", false),
      ("don't", "I don’t", true), ("data", "database", false),
    ])
  func phrases(_ word: String, _ text: String, _ isFound: Bool) {
    let shares = found([text], [0], dictionary: [(word, "c")]).shares
    #expect(shares[0].respondents == (isFound ? 1 : 0) && shares[0].n == 1)
  }

  @Test func sharesHaveWilsonIntervals() {
    let texts: [String?] = (0..<20).map { $0 < 5 ? "slow maps" : "other" }
    let share = found(texts, dictionary: [("slow", "c"), ("maps", "c")]).shares[0]
    let wilson = wilsonInterval(successes: 5, trials: 20, confidence: 0.95)
    #expect(share.respondents == 5 && share.share == 25)
    #expect(share.interval == Interval(lower: 100 * wilson.lower, upper: 100 * wilson.upper))
  }

  @Test("quotations are drawn by the seed, a sentence of each, with the smallest group")
  func quotations() {
    let texts: [String?] = (0..<30).map {
      "Number \($0) says nothing here. The maps of \(letters($0)) are slow! More."
    }
    let codes = texts.indices.map { UInt16($0 < 12 ? 0 : 1) }
    let one = found(texts, codes, dictionary: [("maps", "c")]).quotations
    #expect(
      one.count == 30
        && one.allSatisfy {
          $0.text.text.hasPrefix("The maps of") && $0.text.text.hasSuffix("slow!")
        })
    #expect(Set(one.map(\.smallestGroup)) == [12, 18])
    #expect(one == found(texts, codes, dictionary: [("maps", "c")]).quotations)
    #expect(one != found(texts, codes, dictionary: [("maps", "c")], seed: 2).quotations)
    #expect(one.map(\.text.text) != texts.indices.map { "The maps of \(letters($0)) are slow!" })
  }

  @Test("a sentence of masks, or too long or short to be read, is not quoted")
  func unquotable() {
    let long = String(repeating: "very ", count: 80)
    let texts: [String?] = [
      "Maps are slow.", "The [name] of [name] and [name] maps slow.", "The maps are \(long) slow.",
    ]
    #expect(found(texts, dictionary: [("maps", "c")]).quotations.isEmpty)
  }

  @Test("two sets of words that never meet are two topics, found by every start")
  func topics() throws {
    let one = (0..<13).map { "one" + letters($0) }
    let two = (0..<13).map { "two" + letters($0) }
    let texts: [String?] = (0..<120).map { row in
      let own = row % 3 == 0 ? one : two
      return (0..<6).map { own[(row * 7 + $0 * 3) % own.count] }.joined(separator: " ")
    }
    let topics = found(texts).topics
    #expect(!topics.isEmpty && topics.allSatisfy { $0.n == 120 })
    for topic in topics {
      #expect(Set(topic.words.map { $0.prefix(3) }).count == 1, "\(topic.words)")
    }
    #expect(topics.filter { $0.words[0].hasPrefix("one") }.map(\.respondents).reduce(0, +) == 40)
    #expect(found(texts).topics == topics)
    #expect(found(Array(texts.prefix(99))).topics.isEmpty, "too few comments")
  }

  @Test func sentencesEndWhereTheyDo() {
    #expect(
      sentences(of: "One. Two?! Three\nFour 3.5 e.g. Five") == [
        "One.", "Two?!", "Three", "Four 3.5 e.g.", "Five",
      ])
  }

  private func letters(_ number: Int) -> String {
    String(UnicodeScalar(UInt8(97 + number % 26))) + String(UnicodeScalar(UInt8(97 + number / 26)))
  }
}
