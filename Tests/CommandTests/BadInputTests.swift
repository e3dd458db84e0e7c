internal import Foundation
internal import Testing

/// Every fault is placed, exits as documented, and leaves no half report.
@Suite struct BadInputTests {
  private func report(_ change: (Folder) throws -> Void) throws -> (Run, Folder) {
    let folder = try Folder.newStudy()
    try change(folder)
    let run = try canvass("report", folder.path("study"), "--output", folder.path("out"))
    #expect(!folder.has("out"))
    #expect(try folder.names(in: "") == ["study"])
    return (run, folder)
  }

  private func expectFault(
    _ place: String, _ words: String..., status: Int32 = 65, change: (Folder) throws -> Void
  ) throws {
    let (run, _) = try report(change)
    #expect(run.status == status, "\(run.errors)")
    #expect(run.errors.contains(place), "\(run.errors)")
    for word in words { #expect(run.errors.contains(word), "\(run.errors)") }
    #expect(run.output.isEmpty)
  }

  private static let responses = "study/responses.csv"

  @Test func unknownLabelNamesTheNearest() throws {
    try expectFault("responses.csv:2:", "is not a label of agree5", "did you mean “Agree”?") {
      try $0.edit(Self.responses) { text in
        var lines = text.components(separatedBy: "\n")
        lines[1] = "1,Officer,Agre,Agree,Agree,Agree,Agree,Agree"
        return lines.joined(separator: "\n")
      }
    }
  }

  @Test func emptyFile() throws {
    try expectFault("responses.csv:1:1") { try $0.write(Self.responses, "") }
  }

  @Test func headerOnly() throws {
    try expectFault("responses.csv:1:1") {
      try $0.write(Self.responses, "id,Role,Q1,Q2,Q3,T1,T2,T3\n")
    }
  }

  @Test func wrongColumnCount() throws {
    try expectFault("responses.csv:42:") { try $0.edit(Self.responses) { $0 + "99,Officer\n" } }
  }

  @Test func duplicateIdIsPlacedAndNotPrinted() throws {
    try expectFault("responses.csv:42:1") {
      try $0.edit(Self.responses) { $0 + "1,Officer,Agree,Agree,Agree,Agree,Agree,Agree\n" }
    }
  }

  @Test func duplicateHeaderThatTheStudyUses() throws {
    try expectFault("responses.csv:1:", "“Q1”") {
      try $0.edit(Self.responses) { $0.replacingOccurrences(of: "Role,Q1,Q2", with: "Role,Q1,Q1") }
    }
  }

  @Test func unknownLevel() throws {
    try expectFault("responses.csv:42:5", "Chief") {
      try $0.edit(Self.responses) { $0 + "999,Chief,Agree,Agree,Agree,Agree,Agree,Agree\n" }
    }
  }

  @Test func nulBytesAndInvalidUTF8() throws {
    try expectFault("responses.csv:42:") {
      try $0.write(Self.responses, try $0.bytes(Self.responses) + Data([0x31, 0x2C, 0x00, 0x0A]))
    }
    try expectFault("responses.csv:42:") {
      try $0.write(
        Self.responses, try $0.bytes(Self.responses) + Data([0x31, 0x2C, 0xFF, 0xFE, 0x0A]))
    }
  }

  @Test func aCellOfTenMegabytes() throws {
    try expectFault("responses.csv:42:") {
      try $0.edit(Self.responses) { $0 + String(repeating: "x", count: 10_000_000) + "\n" }
    }
  }

  @Test func missingFileIsNoInput() throws {
    try expectFault("study.yaml:", "responses.csv", status: 66) {
      try FileManager.default.removeItem(atPath: $0.path(Self.responses))
    }
    let run = try canvass("report", "/nowhere/at all")
    #expect(run.status == 66)
  }

  @Test func unknownKeysNameTheNearest() throws {
    try expectFault("study.yaml:7:1", "“markin”", "did you mean “marking”?") {
      try $0.edit("study/study.yaml") { $0.replacingOccurrences(of: "marking:", with: "markin:") }
    }
  }

  @Test func allFaultsAtOnceInOrder() throws {
    let (run, _) = try report { folder in
      try folder.edit("study/study.yaml") {
        $0.replacingOccurrences(of: "marking:", with: "markin:")
      }
      try folder.edit(Self.responses) {
        $0 + "999,Chief,Agree,Agree,Agree,Agree,Agree,Nope\n"
      }
    }
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count == 3)
    let places = ["responses.csv:42:5:", "responses.csv:42:41:", "study.yaml:7:1:"]
    #expect(zip(lines, places).allSatisfy { $0.hasPrefix($1) })
  }

  @Test func whereNothingCanBeWritten() throws {
    let folder = try Folder.newStudy()
    try folder.write("file", "x")
    let below = try canvass("report", folder.path("study"), "--output", folder.path("file/out"))
    #expect(below.status == 73)
    let over = try canvass("report", folder.path("study"), "--output", folder.path("study"))
    #expect(over.status == 73)
    #expect(try folder.names(in: "") == ["file", "study"])
  }

  @Test func aMarginThatCannotBeMet() throws {
    let (run, _) = try report {
      try $0.write("study/population.csv", "segment,level,count\nrole,Officer,900\nrole,Staff,0\n")
    }
    #expect(run.status == 65 && run.errors.contains("Staff"))
  }
}
