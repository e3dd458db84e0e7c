/// What there is to say of one thing, a line for each: a heading, and facts with their
/// names set flush.
public struct FactList: Sendable, Equatable {
  public let title: String
  private var facts: [Fact] = []

  private struct Fact: Equatable {
    let name: String
    let text: String
  }

  public init(_ title: String) { self.title = title }

  /// Adds a fact; nil is none.
  public mutating func append(_ name: String, _ text: String?) {
    guard let text else { return }
    facts.append(Fact(name: name, text: text))
  }

  /// For a terminal of any width: a fact is one line, and long ones wrap where they will.
  public func text(colour: Bool = false) -> String {
    let width = facts.map(\.name.count).max() ?? 0
    let heading = colour ? "\u{1B}[1m\(plain(title))\u{1B}[0m" : plain(title)
    let lines = facts.map { fact in
      let gap = String(repeating: " ", count: width - fact.name.count)
      let name = colour ? "\u{1B}[2m\(fact.name)\u{1B}[0m" : fact.name
      return "  \(name)\(gap)  \(plain(fact.text))"
    }
    return ([heading] + lines).joined(separator: "\n") + "\n"
  }
}

/// A share in % as a bar of ten blocks, to an eighth of one; full for 100 % alone.
public func bar(_ percent: Double) -> String {
  let eighths = Int(min(max(percent, 0), 100) * 0.8)
  let part = eighths % 8
  return String(repeating: "█", count: eighths / 8) + (part > 0 ? partialBlocks[part - 1] : "")
}

private let partialBlocks = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]

/// Thousands apart, and the noun as the count asks: `1 row`, `1,300 rows`.
public func countOf(_ count: Int, _ noun: String) -> String {
  "\(grouped(count)) \(noun)\(count == 1 ? "" : "s")"
}

/// A percentage as people read it: `93.2 %`.
public func percentage(_ value: Double) -> String { fixed(value) + " %" }
