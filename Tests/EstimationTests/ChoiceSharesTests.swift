internal import Estimation
internal import Foundation
internal import Ingestion
internal import Survey
internal import TestSupport
internal import Testing
internal import Weighting

/// Shares of real questions of several answers against R's `survey` (Tests/Golden/choices.R).
@Suite struct ChoiceGoldenTests {
  private static let needed = [
    "rse-survey-2016-2017", "databrarians-surveymonkey", "osmi-2014-2016",
  ]

  @Test(
    .enabled(if: needed.allSatisfy(RealStudies.has), "\(RealStudies.reason)"),
    arguments: [
      ("choices-rse", 420), ("choices-librarians", 28), ("choices-technology", 32),
    ])
  func shares(_ name: String, _ least: Int) throws {
    let rows = try Golden("choices")["shares"].list.filter { $0["study"].text == name }
    #expect(rows.count >= least)
    for weighting in ["equal", "unequal"] {
      let ours = try shares(of: name, isWeighted: weighting == "unequal")
      let own = rows.filter { $0["weighting"].text == weighting }
      #expect(ours.count == own.count)
      for row in own {
        let label = ["set", "segment", "level", "option"].map { row[$0].text ?? "" }
          .joined(separator: "|")
        let share = try #require(ours[label], "\(label)")
        expect(share, row, "\(weighting) \(label)")
      }
    }
  }

  private func shares(of name: String, isWeighted: Bool) throws -> [String: ChoiceShare] {
    let folder = try RealStudies.folder(name)
    defer { try? FileManager.default.removeItem(at: folder) }
    var data = try readStudy(at: folder.path)
    if isWeighted {
      data.waves[0].weights = (0..<data.waves[0].respondents).map { 1 + Double($0 % 5) / 4 }
    }
    let wave = EstimatedWave(try WeightedWave(data.waves[0], of: data), of: data)
    return Dictionary(
      uniqueKeysWithValues: wave.choiceShares().map {
        ("\($0.set)|\($0.domain.segment)|\($0.domain.level)|\($0.option)", $0)
      })
  }

  private func expect(_ share: ChoiceShare, _ row: Golden, _ name: String) {
    let estimate = share.estimate
    #expect(isClose(estimate.value, row["share"].number), "\(name)")
    #expect(isClose(estimate.standardError, row["se"].number), "\(name)")
    #expect(isClose(estimate.interval?.lower, row["lower"].number), "\(name)")
    #expect(isClose(estimate.interval?.upper, row["upper"].number), "\(name)")
    #expect(estimate.df.map(Double.init) == row["df"].number, "\(name)")
    #expect(
      Double(estimate.n) == row["n"].number && Double(share.none) == row["none"].number, "\(name)")
  }
}

@Suite struct ChoiceSharesTests {
  private static let answers: [UInt8] = [4, 0, 3, 2, 251, 1, 4, 3, 251, 0, 2, 4]
  private static let levels: [UInt16] = [0, 0, 1, 1, 0, 0, 1, 1, 1, 0, 0, 1]
  private static let weights: [Double] = [1, 2, 1, 3, 1, 1, 2, 1, 4, 1, 2, 1]

  /// Item q0, and sets beside it.
  private func estimated(_ sets: [(ChoiceSet, ChoiceAnswers)]) throws -> EstimatedWave {
    let hand = HandMadeWave(
      answers: [Self.answers], levels: Self.levels, strata: [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1],
      clusters: [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5], weights: Self.weights)
    var (data, wave) = (hand.data, hand.wave)
    (data.choiceSets, wave.choices) = (sets.map(\.0), sets.map(\.1))
    data.waves = [wave]
    return EstimatedWave(try WeightedWave(wave, of: data), of: data)
  }

