internal import Foundation
@testable internal import Ingestion
internal import TestSupport
internal import Testing

/// Files that are not what they say.
@Suite struct StatisticsDamageTests {
  @Test(arguments: ["a.sav", "a.zsav", "a.por", "a.dta", "a.sas7bdat"])
  func anEmptyFileIsAFault(_ name: String) {
    let (sheet, faults) = StatisticsFile.read([], name)
    #expect(sheet == nil)
    #expect(faults.count == 1 && faults[0].hasPrefix("\(name):1:1: the file is empty; not a"))
  }

  @Test func anotherFormatIsNamed() throws {
    let stata = try StatisticsFile.committed("panel.dta")
    #expect(
      StatisticsFile.read(stata, "a.sav").faults
        == ["a.sav:1:1: not an SPSS file but a Stata file; say “format: dta”"])
    #expect(
      StatisticsFile.read(Array("id,q1\n1,2\n".utf8), "a.sas7bdat").faults
        == ["a.sas7bdat:1:1: not a SAS file: it does not begin as one"])
  }

  @Test func theRowReachedIsNamedWhereAFileIsCutOff() throws {
    let plain = try StatisticsFile.committed("survey-plain.sav")
    #expect(
      StatisticsFile.read(Array(plain.dropLast(100)), "a.sav").faults
        == [
          "a.sav:4:1: an SPSS file that ends in or after case 4 of 5: it is cut off; export it again"
        ])
    let stata = try StatisticsFile.committed("haven14.dta")
    let faults = StatisticsFile.read(Array(stata.prefix(stata.count / 2)), "a.dta").faults
    #expect(faults.count == 1)
    #expect(faults[0].contains("cut off"), "\(faults)")
  }

  @Test(arguments: ["survey.sav", "survey-plain.sav", "survey-packed.zsav", "panel.sav"])
  func aCountOfCasesThatLiesIsAFault(_ name: String) throws {
    let honest = try StatisticsFile.committed(name)
    let cases = Int(honest[80])
    let few = StatisticsFile.read(counting(2, honest), name)
    #expect(few.sheet == nil)
    #expect(
      few.faults == ["\(name):1:1: the file says that it has 2 cases and holds more: \(cases)"])
    for claimed in [UInt32(cases + 1), 2_000_000_000] {
      let many = StatisticsFile.read(counting(claimed, honest), name)
      #expect(many.sheet == nil)
      #expect(many.faults.first?.contains("case \(cases) of \(claimed): it is cut off") == true)
    }
    let unknown = StatisticsFile.read(counting(.max, honest), name)
    #expect(unknown.faults == [] && unknown.sheet?.rows == cases)
  }

  @Test(arguments: [("panel.dta", 60), ("haven14.dta", 40)])
  func stataCountsItsCasesTwice(_ name: String, _ cases: UInt8) throws {
    var bytes = try StatisticsFile.committed(name)
    let count = try #require(bytes.firstRange(of: Array("<N>".utf8))).upperBound
    #expect(bytes[count] == cases)
    bytes[count] = 7
    #expect(
      StatisticsFile.read(bytes, name).faults
        == ["\(name):1:1: the file says that it has 7 cases and holds more: \(cases)"])
    bytes[count + 1] = 7
    #expect(StatisticsFile.read(bytes, name).faults.joined().contains("it is cut off"))
  }

  private func counting(_ cases: UInt32, _ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for index in 0..<4 { bytes[80 + index] = UInt8(truncatingIfNeeded: cases >> (8 * index)) }
    return bytes
  }

  @Test(arguments: ["nobody.sav", "nobody.dta"])
  func aFileWithoutRowsIsASheetWithoutRows(_ name: String) throws {
    let (sheet, faults) = StatisticsFile.read(try StatisticsFile.committed(name), name)
    #expect(faults == [])
    #expect(sheet?.rows == 0 && sheet?.columns.count == 8)
  }

  @Test func aFileWithoutVariablesIsAFault() throws {
    let header = try StatisticsFile.committed("survey-plain.sav").prefix(176)
    let (sheet, faults) = StatisticsFile.read(header + [0xe7, 3, 0, 0, 0, 0, 0, 0], "a.sav")
    #expect(sheet == nil && faults.count == 1)
  }

  @Test func textsInAnotherEncodingThanClaimedNameTheVariable() throws {
    let unicode = try StatisticsFile.committed("survey-plain.sav")
    #expect(
      StatisticsFile.read(
        unicode.replacing(Array("plain ".utf8), with: [0x70, 0xff, 0x61, 0x69, 0x6e, 0x20]), "a.sav"
      ).faults.joined()
        .contains("a text of “comment” is not in the encoding that the file claims"))
    let western = try StatisticsFile.committed("western.sav")
    #expect(
      StatisticsFile.read(western.replacing([0x66, 0xe9], with: [0x66, 0x81]), "a.sav").faults
        .joined()
        .contains("a text of “name_of_unit”"))
    let stata = try StatisticsFile.committed("panel.dta")
    let faults = StatisticsFile.read(stata.replacing(Array("ü".utf8), with: [0xff, 0xff]), "a.dta")
      .faults
    #expect(faults.first?.contains("a text of “place” that is no UTF-8") == true, "\(faults)")
  }

  /// ReadStat hands the field over as it stands, and what stands behind it would be read too.
  @Test func aNameOfLabelsMayFillItsField() throws {
    let sound = try StatisticsFile.committed("haven14.dta")
    let names = try #require(sound.firstRange(of: Array("<value_label_names>".utf8))).lowerBound
    let (name, blank) = (Array("answer".utf8), [UInt8](repeating: 0, count: 123))
    let full =
      sound[..<names]
      + sound[names...].replacing(name + blank, with: name + blank.map { _ in 0x78 })
    let (sheet, faults) = StatisticsFile.read(Array(full), "a.dta")
    #expect(full.count == sound.count && Array(full) != sound)
    #expect(faults == [])
    #expect(sheet?.canonicalBytes == StatisticsFile.read(sound, "a.dta").sheet?.canonicalBytes)
  }

  @Test func moreVariablesThanAreAllowedAreRefusedBeforeTheyCost() throws {
    let bytes = try StatisticsFile.committed("survey-plain.sav")
    var variable: [UInt8] = [2, 0, 0, 0] + [UInt8](repeating: 0, count: 28)
    variable.replaceSubrange(24..<32, with: "V       ".utf8)
    let crowd = repeatElement(variable, count: StatisticsLimits.columns + 1).flatMap(\.self)
    let faults = StatisticsFile.read(bytes.prefix(176) + crowd + bytes.dropFirst(176), "a.sav")
      .faults
    #expect(faults.count == 1 && faults[0].contains("variables; the most is 10000"), "\(faults)")
  }
}

