internal import Foundation
@testable internal import Ingestion
internal import Provenance
internal import TestSupport
internal import Testing

/// Exports of `Tests/Golden/exports.json`, which pandas read and `exports.py` digested.
private var golden: [Golden] { (try? Golden("exports"))?.list ?? [] }
private let paths = golden.compactMap { $0["path"].text }

/// Real exports read to the same names and texts as another reader finds in them.
@Suite struct GoldenExportTests {
  @Test(
    .enabled(if: RealStudies.has("qualtrics-engagement"), "\(RealStudies.reason)"),
    arguments: paths)
  func readsAsPandasDoes(_ path: String) throws {
    let log = FaultLog()
    let facts = try #require(golden.first { $0["path"].text == path })
    let data = try Data(contentsOf: RealStudies.data.appendingPathComponent(path))
    let export = ReadExport(data, named: path, log: log)
    #expect(log.all().map(\.description) == [])
    let read = try #require(export)
    #expect(read.form.headerRows == facts["headerRows"].number.map { Int($0) })
    #expect(read.header.names.count == facts["columns"].number.map { Int($0) })
    #expect(read.rows.count == facts["rows"].number.map { Int($0) })
    #expect(sha256(Array(read.canonicalText.utf8)) == facts["sha256"].text)
    #expect((read.form.tool?.lowercased() ?? "plain") == facts["dialect"].text)
    let encoding = read.header.text.encoding?.encoding
    #expect(encoding == (facts["encoding"].text == "cp1252" ? .windows1252 : .utf8))
  }

  @Test func thereAreGoldenExports() { #expect(paths.count == 17) }

  @Test(.enabled(if: RealStudies.has("databrarians-surveymonkey"), "\(RealStudies.reason)"))
  func dataLibrarians() throws {
    let read = try #require(try export("databrarians-surveymonkey/Sheet_12_redacted.csv"))
    #expect(read.header.names[9] == "What is your job title?")
    #expect(
      read.header.names[10] == "For how many years have you worked in your current position?")
    #expect(read.header.names[28] == "Data management - Data management planning")
    #expect(read.header.names[39].hasPrefix("Technology and IT - Scientific programming"))
    #expect(read.rows[0][28] == "Absolutely essential" && read.rows[1][36] == "Don't know or N/A")
    #expect(read.header.isPersonal(4) && !read.header.isAsked(0) && read.header.isAsked(9))
  }

  @Test(.enabled(if: RealStudies.has("qualtrics-engagement"), "\(RealStudies.reason)"))
  func engagement() throws {
    let read = try #require(
      try export("qualtrics-engagement/qualtrics_engagement_attitudinal_numeric.csv"))
    #expect(read.header.columns(named: "I really \"throw\" myself into my job") == [18])
    #expect(
      read.header.columns(named: "QID1") == [18] && read.header.columns(named: "QID72") == [17])
    // Two columns are called Q64; their ImportIds tell them apart.
    #expect(read.header.columns(named: "Q64").count == 2)
    #expect(read.header.columns(named: "QID77").count == 1)
    #expect(read.rows[0][18...22] == ["5", "7", "5", "2", "5"])
  }

  @Test(.enabled(if: RealStudies.has("rse-survey-2016-2017"), "\(RealStudies.reason)"))
  func researchSoftwareEngineers() throws {
    let read = try #require(try export("rse-survey-2016-2017/rse_2017_uk_public_data.csv"))
    let column = try #require(read.header.columns(named: "likertagree2[affSat1]").first)
    #expect(read.header.columns[column].wording.hasSuffix("[I find real enjoyment in my job]"))
    #expect(read.header.columns[column].role == .option(of: "likertagree2"))
    #expect(!read.form.tellsHiddenFromBlank)
  }

  @Test(.enabled(if: RealStudies.has("csps-2009-2015"), "\(RealStudies.reason)"))
  func civilServants() throws {
    let old = try #require(try export("csps-2009-2015/csps2013_benchmarks_20131125.csv"))
    #expect(old.header.names[6] == "Change from ’09 to ‘10")
    let macintosh = try #require(
      try export("csps-2009-2015/csps2014_allorganisations_20141120.csv"))
    #expect(
      macintosh.rows[1][0..<3] == [
        "Attorney General's Departments", "Attorney General's Office", "93%",
      ])
  }

  private func export(_ path: String) throws -> ReadExport? {
    let data = try Data(contentsOf: RealStudies.data.appendingPathComponent(path))
    return ReadExport(data, named: path, log: FaultLog())
  }
}