  private func set(_ id: String, _ options: [(String, [UInt8]?)]) -> (ChoiceSet, ChoiceAnswers) {
    let rows = Self.answers.map { $0 == 251 ? UInt8(251) : 0 }
    return (
      ChoiceSet(id: id, question: id, options: options.map(\.0)),
      ChoiceAnswers(rows: rows, options: options.map(\.1))
    )
  }

  private static func codes(_ chosen: (UInt8) -> Bool) -> [UInt8] {
    answers.map { $0 == 251 ? 251 : chosen($0) ? 1 : 0 }
  }

  /// A set of one option is a question of yes and no: its favourable share, to the last bit.
  @Test func oneOptionIsAYesOrNoItem() throws {
    let wave = try estimated([set("one", [("yes", Self.codes { $0 >= 3 })])])
    let shares = wave.choiceShares()
    let scores = wave.scores().map(\.score).filter {
      $0.measure == Measure(kind: .item, id: "q0") && $0.statistic == .favourable
    }
    #expect(shares.count == 3 && shares.map(\.domain) == scores.map(\.domain))
    #expect(shares.map(\.estimate) == scores.map(\.estimate))
  }

  /// An option per label: the shares are those of the item's answers.
  @Test func optionsThatExcludeEachOtherAreAnswers() throws {
    let wave = try estimated([
      set("all", (0..<5).map { label in ("\(label + 1)", Self.codes { $0 == UInt8(label) }) })
    ])
    let answers = AnswerTables(wave).shares
    #expect(wave.choiceShares().map(\.estimate) == answers.map(\.estimate))
  }

  @Test func orderAndCompanyChangeNothing() throws {
    let (a, b) = (Self.codes { $0 >= 3 }, Self.codes { $0.isMultiple(of: 2) })
    let one = try estimated([set("s", [("a", a), ("b", b)])]).choiceShares()
    let other = try estimated([
      set("first", [("x", b)]), set("s", [("b", b), ("gone", nil), ("a", a)]),
    ]).choiceShares().filter { $0.set == "s" }
    #expect(one.count == 6 && other.count == 6)
    for share in one { #expect(other.contains(share), "\(share)") }
  }

  @Test func nobodysOptionIsNothingAndThere() throws {
    let shares = try estimated([
      set("s", [("a", Self.codes { $0 >= 3 }), ("never", Self.codes { _ in false })])
    ]).choiceShares()
    let never = shares.filter { $0.option == "never" }
    #expect(never.count == 3 && never.allSatisfy { $0.estimate.value == 0 })
    #expect(never.map(\.estimate.n) == [10, 5, 5])
    #expect(never.allSatisfy { $0.estimate.interval?.lower == 0 })
    #expect(never.allSatisfy { ($0.estimate.interval?.upper ?? 0) > 20 })
    // Of the ten, five chose a.
    #expect(never.map(\.none) == [5, 4, 1])
  }

  /// Whoever says "don't know" to one row of a grid is in the base of the others.
  @Test func anOptionMayHaveABaseOfItsOwn() throws {
    var codes = Self.codes { $0 >= 3 }
    codes[1] = MissingKind.dontKnow.rawValue
    let shares = try estimated([
      set("s", [("a", Self.codes { $0 >= 3 }), ("b", codes)])
    ]).choiceShares().filter(\.domain.isEveryone)
    try #require(shares.map(\.estimate.n) == [10, 9])
    // Weights: 6 of 15 chose; respondent 1 weighs 2.
    #expect(isClose(shares[0].estimate.value, 600 / 15.0, 1e-12))
    #expect(isClose(shares[1].estimate.value, 600 / 13.0, 1e-12))
  }

  @Test func whoDidNotAnswerIsAmongTheMissing() throws {
    let missing = try estimated([set("s", [("a", Self.codes { $0 >= 3 })])]).missingShares()
    let own = missing.filter { $0.item == "s" }
    #expect(own.map(\.share) == missing.filter { $0.item == "q0" }.map(\.share))
    #expect(own.first?.n == 12 && own.first?.answered == 10)
  }
}