/// Nothing that bytes can say ends the process, or leaves a reader without sheet and fault.
@Suite struct StatisticsAttackTests {
  @Test(arguments: StatisticsFileTests.written)
  func everyBeginningIsASheetOrAFault(_ name: String) throws {
    let bytes = try StatisticsFile.committed(name)
    for count in stride(from: 0, to: bytes.count, by: 13) {
      expectAnAnswer(Array(bytes.prefix(count)), name, "first \(count) bytes")
    }
  }

  @Test(arguments: StatisticsFileTests.written)
  func flippedBytesAreASheetOrAFault(_ name: String) throws {
    let bytes = try StatisticsFile.committed(name)
    var dice = SplitMix(state: 20_180_524)
    for trial in 0..<300 {
      var damaged = bytes
      for _ in 0...(trial % 4) {
        let place = Int(dice.next() % UInt64(trial % 2 == 0 ? bytes.count : min(bytes.count, 1200)))
        damaged[place] = UInt8(truncatingIfNeeded: dice.next())
      }
      expectAnAnswer(damaged, name, "trial \(trial)")
    }
  }

  private func expectAnAnswer(_ bytes: [UInt8], _ name: String, _ what: String) {
    let (sheet, faults) = StatisticsFile.read(bytes, name)
    #expect(sheet != nil || !faults.isEmpty, "\(name), \(what)")
    #expect(faults.allSatisfy { $0.hasPrefix("\(name):") }, "\(name), \(what): \(faults)")
  }
}

private struct SplitMix: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
