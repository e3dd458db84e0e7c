internal import Foundation
@testable internal import Ingestion
internal import TestSupport

/// Statistics files under test.
enum StatisticsFile {
  /// A file that an independent program wrote.
  static func committed(_ name: String) throws -> [UInt8] {
    let folder = Package.root.appendingPathComponent("Tests/Golden/statistics-files")
    return try [UInt8](Data(contentsOf: folder.appendingPathComponent(name)))
  }

  static func shared(_ name: String) throws -> [UInt8] {
    let folder = RealStudies.data.appendingPathComponent("spss-sav")
    return try [UInt8](Data(contentsOf: folder.appendingPathComponent(name)))
  }

  /// Every variable of a file, and what was wrong with it.
  static func read(_ bytes: [UInt8], _ name: String) -> (sheet: Sheet?, faults: [String]) {
    let log = FaultLog()
    let format = StatisticsFormat(fileName: name) ?? .sav
    let sheet = statisticsSheet(
      InputText(name: name, bytes: bytes), format: format, log: log
    ) { _ in true }
    return (sheet, log.all().map(\.description))
  }
}

extension Sheet {
  /// Portable files have names in capitals.
  func column(_ name: String) -> SheetColumn? {
    columns.first { $0.name.lowercased() == name }
  }

  func cells(_ name: String) -> [String] {
    guard let column = columns.firstIndex(where: { $0.name.lowercased() == name }) else {
      return []
    }
    return (0..<rows).map { text($0, column) }
  }

  /// As `Tests/Golden/statistics-files/digest.py` writes a table.
  var canonicalBytes: [UInt8] {
    let texts = columns.indices.flatMap { index in
      let column = columns[index]
      return [column.name, column.wording, String(column.labels.count)]
        + column.labels.flatMap { [$0.code, $0.label] } + [String(rows)]
        + (0..<rows).map { text($0, index) }
    }
    return texts.flatMap { Array($0.utf8) + [0] }
  }
}
