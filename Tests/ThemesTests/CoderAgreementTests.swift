internal import Foundation
internal import Survey
internal import TestSupport
internal import Testing

@testable internal import Themes

/// Units, each with what every coder who read it gave: `["x": "a b", "y": ""]`.
func coded(
  _ units: [[String: String]], coders: [String] = ["x", "y"], codes: [String] = ["a", "b", "c"],
  unitsPerInterview: Int = 2
) -> Interviews {
  let codings = units.enumerated().flatMap { index, readings in
    readings.sorted { $0.key < $1.key }.flatMap { coder, text -> [Coding] in
      let given = text.split(separator: " ").map { codes.firstIndex(of: String($0)) }
      return (given.isEmpty ? [nil] : given).map {
        Coding(
          interview: index / unitsPerInterview, unit: "\(index)",
          coder: coders.firstIndex(of: coder), code: $0, polarity: nil, severity: nil)
      }
    }
  }
  let last = (units.count - 1) / unitsPerInterview
  return Interviews(
    interviews: (0...max(last, 0)).map { "I\($0)" }, coders: coders, codes: codes,
    codings: codings, levels: [:])
}

func agreement(_ interviews: Interviews, seed: UInt64 = 1, replicates: Int = 200) -> CoderAgreement
{
  CoderAgreement(interviews, wave: "1", confidence: 0.95, replicates: replicates, seed: seed)
}

extension CoderAgreement {
  func row(_ code: String, _ statistic: String) -> Agreement? {
    all.first { $0.code == code && $0.statistic == statistic }
  }
}

/// Against krippendorff, irrCAC, scikit-learn and exact fractions: Tests/Golden/agreement.py.
@Suite struct CoderAgreementGoldenTests {
  private func expect(_ found: CoderAgreement, _ golden: Golden) {
    for code in golden["codes"].keys + ["all"] {
      let theirs = code == "all" ? golden["all"] : golden["codes"][code]
      for statistic in ["percent", "kappa", "alpha", "ac1"] {
        let ours = found.row(code, statistic)
        #expect(isClose(ours?.estimate, theirs[statistic].number, 1e-12), "\(code) \(statistic)")
        #expect((ours?.n).map(Double.init) == golden["n"].number)
      }
    }
    #expect(isClose(found.row("all", "alpha_sets")?.estimate, golden["alpha_sets"].number, 1e-12))
    #expect(Double(found.overlap.sharedUnits) == golden["n"].number)
    #expect(Double(found.overlap.units) == golden["units"].number)
  }

  @Test func theShippedStudy() throws {
    let golden = try Golden("agreement")["shipped"]
    let found = agreement(try shippedInterviews())
    #expect(golden["codes"].keys.count == 24)
    expect(found, golden)
    for detail in ["severity", "polarity"] {
      let row = found.row("all", "alpha_\(detail)")
      #expect(isClose(row?.estimate, golden[detail].number, 1e-12))
      #expect((row?.n).map(Double.init) == golden["\(detail)_units"].number)
    }
    let alpha = try #require(found.row("all", "alpha")?.interval)
    #expect(alpha.lower > 0.68 && alpha.upper < 0.84)
  }

  /// Two real coders (USENIX 2023), answers that both coded.
  @Test(
    .enabled(if: RealStudies.has("qual-two-coders"), "\(RealStudies.reason)"),
    arguments: ["Q5", "Q8", "Q11", "Q12", "Q14", "Q16"])
  func realCoders(_ question: String) throws {
    let golden = try Golden("agreement")["two_coders"][question]
    let found = agreement(try TwoCoders(question).interviews)
    #expect(!golden["codes"].keys.isEmpty)
    expect(found, golden)
    let (kappa, interval) = (found.row("all", "kappa"), found.row("all", "kappa")?.interval)
    #expect(interval.map { $0.lower < kappa?.estimate ?? 2 } == true)
  }

