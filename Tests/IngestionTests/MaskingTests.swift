@testable internal import Ingestion
internal import Survey
internal import Testing

/// What of a comment is masked, and what is not.
@Suite struct MaskingTests {
  /// Comments that write everyday words in small letters, and a few abbreviations.
  private static let corpus =
    [
      "the data and the records in our systems are slow, and the report on crime is never ready",
      "we record every incident twice and the sergeant looks at the maps with the team",
      "better training for the analyst would help us trust the figures that we type in by hand",
      "my inspector asks for a hope and a will to mark the desk where we long to bill the jobs",
    ] + Array(repeating: "The XYZ form does not load.", count: 10)

  private func masked(
    _ text: String, names: [String] = [], own: [String] = [], dictionary: [String] = [],
    with others: [String] = corpus
  ) -> String {
    let entries = dictionary.map {
      CommentDictionary.Entry(phrase: [PhrasePart($0)], topics: [.construct("c")])
    }
    let reading = CommentReading(
      [[others + [text]]], names: names, own: own, dictionary: CommentDictionary(entries),
      missing: [])
    return reading.comments([text]).texts[0]?.text ?? ""
  }

  @Test(
    "addresses and numbers, however they are written",
    arguments: [
      ("Write to jane.doe@force.police.uk, please.", "Write to [e-mail], please."),
      ("Write to jane.doe (at) force.uk now", "Write to [e-mail] now"),
      ("ask jane[at]force.uk about it", "ask [e-mail] about it"),
      ("the handle is @jane_d there", "the handle is [e-mail] there"),
      ("see https://intranet/x?id=7 or www.force.uk.", "see [link] or [link]."),
      ("see force.police.uk/maps for it", "see [link] for it"),
      ("Ring 07700 900123 or +44 (0)20 7946 0958 now", "Ring [number] or +[number] now"),
      ("It took 3 days, then 12/05/2018.", "It took [number] days, then [number]."),
      ("the \u{FF11}\u{FF12}\u{FF13}\u{FF14} form", "the [number] form"),
      (
        "the \u{0661}\u{0662}\u{0663} form and the \u{00BD} form",
        "the [number] form and the [number] form"
      ),
      ("the \u{1D7D9}\u{1D7DA} form and \u{2460}", "the [number] form and [number]"),
      ("1 2 3 4 is me", "[number] is me"),
    ])
  func addresses(_ text: String, _ expected: String) { #expect(masked(text) == expected) }

  @Test(
    "collar and warrant numbers, with a rank or without",
    arguments: [
      ("PC 1234 told us", "PC [number] told us"), ("PC1234 told us", "[number] told us"),
      ("1234AB told us", "[number] told us"), ("Ask PS4567 for it", "Ask [number] for it"),
      ("ask ps-4567 for it", "ask [number] for it"),
      ("PC 1234 Smith told us", "PC [number] [name] told us"),
      ("pc 1234 smith told us", "pc [number] [name] told us"),
      ("P\u{200B}C12\u{200B}34 told us", "[number] told us"),
    ])
  func collarNumbers(_ text: String, _ expected: String) { #expect(masked(text) == expected) }

  @Test(
    "titles and the names after them",
    arguments: [
      ("PC Smith never looks", "PC [name] never looks"),
      ("Sgt. O'Neill is slow", "Sgt. [name] is slow"),
      ("Sgt. O\u{2019}Neill\u{2019}s team is slow", "Sgt. [name]'s team is slow"),
      ("DCI Jane Doe is slow", "DCI [name] is slow"),
      ("DCI Jane Long is slow", "DCI [name] is slow"),
      ("Mr Brown asks twice", "Mr [name] asks twice"),
      ("the records of mr brown are slow", "the records of mr [name] are slow"),
      ("pc smith is slow", "pc [name] is slow"), ("the pc is slow", "the pc is slow"),
      ("MR BROWN IS SLOW", "MR [name] IS SLOW"),
      ("Sergeant Hope asks twice", "Sergeant [name] asks twice"),
      ("Detective Chief Inspector Smith-Jones asks", "Detective Chief Inspector [name] asks"),
      ("Insp van der Berg asks", "Insp [name] asks"), ("Dr. J. Smith asks", "Dr. [name] asks"),
      ("Chief Constable Peelham asks", "Chief Constable [name] asks"),
      ("The sergeant looks at maps", "The sergeant looks at maps"),
    ])
  func titles(_ text: String, _ expected: String) { #expect(masked(text) == expected) }

  @Test(
    "capitals inside a sentence",
    arguments: [
      ("I asked Peelham about it", "I asked [name] about it"),
      ("I asked Peelham's team", "I asked [name]'s team"),
      ("I asked Smith-Jones about it", "I asked [name] about it"),
      ("I asked McDonald and DeShawn", "I asked [name] and [name]"),
      ("I asked Mark about it", "I asked [name] about it"),
      ("we Mark it, they Will", "we [name] it, they [name]"),
      ("I asked Jos\u{E9} \u{C1}lvarez about it", "I asked [name] about it"),
      ("I asked J\u{430}ne about it", "I asked [name] about it"),
      ("I asked j\u{430}ne about it", "I asked [name] about it"),
      ("i asked jane about it", "i asked [name] about it"),
      ("The Data are slow on Monday in May", "The Data are slow on Monday in May"),
      ("I'm sure I've asked. It's slow", "I'm sure I've asked. It's slow"),
      ("ask JD about it", "ask [name] about it"),
      ("the XYZ form is slow", "the XYZ form is slow"),
      ("the DATA are NEVER ready", "the DATA are NEVER ready"),
    ])
  func capitals(_ text: String, _ expected: String) { #expect(masked(text) == expected) }

  @Test(
    "the first word of a sentence",
    arguments: [
      ("Records are slow. Peelham asks twice.", "Records are slow. [name] asks twice."),
      ("Peelham Crakehall asks twice.", "[name] asks twice."),
      ("J. Peelham asks twice.", "[name] asks twice."),
      ("Jane is slow", "[name] is slow"), ("Jane's team is slow", "[name]'s team is slow"),
      ("Better maps.\nTraining twice.", "Better maps.\nTraining twice."),
      ("We type e.g. records by hand", "We type e.g. records by hand"),
      ("PEELHAM NEVER LOOKS AT RECORDS", "[name] NEVER LOOKS AT RECORDS"),
    ])
  func firstWords(_ text: String, _ expected: String) { #expect(masked(text) == expected) }

  @Test func listedNamesAreMaskedInAnyLetters() {
    let names = ["Zo\u{EB} Crake-Hall", "Bumble"]
    #expect(masked("i told zoe crake-hall so", names: names) == "i told [name] so")
    #expect(masked("the BUMBLE's desk", names: names) == "the [name]'s desk")
    #expect(masked("i told zoe so", names: []) == "i told [name] so")
    #expect(masked("the bumble desk", names: []) == "the bumble desk")
  }

  @Test func wordsOfTheStudyAreNoNames() {
    #expect(masked("we use Niche and the Crakehall desk") == "we use [name] and the [name] desk")
    let kept = masked(
      "we use Niche and the Crakehall desk", own: ["Crakehall office"], dictionary: ["niche"])
    #expect(kept == "we use Niche and the Crakehall desk")
  }

  @Test("one writer's small letters do not make a name of others a word")
  func namesInSmallLetters() {
    let others = Self.corpus + ["i saw peelham", "I saw Peelham", "We asked Peelham twice"]
    #expect(masked("I asked Peelham about it", with: others) == "I asked [name] about it")
  }

  @Test("what is counted is what is shown")
  func counts() {
    let text = "PC Smith 1234 and Mr Brown: a@b.uk, www.b.uk"
    let reading = CommentReading(
      [[Self.corpus + [text]]], names: [], own: [], dictionary: CommentDictionary(), missing: [])
    let comments = reading.comments([text])
    #expect(comments.masks == [.name: 2, .number: 1, .email: 1, .link: 1])
  }

  @Test(
    "what says nothing is blank",
    arguments: ["", " \u{200B}\n", "-", "...", "N/A", "n/a.", "None", "No", "no comment!", "Nil"])
  func blanks(_ text: String) {
    let reading = CommentReading(
      [[[text]]], names: [], own: [], dictionary: CommentDictionary(), missing: ["Prefer not"])
    #expect(reading.comments([text, "Prefer  not", "No data."]).written == 1)
  }

  @Test("a comment as long as a book is cut, and is not slow")
  func longTexts() {
    let text = String(repeating: "a\u{301}\u{301}b ", count: 60_000)
    let reading = CommentReading(
      [[[text]]], names: [], own: [], dictionary: CommentDictionary(), missing: [])
    let comments = reading.comments([text])
    #expect(comments.cut == 1)
    #expect(comments.texts[0].map { $0.text.unicodeScalars.count <= Comments.longest } == true)
    let joined = String(repeating: "\u{FDFA}", count: 30_000)
    #expect(reading.comments([joined]).cut == 1)
  }
}
