internal import Survey

/// Answers that the later wave's export writes, offers or codes otherwise.
///
/// What both waves used of a label is compared; a label that nobody used in a wave says
/// nothing, unless both exports declare their labels.
func labelDrift(_ pair: WavePair) -> [Drift] {
  let spelled = pair.grouped(.labels, respelled(pair))
  let coded = pair.shared.flatMap { index -> [Saying] in
    guard let held = pair.held(index) else { return [] }
    let labels = pair.items[index].scale.labels
    return recoded(held.earlier, held.later, labels, pair.later.id).map {
      Saying(item: index, text: $0)
    }
  }
  return spelled + pair.grouped(.labels, coded) + pair.grouped(.labels, turned(pair))
}

/// Items with labels of which the waves have no spelling in common, letter case aside: of a
/// scale all such labels together.  Where codes run the other way, that is told instead.
private func respelled(_ pair: WavePair) -> [Saying] {
  var (changes, members) = ([String: [String]](), [(item: Int, scale: String)]())
  for index in pair.shared {
    guard let held = pair.held(index), !held.earlier.isTurned(in: held.later) else { continue }
    let scale = pair.items[index].scale
    let (before, after) = (held.earlier.texts, held.later.texts)
    let found = scale.labels.indices.compactMap { change(before[$0], after[$0]) }
    guard !found.isEmpty else { continue }
    let known = changes[scale.id] ?? []
    changes[scale.id] = known + found.filter { !known.contains($0) }
    members.append((index, scale.id))
  }
  return members.map { index, scale in
    Saying(
      item: index,
      text:
        "answers written otherwise in \(pair.later.id) and read as the same, \(few(changes[scale] ?? []))"
    )
  }
}

/// `“Neither” is “Neutral”`; nil where a wave did not use the label, or both have a spelling.
private func change(_ was: [String]?, _ now: [String]?) -> String? {
  guard let was, let now,
    Set(was.map { $0.lowercased() }).isDisjoint(with: now.map { $0.lowercased() })
  else { return nil }
  return "“\(was[0])” is “\(now[0])”"
}

/// What two exports that declare their labels declare otherwise.
private func recoded(
  _ earlier: AskedItem, _ later: AskedItem, _ labels: [String], _ wave: String
) -> [String] {
  if earlier.isTurned(in: later) { return ["codes run the other way in \(wave)"] }
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

  /// Whether numbers run with the labels in one export and against them in the other.
  fileprivate func isTurned(in other: AskedItem) -> Bool {
    if let mine = runsUp, let theirs = other.runsUp { mine != theirs } else { false }
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