  /// 24 of Q5's answers were read by a second coder, and 101 were not.
  @Test(.enabled(if: RealStudies.has("qual-two-coders"), "\(RealStudies.reason)"))
  func onlyTheSharedPartCountsAndIsSaid() throws {
    let overlap = agreement(try TwoCoders("Q5").interviews).overlap
    #expect(overlap.sharedUnits == 24 && overlap.units > 100 && overlap.reason == nil)
    #expect(isClose(overlap.share, 100 * 24 / Double(overlap.units), 1e-12))
    #expect(overlap.coders.map(\.units) == [overlap.units, 24])
    #expect(overlap.coders.map(\.shared) == [24, 24])
  }
}

/// `interviews-2018.csv` of the shipped study, whose cells hold no comma but the last.
private func shippedInterviews() throws -> Interviews {
  let path = Package.root.appendingPathComponent("datasets/data-culture/interviews-2018.csv")
  let lines = try String(contentsOf: path, encoding: .utf8).split(whereSeparator: \.isNewline)
  var (interviews, coders, codes) = ([String](), [String](), [String]())
  func place(_ name: Substring, _ names: inout [String]) -> Int {
    if !names.contains(String(name)) { names.append(String(name)) }
    return names.firstIndex(of: String(name)) ?? 0
  }
  let codings = lines.dropFirst().map { line in
    let cells = line.split(separator: ",", omittingEmptySubsequences: false)
    return Coding(
      interview: place(cells[0], &interviews), unit: String(cells[3]),
      coder: place(cells[4], &coders), code: cells[5].isEmpty ? nil : place(cells[5], &codes),
      polarity: Polarity(rawValue: String(cells[6])), severity: Int(cells[7]))
  }
  return Interviews(
    interviews: interviews, coders: coders, codes: codes, codings: codings, levels: [:])
}

@Suite struct CoderAgreementTests {
  private let some = [
    ["x": "a", "y": "a"], ["x": "a b", "y": "b"], ["x": "", "y": "c"], ["x": "c"], ["y": "a"],
    ["x": "b", "y": "b"], ["x": "", "y": ""], ["x": "a", "y": "c"],
  ]

  @Test func onlyUnitsThatBothReadCount() {
    let found = agreement(coded(some))
    #expect(found.row("all", "percent")?.n == 6 && found.overlap.units == 8)
    #expect(found.overlap.share == 75)
    // a: 1 1, 1 0, 0 0, 0 0, 0 0, 1 0.
    #expect(isClose(found.row("a", "percent")?.estimate, 400.0 / 6, 1e-12))
    #expect(isClose(found.row("a", "kappa")?.estimate, (24 - 18) / (36 - 18.0), 1e-12))
    let alone = agreement(coded([["x": "a"], ["y": "a"]]))
    #expect(alone.all.isEmpty && alone.toMend.isEmpty && alone.overlap.sharedUnits == 0)
    #expect(alone.overlap.reason?.hasPrefix("no passage was read by two coders") == true)
  }

  @Test func oneCoderOrNone() {
    let one = agreement(coded(some.map { $0.filter { $0.key == "x" } }, coders: ["x"]))
    #expect(one.all.isEmpty && one.overlap.reason == "one coder read everything")
    let none = agreement(
      Interviews(
        interviews: ["I"], coders: [], codes: ["a"],
        codings: [
          Coding(interview: 0, unit: nil, coder: nil, code: 0, polarity: nil, severity: nil)
        ], levels: [:]))
    #expect(none.overlap.reason == "the file names no coder" && none.overlap.share == nil)
  }

  @Test func moreCodersThanThereCanBe() {
    let names = (0...50).map { "c\($0)" }
    let unit = Dictionary(uniqueKeysWithValues: names.map { ($0, "a") })
    let found = agreement(coded([unit, unit], coders: names))
    #expect(found.all.isEmpty && found.overlap.reason?.hasPrefix("51 coders are named") == true)
  }

  /// A whole interview is the unit where the file names none.
  @Test func oneInterviewOfOneUnit() {
    let codings = [0, 1].map {
      Coding(interview: 0, unit: nil, coder: $0, code: 0, polarity: nil, severity: nil)
    }
    let found = agreement(
      Interviews(
        interviews: ["I"], coders: ["x", "y"], codes: ["a", "never"], codings: codings,
        levels: [:]))
    #expect(found.overlap.units == 1 && found.overlap.sharedUnits == 1)
    #expect(found.row("never", "alpha") == nil)
    let alpha = found.row("a", "alpha")
    #expect(alpha?.estimate == 1 && alpha?.interval == nil)
    #expect(alpha?.note?.hasPrefix("no variation") == true)
    #expect(found.toMend.isEmpty)
  }

