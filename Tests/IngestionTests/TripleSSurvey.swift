internal import Foundation

@testable internal import Ingestion
internal import TestSupport

/// Triple-S surveys under test.
enum TripleSSurvey {
  static let folder = Package.root.appendingPathComponent("Tests/Golden/triple-s")

  static func committed(_ name: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: folder.appendingPathComponent(name)))
  }

  /// Every column of a survey, and what was wrong with it.
  static func read(_ definition: [UInt8], _ data: [UInt8], encoding: TextEncoding? = nil) -> (
    sheet: Sheet?, faults: [String]
  ) {
    let log = FaultLog()
    let input = InputText(name: "a.sss", bytes: definition)
    guard let definition = tripleSDefinition(input, log: log),
      let data = TripleSData(
        InputText(name: "a.asc", bytes: data), of: definition, encoding: encoding, log: log)
    else { return (nil, log.all().map(\.description)) }
    let sheet = tripleSSheet(definition, data, log: log) { _ in true }
    return (sheet, log.all().map(\.description))
  }

  static func read(_ variables: String, record: String = "", _ data: String) -> (
    sheet: Sheet?, faults: [String]
  ) {
    read(Array(definition(variables, record: record).utf8), Array(data.utf8))
  }

  /// A definition of these variables, which begin in line 2.
  static func definition(_ variables: String, record: String = "") -> String {
    "<sss version=\"2.0\"><survey><record ident=\"A\"\(record)>\n\(variables)\n</record></survey></sss>"
  }

  static func variable(
    _ ident: String, _ type: String, _ position: String, _ inside: String = ""
  ) -> String {
    "<variable ident=\"\(ident)\" type=\"\(type)\"><name>Q\(ident)</name><label>L\(ident)</label><position \(position)/>\(inside)</variable>\n"
  }

  /// Values with these codes, each labelled `A` and the code.
  static func values(_ codes: Int...) -> String {
    "<values>" + codes.map { "<value code=\"\($0)\">A\($0)</value>" }.joined() + "</values>"
  }
}
