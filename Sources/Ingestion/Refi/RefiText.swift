/// A source's text as positions count it: without byte-order mark, lines ended by LF.
struct RefiText {
  /// nil where it is missing.
  let content: String?
  /// Code points.
  private let scalars: [Unicode.Scalar]
  private let hadMark: Bool
  private let hadReturns: Bool

  init(_ raw: String?) {
    var found = Array((raw ?? "").unicodeScalars)
    hadMark = found.first == "\u{feff}"
    if hadMark { found.removeFirst() }
    let count = found.count
    scalars = withoutReturns(found)
    hadReturns = scalars.count < count
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    content = raw == nil ? nil : String(text)
  }

  /// The selections that lie in the text, their positions in code points; how the exporter
  /// counted, where it was otherwise, is found by what the selections are called.
  func placed(
    _ selections: [RefiSelection], in source: String, _ report: RefiReport
  ) -> [RefiSelection] {
    guard content != nil else { return selections }
    noteRepairs(source, report)
    let (counting, countsMark) = likelyCounting(selections)
    if counting != .codePoints || countsMark {
      let mark = countsMark ? " and the byte-order mark" : ""
      report.add(
        "In \(quoted(source)) positions count \(counting.words)\(mark); they were converted.")
    }
    let ends = counting.offsets(scalars, countsMark: countsMark)
    return selections.compactMap { selection in
      guard let start = position(selection.start, ends), let end = position(selection.end, ends)
      else {
        report.count("selections lie outside their text, and were left out")
        return nil
      }
      return RefiSelection(
        guid: selection.guid, name: selection.name, start: start, end: end,
        codings: selection.codings)
    }
  }

  private func noteRepairs(_ source: String, _ report: RefiReport) {
    if hadMark { report.add("The text \(quoted(source)) begins with a byte-order mark.") }
    if hadReturns { report.add("The text \(quoted(source)) has lines that end with CR LF.") }
  }

  /// Index of the code point at a position; nil outside the text.
  private func position(_ position: Int, _ ends: [Int]?) -> Int? {
    guard let ends else { return position <= scalars.count ? position : nil }
    var (low, high) = (0, ends.count)
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] < position { low = middle + 1 } else { high = middle }
    }
    return low < ends.count ? low : nil
  }

  /// The first way of counting by which most named selections are their own quotations; it may
  /// count a byte-order mark that the text has.
  private func likelyCounting(
    _ selections: [RefiSelection]
  ) -> (counting: RefiCounting, countsMark: Bool) {
    let named = selections.filter { $0.name.unicodeScalars.count >= 8 }.prefix(200)
    var best = (counting: RefiCounting.codePoints, countsMark: false, hits: 0)
    for countsMark in hadMark ? [false, true] : [false] {
      for counting in RefiCounting.allCases where !named.isEmpty {
        let ends = counting.offsets(scalars, countsMark: countsMark)
        let hits = named.reduce(0) { $0 + likeness(of: $1, ends) }
        if hits > best.hits { best = (counting, countsMark, hits) }
      }
    }
    return (best.counting, best.countsMark)
  }

  /// 2 where the selection's name is its passage, 1 where the passage begins with it.
  private func likeness(of selection: RefiSelection, _ ends: [Int]?) -> Int {
    guard let start = position(selection.start, ends), let end = position(selection.end, ends),
      start < end
    else { return 0 }
    var passage = String.UnicodeScalarView()
    passage.append(contentsOf: scalars[start..<min(end, start + 400)])
    // Exporters cut long quotations short, with or without an ellipsis.
    let quote = normalised(selection.name).prefix { $0 != "…" }
    if String(passage) == selection.name { return 2 }
    return normalised(String(passage)).hasPrefix(quote) ? 1 : 0
  }
}

/// What an exporter counted positions in.
enum RefiCounting: CaseIterable {
  case codePoints
  case utf16
  case codePointsWithReturns
  case utf16WithReturns
  case bytes

  var words: String {
    switch self {
    case .codePoints: "code points"
    case .utf16: "UTF-16 units"
    case .codePointsWithReturns: "code points with CR LF line ends"
    case .utf16WithReturns: "UTF-16 units with CR LF line ends"
    case .bytes: "bytes of UTF-8"
    }
  }

  /// The exporter's position of each code point and of the text's end; nil where it counts
  /// as we do.
  func offsets(_ scalars: [Unicode.Scalar], countsMark: Bool) -> [Int]? {
    if self == .codePoints, !countsMark { return nil }
    let start = countsMark ? width("\u{feff}") : 0
    var (offsets, offset) = ([start], start)
    offsets.reserveCapacity(scalars.count + 1)
    for scalar in scalars {
      offset += width(scalar)
      offsets.append(offset)
    }
    return offsets
  }

  private func width(_ scalar: Unicode.Scalar) -> Int {
    let returned = scalar == "\n" ? 1 : 0
    return switch self {
    case .codePoints: 1
    case .utf16: UTF16.width(scalar)
    case .codePointsWithReturns: 1 + returned
    case .utf16WithReturns: UTF16.width(scalar) + returned
    case .bytes: UTF8.width(scalar)
    }
  }
}

private func withoutReturns(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
  var result: [Unicode.Scalar] = []
  result.reserveCapacity(scalars.count)
  for index in scalars.indices {
    let isReturn = scalars[index] == "\r"
    if isReturn, index + 1 < scalars.count, scalars[index + 1] == "\n" { continue }
    result.append(isReturn ? "\n" : scalars[index])
  }
  return result
}
