internal import Survey

extension Table {
  /// Aligned columns for a terminal: words left, numbers right.
  ///
  /// `colour`: whether flags may be coloured; `NO_COLOR` is the caller's to read.
  public func text(colour: Bool = false) -> String {
    let body = rows.map { $0.map(\.spoken) }
    let widths = columns.indices.map { index in
      ([columns[index].heading] + body.map { $0[index] }).map(\.count).max() ?? 0
    }
    let isNumeric = columns.indices.map { index in rows.contains { $0[index].isNumeric } }
    func line(_ words: [String], paint: (Int, String) -> String = { $1 }) -> String {
      let padded = words.indices.map { index in
        let gap = String(repeating: " ", count: max(widths[index] - words[index].count, 0))
        let word = paint(index, words[index])
        return isNumeric[index] ? gap + word : word + gap
      }
      let joined = padded.joined(separator: "  ")
      return String(joined.reversed().drop { $0 == " " }.reversed())
    }
    var lines = title.isEmpty ? [] : [plain(title), ""]
    lines.append(line(columns.map(\.heading)))
    lines.append(line(widths.map { String(repeating: "─", count: $0) }))
    for (cells, words) in zip(rows, body) {
      lines.append(line(words) { colour ? cells[$0].painted($1) : $1 })
    }
    if !notes.isEmpty { lines += [""] + notes.map { plain($0) } }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Cell {
  fileprivate var isNumeric: Bool {
    switch self {
    case .number, .count: true
    case .text, .flag, .empty: false
    }
  }

  /// As a person reads it.
  var spoken: String {
    switch self {
    case .text(let text): plain(text, limit: 60)
    case .number(let value, let decimals): fixed(value, decimals)
    case .count(let count): grouped(count)
    case .flag(let flag): "\(flag.symbol) \(flag.rawValue)"
    case .empty: "–"
    }
  }

  /// In the terminal's own blue and yellow, which stay apart for every kind of colour sight.
  fileprivate func painted(_ word: String) -> String {
    switch self {
    case .flag(.higher): "\u{1B}[34m\(word)\u{1B}[0m"
    case .flag(.lower): "\u{1B}[33m\(word)\u{1B}[0m"
    case .flag, .empty: "\u{1B}[2m\(word)\u{1B}[0m"
    case .text, .number, .count: word
    }
  }
}

extension Flag {
  /// Tells the five states apart without colour.
  var symbol: String {
    switch self {
    case .higher: "▲"
    case .lower: "▼"
    case .noEvidence: "·"
    case .notTested: "○"
    case .suppressed: "▨"
    }
  }
}
