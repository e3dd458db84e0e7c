internal import Foundation

extension SystemFile {
  /// The sets of responses, their columns named as the variables are.
  func responseSets(of variables: [StatisticsVariable]) -> [ResponseSet] {
    let names = columnNames(of: variables)
    return responseSetTexts.flatMap { bytes in
      bytes.split(separator: 0x0a).compactMap { responseSet($0, names) }
    }
  }

  /// A record calls variables by their short names, in small letters.
  private func columnNames(of variables: [StatisticsVariable]) -> [String: String] {
    let names = variables.map { ($0.name.lowercased(), $0.name) }
    let pairs = longNames.split(separator: 0x09).compactMap { pair -> (String, String)? in
      let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1)
      return parts.count == 2 ? (text(parts[0]).lowercased(), text(parts[1])) : nil
    }
    return Dictionary(pairs + names) { first, _ in first }
  }

  /// `$name=C 5 label a b`, `$name=D1 1 5 label a b`, `$name=E 1 1 1 5 label a b`; lengths count
  /// bytes.  nil where the line is none of these.
  private func responseSet(_ line: ArraySlice<UInt8>, _ names: [String: String]) -> ResponseSet? {
    var rest = line
    guard let name = word(&rest, upTo: UInt8(ascii: "=")), name.first == UInt8(ascii: "$"),
      let coding = coding(&rest), let label = counted(&rest)
    else { return nil }
    let columns = rest.split(separator: 0x20).map { text($0) }
    return ResponseSet(
      name: text(name.dropFirst()), label: text(label), coding: coding,
      columns: columns.map { names[$0.lowercased()] ?? $0 })
  }

  private func coding(_ rest: inout ArraySlice<UInt8>) -> ResponseSet.Coding? {
    switch rest.popFirst().map(UnicodeScalar.init) {
    case "C": return skipSpace(&rest) ? .category : nil
    // How the counted value is labelled (1 or 11) is for SPSS's own tables.
    case "E": guard skipSpace(&rest), word(&rest, upTo: 0x20) != nil else { return nil }
    case "D": break
    default: return nil
    }
    guard let value = counted(&rest), skipSpace(&rest) else { return nil }
    return .dichotomy(counted: trimmed(text(value)))
  }

  /// `5 label`: a length, a space and as many bytes.
  private func counted(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let digits = word(&rest, upTo: 0x20), let length = Int(text(digits)),
      (0...rest.count).contains(length)
    else { return nil }
    defer { rest = rest.dropFirst(length) }
    return rest.prefix(length)
  }

  private func word(_ rest: inout ArraySlice<UInt8>, upTo end: UInt8) -> ArraySlice<UInt8>? {
    guard let index = rest.firstIndex(of: end) else { return nil }
    defer { rest = rest[(index + 1)...] }
    return rest[..<index]
  }

  private func skipSpace(_ rest: inout ArraySlice<UInt8>) -> Bool { rest.popFirst() == 0x20 }

  /// In the file's encoding where it is one of Western Europe's, else as UTF-8.
  private func text(_ bytes: ArraySlice<UInt8>) -> String {
    let isWestern = ["windows-1252", "iso-8859-1"].contains(encoding.lowercased())
    let western = isWestern ? String(bytes: bytes, encoding: .windowsCP1252) : nil
    return western ?? String(decoding: bytes, as: UTF8.self)
  }
}
