internal import Foundation
internal import TestSupport
internal import Testing

@testable internal import Ingestion

private typealias Sample = TripleSSurvey

/// Definitions and data that are wrong, cut off or meant to harm.
@Suite struct TripleSDamageTests {
  private static let one = Sample.values(1)

  @Test(arguments: [
    (Sample.variable("1", "single", "start=\"0\"", one), "a.sss:2:", "needs a position"),
    (
      Sample.variable("1", "single", "start=\"5\" finish=\"2\"", one), "a.sss:2:",
      "needs a position"
    ),
    (
      Sample.variable("1", "character", "start=\"1\" finish=\"1000000000\""), "a.sss:2:",
      "up to 1048576"
    ),
    (
      Sample.variable("1", "character", "start=\"1\" finish=\"99999999999999999999\""), "a.sss:2:",
      "needs a position"
    ),
    (Sample.variable("1", "cluster", "start=\"1\"", one), "a.sss:2:", "is no type of variable"),
    (Sample.variable("1", "singel", "start=\"1\"", one), "a.sss:2:", "did you mean “single”?"),
    (
      Sample.variable("1", "single", "start=\"1\"", Sample.values(1, 1)), "a.sss:2:",
      "stands here twice"
    ),
    (
      Sample.variable("1", "single", "start=\"1\"", "<values><value code=\"x\">X</value></values>"),
      "a.sss:2:", "“x” is no code"
    ),
    (
      Sample.variable("1", "multiple", "start=\"1\" finish=\"9\"", Sample.values(1_000_000_000)),
      "a.sss:2:", "codes from 1 to 10000"
    ),
    (
      Sample.variable(
        "1", "multiple", "start=\"1\" finish=\"9\"",
        "<values><range from=\"1\" to=\"1000000000\"/></values>"), "a.sss:2:",
      "codes from 1 to 10000"
    ),
    (
      Sample.variable("1", "multiple", "start=\"1\" finish=\"3\"", Sample.values(9)), "a.sss:2:",
      "has codes up to 9 and 3 columns"
    ),
    (
      Sample.variable("1", "multiple", "start=\"1\"", "<spread subfields=\"0\"/>" + one),
      "a.sss:2:",
      "needs from 1 to 10000 sub-fields"
    ),
    (
      Sample.variable("1", "multiple", "start=\"1\"", "<spread subfields=\"3\"/>" + one),
      "a.sss:2:",
      "need 3 columns; “Q1” has 1"
    ),
    (
      Sample.variable(
        "1", "multiple", "start=\"1\"",
        "<spread subfields=\"9223372036854775807\" width=\"9\"/>" + one),
      "a.sss:2:", "needs from 1 to 10000 sub-fields"
    ),
    (
      Sample.variable("1", "single", "start=\"1\"", one)
        + Sample.variable("1", "single", "start=\"1\"", one), "a.sss:3:",
      "variable “1” is already defined in line 2"
    ),
    ("", "a.sss:1:", "the record has no variables"),
  ])
  func definitions(_ variables: String, _ place: String, _ reason: String) {
    let (sheet, faults) = Sample.read(variables, "1\n")
    #expect(sheet == nil)
    #expect(faults.count == 1, "\(faults)")
    #expect(faults.first?.hasPrefix(place) == true, "\(faults)")
    #expect(faults.first?.contains(reason) == true, "\(faults)")
  }

  @Test(arguments: [
    ("SSS\nVERSION 1.1\n", "this is Triple-S as it was before XML"),
    ("<codeBook/>", "begins with <codeBook> and is no Triple-S file"),
    ("<sss version=\"3.0\"/>", "Triple-S “3.0” is not read; allowed: 1.1, 1.2, 2.0"),
    ("<sss version=\"2.0\"><hierarchy/></sss>", "a hierarchy of surveys"),
    ("<sss version=\"2.0\"><survey/></sss>", "the definition has 0 records"),
    ("<sss><survey><record/><record/></survey></sss>", "the definition has 2 records"),
    ("<sss><survey><record format=\"csv\" skip=\"-1\"/></survey></sss>", "“skip” is “-1”"),
    ("<sss><survey><record format=\"xls\"/></survey></sss>", "“xls” is no format of records"),
    ("<?xml version=\"1.0\" encoding=\"EBCDIC\"?><sss/>", "the file's encoding is “EBCDIC”"),
    ("<!DOCTYPE sss [<!ENTITY a \"b\">]><sss>&a;</sss>", "declares a document type"),
    (
      "<!DOCTYPE sss [<!ENTITY a SYSTEM \"/etc/passwd\">]><sss>&a;</sss>",
      "declares a document type"
    ),
    ("<!DOCTYPE sss SYSTEM \"a.dtd\"><sss>&a;</sss>", "no well-formed XML"),
    (String(repeating: "<sss>", count: 300), "nested more than 200 deep"),
    ("", "it has no element"),
  ])
  func otherFiles(_ definition: String, _ reason: String) {
    let (sheet, faults) = Sample.read(Array(definition.utf8), Array("1\n".utf8))
    #expect(sheet == nil && faults.count == 1, "\(faults)")
    #expect(faults.first?.contains(reason) == true, "\(faults)")
  }

  @Test func tooManyColumnsAreRefusedBeforeTheyCost() {
    let range = "<values><range from=\"1\" to=\"9000\"/></values>"
    let variables = ["1", "2"].map {
      Sample.variable($0, "multiple", "start=\"1\" finish=\"9000\"", range)
    }
    let faults = Sample.read(variables.joined(), "1\n").faults
    #expect(faults.count == 1 && faults[0].contains("make 18000 columns"), "\(faults)")
  }

