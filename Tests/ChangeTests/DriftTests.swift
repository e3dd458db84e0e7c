@testable internal import Change
internal import Foundation
internal import Ingestion
internal import Survey
internal import TestSupport
internal import Testing

@Suite struct DriftTests {
  @Test func identicalWavesHaveNone() throws {
    #expect(try TwoWaves().drift() == [])
  }

  /// Rows in another order, other people, and columns that are no items change no question.
  @Test(arguments: 0..<6)
  func rowsAndOtherColumnsAreNoDrift(_ seed: Int) throws {
    var waves = TwoWaves()
    waves.rows[1] = (0..<400).map { ($0 * [1, 3, 7, 9, 11, 13][seed] + seed * 17) % 400 }
    for place in [0, 4, 10] { waves.columns[1].insert("Why \(place + seed)?", at: place) }
    waves.columns[0].append("Comment")
    #expect(try waves.drift() == [])
  }

  @Test func eachKindAloneIsTheOnlyOneListed() throws {
    for (change, expected) in Self.changes {
      var waves = TwoWaves()
      change(&waves)
      #expect(try waves.drift().summary == expected)
    }
  }

  @Test func allTogetherAreAllListed() throws {
    var waves = TwoWaves()
    for (change, _) in Self.changes { change(&waves) }
    #expect(try waves.drift().summary == Self.changes.flatMap(\.1))
  }

  /// One of each kind, and what is to be found of it.
  private static let changes: [(@Sendable (inout TwoWaves) -> Void, [String])] = [
    (
      { waves in
        waves.extraColumns = ["wording:w2", "column:w1", "column:w2"]
        waves.extras["q1"] = ["Otherwise", "", ""]
      }, ["wording q1"]
    ),
    (
      { waves in
        waves.extraColumns = ["wording:w2", "column:w1", "column:w2"]
        waves.extras["q2"] = ["", "", "-"]
        waves.extras["q8"] = ["", "-", ""]
        waves.columns[0].removeAll { $0 == "q8" }
        waves.columns[1].removeAll { $0 == "q2" }
        waves.columns[1].append("new one")
        waves.override { $0 == 1 && $2 == "new one" ? ["Agree", "Disagree"][$1 % 2] : nil }
      }, ["items q2", "items q8", "items "]
    ),
    (
      { waves in
        waves.override { wave, row, column in
          let isNeither = wave == 1 && column == "q7" && row % 2 == 0
          return isNeither ? "Neutral" : wave == 1 && column == "q7" ? "Agree" : nil
        }
      }, ["labels q7"]
    ),
    (
      { waves in
        waves.columns[1].removeAll { $0 == "q3" }
        let place = waves.columns[1].firstIndex(of: "q5") ?? 0
        waves.columns[1].insert("q3", at: place + 1)
      }, ["order q3"]
    ),
    (
      { waves in
        waves.override { $0 == 1 && $2 == "q6" && $1 % 3 == 2 ? "" : nil }
      }, ["routing q6"]
    ),
  ]

  @Test func whatIsSaid() throws {
    var waves = TwoWaves()
    for (change, _) in Self.changes { change(&waves) }
    let found = try waves.drift()
    #expect(
      found.map(\.text) == [
        "q1 was reworded for w2", "q2 was no longer asked in w2", "q8 was first asked in w2",
        "column “new one” of w2 is answered on agree3 and in no codebook",
        "answers written otherwise in w2 and read as the same, “Neither” is “Neutral”: q7",
        "q3 stands after q5 in w2, after q1 in w1",
        "asked in w2 of rank PC, Sergeant alone: q6",
      ])
    #expect(found.last?.evidence == "blank: 0.0 % in w1, 33.3 % in w2")
  }

  /// What touches a change is told beside it; the order of columns is not held against it.
  @Test func changesAreToldWithWhatTouchesThem() throws {
    var waves = TwoWaves()
    for (change, _) in Self.changes { change(&waves) }
    let drift = InstrumentDrift(from: "w1", to: "w2", data: try waves.data())
    func count(_ kind: Measure.Kind, _ id: String) -> Int {
      drift.notes(for: Measure(kind: kind, id: id)).count
    }
    #expect(count(.item, "q3") == 0 && count(.item, "q6") == 1 && count(.item, "q7") == 1)
    #expect(count(.construct, "tools") == 2 && count(.construct, "data") == 3)
    #expect(drift.notes(for: .index).count == 5)
  }

  @Test func aKindOfAnItemsDriftMayBeHarmless() throws {
    var waves = TwoWaves()
    for (change, _) in Self.changes { change(&waves) }
    waves.yaml = "harmless: {q7: labels, q6: [wording, order]}"
    let found = try waves.drift()
    #expect(found.filter(\.isHarmless).summary == ["labels q7"])
    waves.yaml = "harmless: [q6, q7]"
    #expect(try waves.drift().filter(\.isHarmless).summary == ["labels q7", "routing q6"])
    let drift = InstrumentDrift(from: "w1", to: "w2", data: try waves.data())
    #expect(drift.notes(for: Measure(kind: .item, id: "q7")).isEmpty)
  }

  @Test func anUnknownKindIsAFault() throws {
    var waves = TwoWaves()
    waves.yaml = "harmless: {q7: label}"
    let error = #expect(throws: StudyFaults.self) { try waves.data() }
    #expect(error?.description.contains("“label” is no kind of drift; allowed: wording") == true)
    #expect(error?.description.contains("did you mean “labels”?") == true)
  }
}

