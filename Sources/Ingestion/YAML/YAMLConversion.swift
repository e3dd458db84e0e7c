internal import Yams

/// Turns the library's nodes into placed values within the bounds.
struct YAMLConversion {
  private let file: String
  private let lines: [Substring]
  private var count = 0

  init(_ text: String, file: String) {
    self.file = file
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  mutating func value(_ node: Node, depth: Int) throws(Fault) -> YAMLValue {
    let place = place(of: node)
    count += 1
    guard count <= YAMLBounds.values, depth <= YAMLBounds.depth else {
      throw Fault(at: place, "the study file is nested too deeply or too large")
    }
    switch node {
    case .scalar(let scalar):
      return .text(Placed(value: normalised(scalar.string), place: place))
    case .sequence(let sequence):
      var values: [YAMLValue] = []
      for element in sequence { values.append(try value(element, depth: depth + 1)) }
      return .list(values, place)
    case .mapping(let mapping):
      var entries: [YAMLEntry] = []
      for (key, element) in mapping {
        entries.append(try entry(key, element, depth: depth + 1))
      }
      return .mapping(entries, place)
    case .alias:
      throw Fault(at: place, "this alias stands for nothing")
    }
  }

  private mutating func entry(_ key: Node, _ element: Node, depth: Int) throws(Fault) -> YAMLEntry {
    guard case .scalar(let name) = key else {
      throw Fault(at: place(of: key), "a key must be a text")
    }
    let placed = Placed(value: normalised(name.string), place: place(of: key))
    return YAMLEntry(key: placed, value: try value(element, depth: depth))
  }

  private func place(of node: Node) -> Place {
    guard let mark = node.mark else { return Place(file: file, line: 1, column: 1) }
    return Place(file: file, line: mark.line, column: column(of: mark))
  }

  /// The library counts Unicode scalars; we count characters, on lines of a length
  /// that people write.
  private func column(of mark: Mark) -> Int {
    guard lines.indices.contains(mark.line - 1) else { return mark.column }
    let line = lines[mark.line - 1]
    guard line.utf8.count <= 4096 else { return mark.column }
    return String(String.UnicodeScalarView(line.unicodeScalars.prefix(mark.column - 1))).count + 1
  }
}
