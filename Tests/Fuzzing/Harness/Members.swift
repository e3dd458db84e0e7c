internal import Foundation
internal import TestSupport

/// Files written one below the other: a line `==> NAME`, then what the file holds.
///
/// A ZIP archive or a folder in this form is one that mutations and dictionaries reach into.
func members(_ input: [UInt8]) -> [(name: String, bytes: [UInt8])] {
  let mark = Array("==> ".utf8)
  let lines = input.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  var files: [(name: String, lines: [ArraySlice<UInt8>])] = []
  for line in lines {
    if line.starts(with: mark) {
      files.append((String(decoding: line.dropFirst(4).prefix(2000), as: UTF8.self), []))
    } else if !files.isEmpty {
      files[files.count - 1].lines.append(line)
    }
  }
  return files.map { ($0.name, Array($0.lines.joined(separator: "\n".utf8))) }
}

/// A ZIP archive: the input itself, or the members that it lists, not packed.
func archive(_ input: [UInt8]) -> [UInt8] {
  guard !input.starts(with: [0x50, 0x4b]) else { return input }
  return StoredZip(entries: members(input).map { .init(name: $0.name, bytes: $0.bytes) }).bytes
}

/// The study of `Tests/Fuzzing/study`, some of its files replaced.
func study(with files: [(name: String, bytes: [UInt8])]) -> [String: [UInt8]] {
  wholeStudy.merging(files.map { ($0.name, $0.bytes) }) { $1 }
}

private let wholeStudy: [String: [UInt8]] = {
  let folder = Package.root.appendingPathComponent("Tests/Fuzzing/study")
  let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
  guard let names, !names.isEmpty else { fatalError("no study in \(folder.path)") }
  return Dictionary(
    uniqueKeysWithValues: names.map { name in
      let data = try? Data(contentsOf: folder.appendingPathComponent(name))
      return (name, data.map { [UInt8]($0) } ?? [])
    })
}()
