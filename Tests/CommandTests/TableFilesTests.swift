internal import Foundation
internal import Provenance
internal import Testing

/// The tables in other tools' forms, as a user asks for them.
@Suite struct TableFilesTests {
  @Test("tables.xlsx for everybody, scores.sav for analysts alone; the record has their hashes")
  func files() throws {
    let folder = try WrittenStudy().report()
    let names = try folder.names(in: "analyst")
    #expect(
      names == ["release.json", "report.html", "report.md", "results", "scores.sav", "tables.xlsx"])
    #expect(
      try folder.names(in: "public") == [
        "release.json", "report.html", "report.md", "results", "tables.xlsx",
      ])
    for audience in ["analyst", "public"] {
      let record = try folder.text("\(audience)/release.json")
      for name in ["scores.sav", "tables.xlsx"] where folder.has("\(audience)/\(name)") {
        let hash = sha256(try folder.bytes("\(audience)/\(name)"))
        #expect(record.contains("\"path\" : \"\(name)\"") && record.contains(hash), "\(name)")
      }
      #expect(folder.has("\(audience)/results/scores_wide.csv"))
    }
  }

  @Test("neither the clock nor where the machine is stands in a file")
  func noClock() throws {
    let folder = try WrittenStudy().write()
    for zone in ["UTC", "Pacific/Auckland", "America/Los_Angeles"] {
      let run = try canvass(
        ["report", folder.path("study"), "-q", "-o", folder.path(zone)], environment: ["TZ": zone])
      #expect(run.status == 0)
      for name in ["tables.xlsx", "scores.sav", "release.json"] {
        #expect(try folder.bytes("UTC/\(name)") == folder.bytes("\(zone)/\(name)"), "\(name)")
      }
    }
  }
}
