internal import CReadStat
internal import Foundation
internal import Survey

/// Why a file for a statistics program could not be written, in ReadStat's words.
public struct StatisticsFileError: Error, Sendable, Equatable, CustomStringConvertible {
  public let reason: String
  public var description: String { reason }
}

/// Scores as an SPSS system file, measures' names as variable labels.
///
/// No clock: the date in the file is always the same.
func systemFile(
  of scores: WideScores, _ reading: Reading
) throws(StatisticsFileError) -> [UInt8] {
  let texts = DomainVariable.allCases.map { variable in
    (variable, scores.rows.map { fitting(variable.text(of: $0.domain)) })
  }
  let names = variableNames(of: scores.columns)
  let writer = try SystemFileWriter(title: reading.content.title.title)
  for (variable, cells) in texts {
    try writer.add(variable.rawValue, label: variable.label, widest: cells)
  }
  for (column, name) in zip(scores.columns, names) {
    let label = "\(reading.name(column.measure)): \(column.words)"
    try writer.add(name, label: label, decimals: column.isCount ? 0 : 1)
  }
  try writer.begin(rows: scores.rows.count)
  for (index, row) in scores.rows.enumerated() {
    try writer.write(texts.map { $0.1[index] }, scores.columns.map { row.cells[$0]?.number })
  }
  return try writer.bytes()
}

/// What a row is about.
private enum DomainVariable: String, CaseIterable {
  case wave, segment, level

  var label: String {
    switch self {
    case .wave: "Wave"
    case .segment: "Segmentation; all: everyone"
    case .level: "Level of the segmentation; all: everyone"
    }
  }

  func text(of domain: Domain) -> String {
    switch self {
    case .wave: domain.wave
    case .segment: domain.segment
    case .level: domain.level
    }
  }
}

extension Cell {
  fileprivate var number: Double? {
    switch self {
    case .number(let value, _): value
    case .count(let count): Double(count)
    case .text, .flag, .empty: nil
    }
  }
}

/// A text as long as a string of SPSS may be, in bytes of UTF-8.
private func fitting(_ text: String) -> String {
  cut(withoutControls(text), toBytes: 32_767)
}
