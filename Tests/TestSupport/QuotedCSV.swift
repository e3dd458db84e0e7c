public import Foundation

/// The records of a comma-separated file whose cells may be quoted and hold commas,
/// doubled quotation marks and line breaks.
public func csvRecords(_ file: URL) throws -> [[String]] {
  var (records, record, cell) = ([[String]](), [String](), "")
  var (isQuoted, isAfterQuote) = (false, false)
  for character in try String(contentsOf: file, encoding: .utf8) {
    if character == "\"" {
      if isAfterQuote, !isQuoted { cell.append(character) }
      isQuoted.toggle()
      isAfterQuote = !isQuoted
      continue
    }
    isAfterQuote = false
    switch character {
    case "," where !isQuoted:
      record.append(cell)
      cell = ""
    case "\n" where !isQuoted, "\r\n" where !isQuoted:
      records.append(record + [cell])
      (record, cell) = ([], "")
    default: cell.append(character)
    }
  }
  if !record.isEmpty || !cell.isEmpty { records.append(record + [cell]) }
  return records
}
