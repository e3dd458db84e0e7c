internal import Survey

/// Answers that the later wave's export writes, offers or codes otherwise.
///
/// What both waves used of a label is compared; a label that nobody used in a wave says
/// nothing, unless both exports declare their labels.
func labelDrift(_ pair: WavePair) -> [Drift] {
  let told = pair.shared.flatMap { index -> [(item: Int, text: String)] in
    guard let held = pair.held(index) else { return [] }
    let labels = pair.items[index].scale.labels
    let texts = otherwise(held.earlier, held.later, labels, pair.later.id)
    return texts.map { (index, $0) }
  }
  return pair.grouped(.labels, told) + pair.grouped(.labels, turned(pair))
}

private func otherwise(
  _ earlier: AskedItem, _ later: AskedItem, _ labels: [String], _ wave: String
) -> [String] {
  if let was = earlier.runsUp, let now = later.runsUp, was != now {
    return ["codes run the other way in \(wave)"]
  }
  return respelled(earlier, later, labels, wave) + recoded(earlier, later, labels, wave)
}

/// Labels of which the waves have no spelling in common, letter case aside.
private func respelled(
  _ earlier: AskedItem, _ later: AskedItem, _ labels: [String], _ wave: String
) -> [String] {
  let (before, after) = (earlier.texts, later.texts)
  let changed = labels.indices.compactMap { label -> (was: String, now: String)? in
    guard let was = before[label], let now = after[label],
      Set(was.map { $0.lowercased() }).isDisjoint(with: now.map { $0.lowercased() })
    else { return nil }
    return (was[0], now[0])
  }
  guard !changed.isEmpty else { return [] }
  let words = changed.map { "“\($0.was)” is “\($0.now)”" }
  return ["answers written otherwise in \(wave) and read as the same, \(few(words))"]
}

/// What two exports that declare their labels declare otherwise.
private func recoded(
  _ earlier: AskedItem, _ later: AskedItem, _ labels: [String], _ wave: String
) -> [String] {
  let (before, after) = (earlier.codes, later.codes)
  guard !before.isEmpty, !after.isEmpty else { return [] }
  return labels.indices.compactMap { label in
    let name = labels[label]
    switch (before[label], after[label]) {
    case (nil, _?): return "“\(name)” is offered in \(wave) and was not"
    case (_?, nil): return "“\(name)” is no longer offered in \(wave)"
    case (let was?, let now?) where was != now:
      return "“\(name)” has code \(now) in \(wave) and had \(was)"
    default: return nil
    }
  }
}

extension AskedItem {
  /// How each label is written: the commonest spelling first, then what is declared.
  fileprivate var texts: [Int: [String]] {
    let used = spellings.enumerated().sorted {
      ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
    }.map { ($0.element.label, $0.element.text) }
    let declared = declared.compactMap { entry in entry.label.map { ($0, entry.text) } }
    return Dictionary(grouping: used + declared, by: \.0).mapValues { $0.map(\.1) }
  }

  /// The code declared for each label.
  fileprivate var codes: [Int: String] {
    Dictionary(declared.compactMap { entry in entry.label.map { ($0, entry.code) } }) {
      first, _ in first
    }
  }

  /// Whether numbers rise with the labels, by what is declared or, where nothing is, by how
  /// answers begin: `1`, `1 - never`.  nil where there are no numbers, or they do neither.
  var runsUp: Bool? {
    let declaredCodes = codes.compactMap { label, code in Int(code).map { ($0, label) } }
    let written = spellings.compactMap { spelling in
      spelling.text.prefixMatch(of: /-?\d{1,4}/).flatMap { Int($0.0) }.map { ($0, spelling.label) }
    }
    let pairs = Set((declaredCodes.isEmpty ? written : declaredCodes).map(Coded.init))
    guard pairs.count > 1, declaredCodes.count > 0 || written.count == spellings.count else {
      return nil
    }
    let labels = pairs.sorted { ($0.code, $0.label) < ($1.code, $1.label) }.map(\.label)
    if zip(labels, labels.dropFirst()).allSatisfy(<) { return true }
    return zip(labels, labels.dropFirst()).allSatisfy(>) ? false : nil
  }

  /// Whether every answer is written as a number.
  var isNumeric: Bool {
    !spellings.isEmpty && spellings.allSatisfy { Double($0.text) != nil }
  }
}

private struct Coded: Hashable {
  let code: Int
  let label: Int

  init(_ pair: (Int, Int)) { (code, label) = pair }
}
