internal import Survey
internal import Testing
internal import Themes

@testable internal import Disclosure

/// Comments leave by the same gate, words and sentences more narrowly than counts.
@Suite struct CommentGateTests {
  /// Uses of the word per level of 30, 20 and 40 writers, unless others are given.
  private func release(
    _ users: [Int], written: [Int] = [30, 20, 40], for audience: Audience,
    quotations: CommentPlan.Quotations = .analyst, quoted: [Int] = []
  ) -> ReleasedComments {
    var data = SurveyData(
      title: StudyTitle(title: "", organisation: "", marking: ""),
      codebook: Codebook(items: [], constructs: []),
      segmentations: [Segmentation(id: "g", title: "g", levels: ["A", "B", "C"])], waves: [],
      waveTitles: [], threshold: 10)
    data.comments = CommentPlan(
      questions: [CommentQuestion(id: "c", question: "c")], quotations: quotations)
    var wave = WaveFindings(wave: "w")
    let everyone = Domain.everyone(in: "w")
    let domains =
      [(everyone, users.reduce(0, +), written.reduce(0, +))]
      + zip(["A", "B", "C"], zip(users, written)).map {
        (Domain(wave: "w", segment: "g", level: $0), $1.0, $1.1)
      }
    for (domain, users, written) in domains {
      wave.responses.append(
        Response(
          domain: domain, n: 100, population: nil, sampleShare: 0, populationShare: nil,
          weightedShare: 0))
      wave.comments.counts.append(
        CommentCount(domain: domain, comment: "c", written: written, asked: 100))
      guard written > 0 else { continue }
      wave.comments.words.append(
        WordUse(
          domain: domain, comment: "c", word: "maps", users: users, n: written,
          others: domain.isEveryone ? nil : .init(users: 50 - users, n: 90 - written)))
      wave.comments.shares.append(
        CommentShare(
          domain: domain, comment: "c", topic: .construct("k"), respondents: users, n: written,
          share: 100 * Double(users) / Double(written), interval: Interval(lower: 0, upper: 100)))
    }
    wave.comments.quotations = quoted.enumerated().map { number, smallest in
      Quotation(
        wave: "w", comment: "c", topic: .construct("k"), text: MaskedText(masked: "Q\(number)"),
        smallestGroup: smallest)
    }
    return Release(
      Findings(waves: [wave], changes: []), through: Gate(for: audience, of: data)
    ).comments
  }

  private func shown(_ released: ReleasedComments) -> [String] {
    let words = released.words.filter { $0.cell.value != nil }.map(\.domain.level)
    let topics = released.shares.filter { $0.cell.value != nil }.map(\.domain.level)
    #expect(words == topics, "words and constructs by one rule")
    return words
  }

  @Test func analystsSeeEverything() {
    let released = release([1, 0, 2], for: .analyst)
    #expect(shown(released) == ["all", "A", "B", "C"])
    #expect(released.counts.count == 4)
  }

  @Test("a word that few use is not even named")
  func rareWords() {
    for audience in [Audience.partner, .public] {
      let released = release([4, 0, 5], for: audience)
      #expect(released.words.isEmpty)
      #expect(released.shares.count == 4 && released.shares.allSatisfy { $0.cell.value == nil })
    }
    #expect(release([4, 1, 5], for: .partner).words.count == 4)
  }

  @Test("a group where few use it is withheld, and another with it")
  func rareInAGroup() {
    #expect(shown(release([25, 3, 11], for: .partner)) == ["all", "A"])
    #expect(shown(release([25, 12, 11], for: .partner)) == ["all", "A", "B", "C"])
    #expect(shown(release([15, 0, 0], for: .public)) == ["all"])
  }

  @Test("a group where few wrote is withheld whatever they wrote")
  func fewWriters() {
    let released = release([25, 9, 16], written: [30, 9, 40], for: .partner)
    #expect(shown(released) == ["all", "C"] || shown(released) == ["all", "A"])
    let counts = released.counts.filter { $0.cell.value == nil }
    #expect(counts.count == 2 && counts.contains { $0.domain.level == "B" })
    let none = release([25, 0, 25], written: [30, 0, 60], for: .partner)
    #expect(none.counts.first { $0.domain.level == "B" }?.cell.value == nil)
  }

