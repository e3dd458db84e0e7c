internal import Foundation
internal import Ingestion
internal import Survey
internal import TestSupport
internal import Testing

/// One small wave, written by pandas, openpyxl, pyreadstat and, as Triple-S, by hand
/// (`Tests/Golden/containers`), is the same wave whatever file it comes in.
@Suite struct ContainerTests {
  private func study(_ file: String) throws -> SmallStudy {
    let folder = Package.root.appendingPathComponent("Tests/Golden/containers")
    let data = file == "w1.sss" ? ["w1.csv": nil, "w1.asc": "w1.asc"] : [String: String?]()
    return try data.reduce(SmallStudy()) { study, entry in
      study.with(
        entry.key,
        try entry.value.map { try Data(contentsOf: folder.appendingPathComponent($0)) })
    }.replacing("responses: w1.csv", "responses: \(file)")
      .adding("respondent: id\nsubmitted: day\n")
      .with(file, try Data(contentsOf: folder.appendingPathComponent(file)))
  }

  @Test(arguments: ["w1.xlsx", "w1.sav", "w1.zsav", "w1.dta", "w1.sss"])
  func readsAsTheText(_ file: String) throws {
    let (text, other) = (try study("w1.csv").read(), try study(file).read())
    #expect(text.waves[0].answers == [[2, 1, 251, 0], [0, 252, 2, 1]])
    #expect(other.waves == text.waves)
    // Nobody named the addresses: they are said and not read.
    #expect(other.notes.contains { $0.contains("look personal") && $0.contains("IP") })
  }

  @Test(arguments: ["w1.xlsx", "w1.sav", "w1.dta"])
  func faultsStandAtRowAndColumn(_ file: String) throws {
    let narrow = try study(file).replacing("[Disagree, Neither, Agree]", "[Disagree, Agree]")
    let faults = try narrow.faults()
    let line = file == "w1.xlsx" ? 3 : 2
    #expect(faults.contains { $0.hasPrefix("\(file):\(line):3: “Neither” is not a label") })
  }

  @Test func faultsOfTripleSStandInTheData() throws {
    let narrow = try study("w1.sss").replacing("[Disagree, Neither, Agree]", "[Disagree, Agree]")
    let faults = try narrow.faults()
    #expect(faults.contains { $0.hasPrefix("w1.asc:2:11: “Neither” is not a label") }, "\(faults)")
  }

  @Test func aFileOfAnotherKindIsSaidToBe() throws {
    let wrong = try study("w1.csv").replacing("responses: w1.csv", "responses: w1.sav")
      .with("w1.sav", try Data(contentsOf: Package.root.appendingPathComponent("README.md")))
    let faults = try wrong.faults()
    #expect(faults.count == 1 && faults[0].hasPrefix("w1.sav:1:1: "))
  }
}