  @Test func whereAllAgreeThereIsNoIntervalAndItIsSaid() {
    let found = agreement(
      coded([["x": "a", "y": "a"], ["x": "b", "y": "b"], ["x": "", "y": ""]]))
    for statistic in ["percent", "kappa", "alpha", "ac1", "alpha_sets"] {
      let row = found.row("all", statistic)
      #expect(row?.estimate == (statistic == "percent" ? 100 : 1) && row?.interval == nil)
      #expect(row?.note?.contains("never differed") == true)
    }
  }

  /// y read every unit and gave nothing: it agrees where x gave nothing, and κ is 0.
  @Test func aCoderWhoCodedNothing() {
    let found = agreement(coded([["x": "a", "y": ""], ["x": "", "y": ""], ["x": "a", "y": ""]]))
    #expect(found.row("a", "kappa")?.estimate == 0)
    #expect(isClose(found.row("a", "percent")?.estimate, 100.0 / 3, 1e-12))
    #expect((found.row("a", "alpha")?.estimate ?? 1) < 0)
    #expect(found.overlap.coders[1].codes == 0 && found.overlap.coders[1].uncoded == 3)
    #expect(found.toMend.first?.unanswered == 2 && found.toMend.first?.confusions == [])
  }

  @Test func severityIsOrderedAndPolarityIsNot() {
    func found(_ severity: [(Int?, Int?)], _ polarity: [(Polarity?, Polarity?)]) -> CoderAgreement {
      let codings = severity.indices.flatMap { unit in
        [0, 1].map { coder in
          Coding(
            interview: unit, unit: nil, coder: coder, code: 0,
            polarity: coder == 0 ? polarity[unit].0 : polarity[unit].1,
            severity: coder == 0 ? severity[unit].0 : severity[unit].1)
        }
      }
      return agreement(
        Interviews(
          interviews: severity.indices.map { "I\($0)" }, coders: ["x", "y"], codes: ["a"],
          codings: codings, levels: [:]))
    }
    let sides: [(Polarity?, Polarity?)] = [
      (.barrier, .barrier), (.enabler, .enabler), (.barrier, .enabler), (nil, .barrier),
    ]
    let near = found([(1, 1), (3, 3), (1, 2), (2, nil)], sides)
    let far = found([(1, 1), (3, 3), (1, 3), (2, nil)], sides)
    let (a, b) = (near.row("all", "alpha_severity"), far.row("all", "alpha_severity"))
    #expect(a?.n == 3 && b?.n == 3)
    #expect((a?.estimate ?? 0) > (b?.estimate ?? 1))
    // Two of three alike: n_b = 3, n_e = 3; α = 1 − 5 · 1/9.
    #expect(isClose(near.row("all", "alpha_polarity")?.estimate, 4.0 / 9, 1e-12))
    let silent = found([(nil, nil), (nil, nil)], [(nil, nil), (nil, nil)])
    #expect(silent.row("all", "alpha_severity") == nil)
    let once = found([(2, nil), (nil, nil)], [(nil, nil), (nil, nil)])
    #expect(once.row("all", "alpha_severity")?.estimate == nil)
    #expect(once.row("all", "alpha_severity")?.note?.hasPrefix("not estimable") == true)
  }

  @Test func threeCodersPairByPair() {
    let units = [
      ["x": "a", "y": "a", "z": "a"], ["x": "a", "y": "a", "z": "b"], ["x": "b", "y": "b"],
      ["y": "c", "z": "c"], ["x": "", "y": "", "z": "a"],
    ]
    let found = agreement(coded(units, coders: ["x", "y", "z"]))
    let pooled = found.pairs.filter { $0.code == "all" && $0.statistic == "percent" }
    #expect(pooled.map { $0.pair?.first ?? "" } == ["x", "x", "y"])
    #expect(pooled.map { $0.pair?.second ?? "" } == ["y", "z", "z"])
    #expect(pooled.map(\.n) == [4, 3, 4] && pooled[0].estimate == 100)
    // z differs from x on a and b of the second unit and on a of the fifth: 3 of 6 decisions.
    #expect(pooled[1].estimate == 50)
    #expect(found.all.allSatisfy { $0.pair == nil } && found.row("all", "alpha")?.n == 5)
    #expect(agreement(coded(some)).pairs.isEmpty)
  }