  @Test func publicCountsAreRounded() throws {
    let released = release([24, 13, 21], for: .public)
    let word = try #require(released.words[1].cell.value)
    #expect(word.users == 25 && word.n == 30 && word.share == 80)
    #expect(word.others.map { $0.users % 5 == 0 && $0.n % 5 == 0 } == true)
    #expect(released.shares[1].cell.value?.respondents == 25)
    #expect(released.counts[2].cell.value?.written == 20)
  }

  @Test("topics: rare words are left out, topics of few people withheld")
  func topics() {
    func topics(_ audience: Audience, users: [Int], respondents: Int) -> [ReleasedWordTopic] {
      var wave = WaveFindings(wave: "w")
      wave.comments.topics = [
        WordTopic(
          wave: "w", comment: "c", number: 1, words: ["a", "b"], users: users,
          respondents: respondents, n: 90, share: 10, interval: Interval(lower: 0, upper: 20),
          stability: 0.987)
      ]
      var data = SurveyData(
        title: StudyTitle(title: "", organisation: "", marking: ""),
        codebook: Codebook(items: [], constructs: []), segmentations: [], waves: [],
        waveTitles: [], threshold: 10)
      data.comments = CommentPlan(questions: [CommentQuestion(id: "c", question: "c")])
      return Release(
        Findings(waves: [wave], changes: []), through: Gate(for: audience, of: data)
      ).comments.topics
    }
    #expect(topics(.analyst, users: [9, 5], respondents: 3)[0].words == ["a", "b"])
    #expect(topics(.partner, users: [10, 9], respondents: 12).map(\.words) == [["a"]])
    #expect(topics(.partner, users: [9, 9], respondents: 12).isEmpty)
    #expect(topics(.partner, users: [20, 20], respondents: 9)[0].cell.value == nil)
    #expect(topics(.public, users: [20, 20], respondents: 13)[0].cell.value?.respondents == 15)
  }

  @Test("quotations: for whom the study says, never the public, never from few")
  func quotations() {
    let quoted = [9, 10, 40, 9, 12, 11]
    func texts(_ audience: Audience, _ policy: CommentPlan.Quotations) -> [String] {
      release([25, 12, 11], for: audience, quotations: policy, quoted: quoted).quotations.map(
        \.text.text)
    }
    for policy in CommentPlan.Quotations.allCases {
      #expect(texts(.analyst, policy) == ["Q1", "Q2", "Q4"])
      #expect(texts(.public, policy).isEmpty)
    }
    #expect(texts(.partner, .analyst).isEmpty)
    #expect(texts(.partner, .partner) == ["Q1", "Q2", "Q4"])
    let withheld = release(
      [4, 0, 5], for: .partner, quotations: .partner, quoted: quoted)
    #expect(withheld.quotations.isEmpty, "of what too few speak of, nothing is quoted")
  }

  /// No way to tell how many of a hidden group use a word more tightly than the rule allows.
  @Test func hiddenCountsCannotBeWorkedOut() {
    var dice = Dice(state: 7)
    for _ in 0..<300 {
      let written = (0..<3).map { _ in dice.roll(60) }
      let users = written.map { $0 == 0 ? 0 : dice.roll($0 + 1) }
      let released = release(users, written: written, for: .partner)
      let levels = released.words.filter { !$0.domain.isEveryone }
      let hidden = levels.filter { $0.cell.value == nil }.map(\.domain.level)
      let sum = hidden.reduce(0) { $0 + users[["A": 0, "B": 1, "C": 2][$1] ?? 0] }
      #expect(
        hidden.isEmpty || hidden.count == levels.count || hidden.count >= 2 && sum >= 10
          || levels.count < 3, "\(users) \(written) \(hidden)")
      for word in released.words.compactMap(\.cell.value) { #expect(word.users >= 10) }
    }
  }
}