@Suite struct LabelDriftTests {
  /// A label that nobody chose in one wave, another letter case, both spellings in both waves.
  @Test func chanceIsNoDrift() throws {
    var waves = TwoWaves()
    waves.cell = { wave, row, column in
      switch (column, wave) {
      case ("q1", 1): ["Agree", "Disagree"][row % 2]
      case ("q2", 1): TwoWaves.labels[row % 3].uppercased()
      case ("q3", _): row % 2 == wave ? "Neutral" : "Neither"
      default: nil
      }
    }
    #expect(try waves.drift() == [])
  }

  /// Files that pyreadstat wrote, Golden/drift/make.py.
  @Test func declaredLabels() throws {
    let found = try InstrumentDrift(from: "w1", to: "w2", data: Self.spss()).found
    #expect(
      found.map(\.text) == [
        "answers written otherwise in w2 and read as the same, “Neither” is “Neutral”: renamed",
        "codes run the other way in w2: turned",
        "“Neither” is no longer offered in w2: dropped",
        "answer options stand in another order in w2: shuffled",
      ])
    #expect(found.map(\.kind) == [.labels, .labels, .labels, .order])
  }

  private static func spss() throws -> SurveyData {
    let golden = RealStudies.fixtures.deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Golden/drift").path
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("canvass-spss-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let yaml = """
      study: 1
      title: Declared
      waves:
        - {id: w1, responses: "\(golden)/earlier.sav"}
        - {id: w2, responses: "\(golden)/later.sav"}
      codebook: codebook.csv
      scales:
        agree3: {labels: [Disagree, Neither, Agree], favourable: [Agree], aliases: {Neutral: Neither}}
      """
    let items = ["same", "turned", "renamed", "dropped", "shuffled"].map { "\($0),W,agree3,c,+\n" }
    let codebook = "item,wording,scale,construct,direction\n" + items.joined()
    try Data(yaml.utf8).write(to: folder.appendingPathComponent("study.yaml"))
    try Data(codebook.utf8).write(to: folder.appendingPathComponent("codebook.csv"))
    return try readStudy(at: folder.path)
  }

  /// Numbers hide that an item's scale was turned, but its construct tells.
  @Test func numbersThatRunTheOtherWay() throws {
    var waves = TwoWaves()
    waves.aliases = "{\"1\": Disagree, \"2\": Neither, \"3\": Agree}"
    func number(_ row: Int, _ item: Int) -> Int {
      row % 3 + ((row + item * 7) % 5 == 0 ? 1 : 0)
    }
    waves.cell = { wave, row, column in
      guard let item = TwoWaves.items.firstIndex(of: column) else { return nil }
      let value = min(number(row, item), 2)
      return wave == 1 && column == "q2" ? "\(3 - value)" : "\(value + 1)"
    }
    let found = try waves.drift()
    #expect(found.summary == ["labels q2"])
    #expect(found.first?.text.contains("go against the others of tools") == true)
    // Words would have told; numbers that nobody turned tell nothing.
    let same = waves.cell
    waves.cell = { same(0, $1, $2) }
    #expect(try waves.drift() == [])
  }

  @Test func numbersBeforeTheWords() throws {
    var waves = TwoWaves()
    waves.aliases =
      "{1 - Disagree: Disagree, 2 - Neither: Neither, 3 - Agree: Agree, 1 - Agree: Agree, 3 - Disagree: Disagree}"
    let words = [
      ["1 - Disagree", "2 - Neither", "3 - Agree"], ["3 - Disagree", "2 - Neither", "1 - Agree"],
    ]
    waves.cell = { $2 == "q4" ? words[$0][$1 % 3] : nil }
    let found = try waves.drift()
    #expect(found.map(\.text) == ["codes run the other way in w2: q4"])
  }
}

@Suite struct OrderDriftTests {
  /// Against the textbook's table, over random orders.
  @Test(arguments: 0..<40)
  func aLongestCommonOrder(_ seed: Int) {
    var random = SeededNumbers(seed: UInt64(seed))
    let size = seed % 12
    let (first, second) = (
      Array(0..<size).shuffled(using: &random), Array(0..<size).shuffled(using: &random)
    )
    let found = longestCommonOrder(first, second)
    #expect(found.count == Self.tableLength(first, second))
    #expect(found == first.filter(Set(found).contains))
    #expect(found == second.filter(Set(found).contains))
  }

  private static func tableLength(_ first: [Int], _ second: [Int]) -> Int {
    var row = [Int](repeating: 0, count: second.count + 1)
    for item in first {
      var next = row
      for (index, other) in second.enumerated() {
        next[index + 1] = item == other ? row[index] + 1 : max(next[index], row[index + 1])
      }
      row = next
    }
    return row.last ?? 0
  }

  @Test func anotherOrderAltogetherIsOneLine() throws {
    var waves = TwoWaves()
    waves.columns[1] = ["rank"] + TwoWaves.items.reversed()
    let found = try waves.drift()
    #expect(found.count == 1 && found[0].items.count == 7 && found[0].kind == .order)
  }
}

/// The generator of splitmix64, for tests alone.
private struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

@Suite struct RoutingDriftTests {
  /// LimeSurvey's unquoted empty cells: the share of 400 that were not shown the item, and
  /// whether it is drift from nobody.
  @Test(arguments: [(12, false), (19, false), (20, true), (60, true)])
  func notShown(_ count: Int, _ isDrift: Bool) throws {
    var waves = TwoWaves()
    waves.quotesAll = true
    waves.cell = { $0 == 1 && $2 == "q4" && ($1 * 37) % 400 < count ? TwoWaves.hidden : nil }
    #expect(try waves.drift().summary == (isDrift ? ["routing q4"] : []))
  }

  /// Blanks may be people who did not care: only a sharp difference counts.
  @Test(arguments: [(60, false), (79, false), (80, true)])
  func blank(_ count: Int, _ isDrift: Bool) throws {
    var waves = TwoWaves()
    waves.cell = { $0 == 1 && $2 == "q4" && ($1 * 37) % 400 < count ? "" : nil }
    #expect(try waves.drift().summary == (isDrift ? ["routing q4"] : []))
  }

  /// In 12 people 3 of 12 may be chance.
  @Test func fewPeopleAreNoDrift() throws {
    var waves = TwoWaves()
    waves.rows = [Array(0..<12), Array(0..<12)]
    waves.cell = { $0 == 1 && $2 == "q4" && $1 % 4 == 0 ? "" : nil }
    #expect(try waves.drift() == [])
  }

  /// Whoever broke off before an item has not been past it.
  @Test func breakingOffIsNoRouting() throws {
    var waves = TwoWaves()
    waves.cell = { wave, row, column in
      wave == 1 && row % 2 == 0 && column >= "q4" && column != "rank" ? "" : nil
    }
    #expect(try waves.drift() == [])
  }

  @Test func anEarlierAnswerDecides() throws {
    var waves = TwoWaves()
    waves.cell = { wave, row, column in
      switch column {
      case "q3": TwoWaves.labels[row % 5 % 3]
      case "q5" where wave == 0 && row % 5 % 3 != 2: ""
      default: nil
      }
    }
    let found = try waves.drift()
    #expect(found.map(\.text) == ["asked in w1 of those who answered q3 with Agree alone: q5"])
  }

  /// Items that were left out together do not explain each other.
  @Test func itemsBehindOneUnknownFilter() throws {
    var waves = TwoWaves()
    waves.cell = { wave, row, column in
      wave == 1 && ["q5", "q6"].contains(column) && (row / 7) % 2 == 0 ? "" : nil
    }
    #expect(try waves.drift().map(\.text) == ["left blank by far more in w2: q5, q6"])
  }

  @Test func withoutAFilterOnlyTheShareIsTold() throws {
    var waves = TwoWaves()
    waves.cell = { $0 == 1 && $2 == "q5" && ($1 / 7) % 2 == 0 ? "" : nil }
    #expect(try waves.drift().map(\.text) == ["left blank by far more in w2: q5"])
  }
}

extension TwoWaves {
  /// Puts cells over those there are.
  fileprivate mutating func override(_ over: @escaping (Int, Int, String) -> String?) {
    let under = cell
    cell = { over($0, $1, $2) ?? under($0, $1, $2) }
  }
}