  /// A record of 1 MB is read once, and not by everybody who claims all of it.
  @Test func positionsThatAllCoverTheWholeAreRefused() {
    let variables = (1...5).map {
      Sample.variable("\($0)", "character", "start=\"\($0)\" finish=\"1048576\"")
    }
    let faults = Sample.read(variables.joined(), "1\n").faults
    #expect(faults.count == 1 && faults[0].contains("4194304 characters in all"), "\(faults)")
  }

  @Test func emptyLinesAreRecordsThatAreTooShort() {
    let variable = Sample.variable("1", "single", "start=\"1\"", Self.one)
    let blank = String(repeating: "\r\n", count: 30)
    let faults = Sample.read(variable, "1\r\n\(blank)1\r\n\r\n").faults
    #expect(faults.count == 20, "\(faults)")
    #expect(faults.first?.hasPrefix("a.asc:2:1: this record has 0 characters") == true)
    #expect(faults.last?.hasSuffix("(and 10 more like this)") == true, "\(faults)")
    #expect(Sample.read(variable, "1\r1\r").sheet?.rows == 2)
    #expect(Sample.read(variable, "").faults == [])
  }

  @Test func recordsThatAreTooShortOrOfOtherLengthsStandAtTheirEnd() {
    let variables =
      Sample.variable("1", "single", "start=\"1\"", Self.one)
      + Sample.variable("2", "single", "start=\"3\"", Self.one)
    #expect(
      Sample.read(variables, "1 1x\n1 \n1 1xy\n1 1x\n").faults == [
        "a.asc:2:3: this record has 2 characters; “Q2” stands at 3",
        "a.asc:3:6: this record has 5 characters where the first has 4",
      ])
    let csv = Sample.read(variables, record: " format=\"csv\"", "1,1\n1,1\n").faults
    #expect(csv == ["a.asc:1:1: the data has 2 fields; “Q2” stands in field 3 (a.sss:3)"])
    let ragged = Sample.read(variables, record: " format=\"csv\"", "1,,1\n1,1\n").faults
    #expect(
      ragged.count == 1 && ragged[0].hasPrefix("a.asc:2:3: this row has 2 cells"), "\(ragged)")
  }

  @Test(arguments: [
    ("single", "", "x", "a code"), ("quantity", "", "1,5", "a number"),
    ("quantity", "", "nan", "a number"),
    ("logical", "", "2", "0 or 1"), ("date", "", "20190229", "a date"),
    ("time", "", "246000", "a time"),
    ("multiple", Sample.values(1, 3), "110", "1 for its own codes alone"),
    ("multiple", Sample.values(1, 3), "1x1", "a 0 or 1"),
    (
      "multiple", "<spread subfields=\"2\" width=\"1\"/>" + Sample.values(1, 3), "12",
      "one of its codes"
    ),
  ])
  func valuesThatCannotBe(_ type: String, _ inside: String, _ value: String, _ expected: String) {
    let variable = Sample.variable("1", type, "start=\"2\" finish=\"9\"", inside)
    let field = value.padding(toLength: 8, withPad: " ", startingAt: 0)
    let faults = Sample.read(variable, ".\(field)\n.\(field)\n").faults
    #expect(faults.count == 2, "\(faults)")
    #expect(faults.last?.hasPrefix("a.asc:2:2: “\(value)") == true, "\(faults)")
    #expect(faults.last?.contains(expected) == true, "\(faults)")
  }

  /// A spreadsheet takes the zeros away that a row of bits begins with.
  @Test func bitsWithoutTheirZerosAreAFault() {
    let variable = Sample.variable("1", "multiple", "start=\"1\"", Sample.values(1, 2, 3))
    let faults = Sample.read(variable, record: " format=\"csv\"", "011\n11\n").faults
    #expect(faults.count == 1 && faults[0].hasPrefix("a.asc:2:1: “11” stands in “Q1”"), "\(faults)")
  }

  @Test func positionsThatOverlapAreReadAndSaid() {
    let variables =
      Sample.variable("1", "character", "start=\"1\" finish=\"3\"")
      + Sample.variable("2", "character", "start=\"2\" finish=\"4\"")
    let (sheet, faults) = Sample.read(variables, "abcd\n")
    #expect(faults == [] && sheet?.text(0, 0) == "abc" && sheet?.text(0, 1) == "bcd")
    #expect(sheet?.notes == ["a.sss: positions overlap with another's: Q2."])
  }

  @Test func everyBeginningAndManyFlipsAreASheetOrAFault() throws {
    let definition = try Sample.committed("fixed.sss")
    let data = try Sample.committed("fixed.asc")
    for count in stride(from: 0, to: definition.count, by: 17) {
      expectAnAnswer(Array(definition.prefix(count)), data)
    }
    for count in 0..<data.count { expectAnAnswer(definition, Array(data.prefix(count))) }
    var state: UInt64 = 20_180_524
    for trial in 0..<1500 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      var (damaged, other) = (definition, data)
      if trial.isMultiple(of: 3) {
        other[Int(state >> 33) % other.count] ^= 1 << (state % 8)
      } else {
        damaged[Int(state >> 33) % damaged.count] ^= 1 << (state % 8)
      }
      expectAnAnswer(damaged, other)
    }
  }

  private func expectAnAnswer(_ definition: [UInt8], _ data: [UInt8]) {
    let (sheet, faults) = Sample.read(definition, data)
    #expect(sheet != nil || !faults.isEmpty)
    #expect(faults.allSatisfy { $0.hasPrefix("a.") }, "\(faults)")
    let probe = probeTripleS(definition, data: data)
    #expect(probe.rows == sheet?.rows ?? 0)
  }
}