  @Test func orderOfRowsAndCodersDoesNotMatter() {
    let plain = agreement(coded(some))
    let turned = agreement(coded(some.reversed(), coders: ["y", "x"], codes: ["c", "b", "a"]))
    for row in plain.all {
      #expect(isClose(turned.row(row.code, row.statistic)?.estimate, row.estimate, 1e-12))
    }
    #expect(plain == agreement(coded(some)))
    #expect(
      plain.row("all", "alpha")?.interval
        != agreement(coded(some), seed: 2).row("all", "alpha")?.interval)
  }

  /// More codes than are summed side by side at a time give what each gives by itself.
  @Test func manyCodesAreSummedInParts() {
    let codes = (0..<70).map { "k\($0)" }
    func given(_ unit: Int) -> [String: String] {
      let (first, second, other) = (unit % 70, unit * 7 % 70, unit * (unit % 3 + 1) % 70)
      return ["x": "\(codes[first]) \(codes[second])", "y": codes[other]]
    }
    func only(_ code: String, _ unit: [String: String]) -> [String: String] {
      unit.mapValues { $0.split(separator: " ").contains(Substring(code)) ? code : "" }
    }
    let units = (0..<90).map(given)
    let found = agreement(coded(units, codes: codes), replicates: 60)
    for code in [codes[0], codes[33], codes[69]] {
      let alone = agreement(coded(units.map { only(code, $0) }, codes: codes), replicates: 60)
      #expect(found.row(code, "alpha") == alone.row(code, "alpha"))
      #expect(found.row(code, "ac1") == alone.row(code, "ac1"))
    }
  }
}

@Suite struct CodesToMendTests {
  /// a and b are taken for each other, c is clear; a is alone once.
  private let confused: Interviews = {
    var units: [[String: String]] = (0..<6).map { _ in ["x": "a", "y": "b"] }
    units += [["x": "a", "y": ""], ["x": "a", "y": "a"]]
    units += (0..<12).map { _ in ["x": "c", "y": "c"] }
    return coded(units)
  }()

  @Test func whatTheyAreConfusedWith() {
    let mend = agreement(confused).toMend
    #expect(Set(mend.map(\.code)) == ["a", "b"])
    let a = mend.first { $0.code == "a" }
    #expect(a?.used == 8 && a?.disputed == 7 && a?.unanswered == 1)
    #expect(a?.confusions == [CodeConfusion(code: "b", disputes: 6)])
    let b = mend.first { $0.code == "b" }
    #expect(b?.used == 6 && b?.unanswered == 0)
    #expect(b?.confusions == [CodeConfusion(code: "a", disputes: 6)])
  }

  @Test func sureOnesFirstThenTheLowest() {
    let mend = agreement(confused).toMend
    #expect(mend.allSatisfy(\.isSure) && mend.map(\.code) == ["b", "a"])
    #expect(mend[0].alpha < mend[1].alpha)
    // One slip in three: below .667 by the estimate, and the interval reaches above.
    var units = [["x": "a", "y": "a"], ["x": "a", "y": "a"], ["x": "a", "y": ""]]
    units += (0..<4).map { _ in ["x": "b", "y": "b"] }
    units.append(["x": "", "y": "a"])
    let perhaps = agreement(coded(units)).toMend
    #expect(perhaps.map(\.code) == ["a"] && !perhaps[0].isSure)
  }

  /// What both gave is in no dispute; of what is, all that the other gave counts.
  @Test func severalCodesOnOneUnit() {
    let mend = CodeDisputes(
      ReadUnits(coded([["x": "a b", "y": "b c"], ["x": "a", "y": "a"]])).shared)
    #expect(mend.disputed == [0: 1, 2: 1] && mend.used == [0: 2, 1: 1, 2: 1])
    #expect(mend.given(insteadOf: 0).map(\.code) == [2] && mend.given(insteadOf: 1).isEmpty)
  }
}
