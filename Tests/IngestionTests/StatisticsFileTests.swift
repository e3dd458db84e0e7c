internal import Foundation
@testable internal import Ingestion
internal import Provenance
internal import TestSupport
internal import Testing

/// SPSS, Stata and SAS files, beside what pyreadstat reads of them.
@Suite struct StatisticsFileTests {
  static let written = [
    "haven.dta", "haven.sas7bdat", "haven14.dta", "nobody.dta", "nobody.sav", "panel.dta",
    "panel.por", "panel.sav",
    "panel.zsav", "survey-packed.zsav", "survey-plain.sav", "survey.por", "survey.sav",
    "western.sav",
  ]
  static let real = [
    "Employee_data.sav", "german.sav", "greetings.sav", "metadata_copy_test.sav",
    "spssio_test.sav", "test_dates.sav",
  ]

  @Test(arguments: written)
  func readsWhatPyreadstatReads(_ name: String) throws {
    try expectDigest(of: StatisticsFile.committed(name), name)
  }

  @Test(
    .enabled(if: RealStudies.has("spss-sav"), Comment(rawValue: RealStudies.reason)),
    arguments: real)
  func readsRealFilesAsPyreadstatDoes(_ name: String) throws {
    try expectDigest(of: StatisticsFile.shared(name), name)
  }

  @Test func everyGoldenDigestHasATest() throws {
    #expect(try Golden("statistics-files/digests").keys == (Self.written + Self.real).sorted())
  }

  private func expectDigest(of bytes: [UInt8], _ name: String) throws {
    let (sheet, faults) = StatisticsFile.read(bytes, name)
    let golden = try Golden("statistics-files/digests")[name]
    #expect(faults == [])
    let read = try #require(sheet)
    #expect(read.rows == golden["rows"].number.map { Int($0) })
    #expect(read.columns.count == golden["columns"].number.map { Int($0) })
    #expect(sha256(read.canonicalBytes) == golden["sha256"].text)
  }
}

/// What files say, written out for people.
@Suite struct StatisticsCellTests {
  private func survey(_ ending: String = ".sav") throws -> Sheet {
    let name = "survey" + ending
    return try #require(StatisticsFile.read(StatisticsFile.committed(name), name).sheet)
  }

  @Test(arguments: [".sav", "-plain.sav", "-packed.zsav", ".por"])
  func cellsAreLabelsCodesAndTimes(_ ending: String) throws {
    let sheet = try survey(ending)
    #expect(sheet.cells("q1") == ["Disagree", "5", "", "Refused", "Neither"])
    #expect(
      sheet.cells("started") == [
        "2018-05-24T10:30:00", "2018-05-24T23:59:59", "", "1970-01-01T00:00:00",
        "2018-12-31T12:00:00",
      ])
    #expect(
      sheet.cells("born") == ["1980-02-29", "1999-12-31", "", "1901-01-01", "2000-03-01"])
    #expect(sheet.cells("took") == ["00:12:30", "26:00:01", "", "23:00:00", "00:00:00"])
    #expect(sheet.cells("score") == ["3.25", "-0.5", "10000000000", "0.1", "123456789.125"])
    #expect(sheet.cells("region") == ["North", "Not asked", "South", "South", "North"])
  }

  @Test func declaredMissingValuesAreListedByLabelElseByCode() throws {
    let sheet = try survey()
    #expect(sheet.column("q1")?.declaredMissing == ["Refused"])
    #expect(sheet.column("q2")?.declaredMissing == ["Don't know", "Refused"])
    // 4 is “Other” too, and a valid answer; −3 has no label.
    #expect(sheet.column("q3")?.declaredMissing == ["No contact", "97", "-3"])
    #expect(sheet.cells("q3") == ["3", "No contact", "97", "-3", "0"])
    #expect(sheet.column("region")?.declaredMissing == ["Not asked"])
    #expect(sheet.column("score")?.declaredMissing == [])
  }

  @Test func wordingsAndLabelsStandInTheFilesOrder() throws {
    let q1 = try #require(try survey().column("q1"))
    #expect(q1.wording == "My team uses data well")
    #expect(q1.labels.map(\.code) == ["1", "2", "3", "8", "9"])
    #expect(q1.labels.map(\.label) == ["Disagree", "Neither", "Agree", "Don't know", "Refused"])
  }

  @Test func setsOfResponsesAreKept() throws {
    #expect(
      try survey().responseSets == [
        ResponseSet(
          name: "channels", label: "Channels used", coding: .dichotomy(counted: "1"),
          columns: ["use_mail", "use_chat", "use_post"]),
        ResponseSet(
          name: "ratings", label: "Ratings", coding: .category,
          columns: ["q1", "q2", "long_variable_name_of_q1"]),
      ])
  }

  @Test func taggedMissingValuesAreThemselves() throws {
    let stata = try #require(
      StatisticsFile.read(StatisticsFile.committed("panel.dta"), "panel.dta").sheet)
    #expect(stata.cells("q1").prefix(5) == ["Refused", ".b", "Strongly disagree", "Disagree", ""])
    #expect(stata.column("q1")?.declaredMissing == ["Refused", ".b"])
    let name = "haven.sas7bdat"
    let sas = try #require(StatisticsFile.read(StatisticsFile.committed(name), name).sheet)
    #expect(sas.cells("tagged")[4] == ".A")
    #expect(sas.column("tagged")?.declaredMissing == [".A"])
    #expect(sas.cells("day")[0] == "1960-03-20")
  }

  @Test func westernTextsAreConverted() throws {
    let sheet = try #require(
      StatisticsFile.read(StatisticsFile.committed("western.sav"), "western.sav").sheet)
    #expect(sheet.cells("name_of_unit") == ["Café", "Straße"])
    #expect(sheet.cells("q") == ["Très bien", "Médiocre"])
    #expect(sheet.column("q")?.wording == "Où en êtes-vous ?")
  }

  @Test func whatLooksPersonalIsReadOnlyWhenNamed() throws {
    let bytes = try StatisticsFile.committed("survey.sav")
    let log = FaultLog()
    let input = InputText(name: "survey.sav", bytes: bytes)
    let sheet = try #require(statisticsSheet(input, format: .sav, log: log))
    #expect(sheet.column("email")?.isKept == false)
    #expect(sheet.cells("email") == ["", "", "", "", ""])
    #expect(!sheet.texts.bytes.contains(UInt8(ascii: "@")))
    let asked = statisticsSheet(input, format: .sav, log: log) { $0 == "email" }
    #expect(asked?.cells("email").first == "a@b.example")
    #expect(asked?.columns.filter(\.isKept).map(\.name) == ["email"])
  }

  @Test func whoWantsNothingGetsTheDictionary() throws {
    let bytes = try StatisticsFile.committed("panel.dta")
    let sheet = statisticsSheet(
      InputText(name: "panel.dta", bytes: bytes), format: .dta, log: FaultLog()
    ) { _ in false }
    #expect(sheet?.rows == 0)
    #expect(sheet?.column("q1")?.labels.last?.label == "Refused")
  }
}
