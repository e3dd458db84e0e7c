internal import Foundation
internal import Testing

extension WrittenStudy {
  /// Reports for analysts and for the public, in the folder that is returned.
  @discardableResult
  func report(location: SourceLocation = #_sourceLocation) throws -> Folder {
    let folder = try write()
    for audience in ["analyst", "public"] {
      let run = try canvass(
        "report", folder.path("study"), "-o", folder.path(audience), "-q", "--for", audience)
      try #require(
        run.status == 0 && run.errors.isEmpty, "\(run.status) \(run.errors)",
        sourceLocation: location)
      try HonestOutput(folder: folder, name: audience).expectHonest("line \(location.line)")
    }
    return folder
  }

  /// Is refused with 65, a fault at its place, and nothing written.
  func refuse(
    _ place: String, _ words: String,
    location: SourceLocation = #_sourceLocation
  ) throws {
    let folder = try write()
    let run = try canvass("report", folder.path("study"), "-o", folder.path("out"), "-q")
    #expect(run.status == 65, "\(run.status) \(run.errors)", sourceLocation: location)
    #expect(
      run.errors.hasPrefix(place) && run.errors.contains(words), "\(run.errors)",
      sourceLocation: location)
    #expect(!folder.has("out"), sourceLocation: location)
  }

  /// Staff in post so far from those who answered that linear weights turn negative.
  static func lopsided(by method: String) -> WrittenStudy {
    var study = WrittenStudy()
    study.sections["segments"] = """
      segments: [{id: role, levels: [Officer, Staff]}, {id: site, levels: [North, South]}]
      """
    study.cells = [
      "role": { $0 % 4 == 0 ? "Staff" : "Officer" }, "site": { $0 % 5 == 0 ? "South" : "North" },
    ]
    study.population = [
      "role,Officer,100", "role,Staff,900", "site,North,100", "site,South,900",
    ]
    study.sections["design"] =
      "design: {population: population.csv, rake: [role, site], calibrate: \(method)}"
    return study
  }
}
