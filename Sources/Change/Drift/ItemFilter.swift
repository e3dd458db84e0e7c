internal import Survey

/// Fewest people of a level or answer that is looked at, and the share of people who may be
/// exceptions to a filter.
private let leastGroup = 5
private let exceptions = 0.02

extension Sight {
  /// Who was asked an item, in words, where one segment or one earlier answer decides it:
  /// `rank Sergeant, Staff`; nil where none does.
  func filter(of item: Int, _ tells: Bool, _ pair: WavePair) -> String? {
    let past = past(item)
    guard let answers = wave.answers[item] else { return nil }
    let unseen = answers.map { code in
      tells ? Answer(code: code).missing == .notShown : !Exposure.isSeen(code)
    }
    for (segmentation, levels) in zip(pair.data.segmentations, wave.levels) {
      let names = { (code: UInt16) -> String? in
        code == Wave.unknownLevel ? nil : segmentation.levels[Int(code)]
      }
      if let shown = shownTo(levels, past, unseen, names) { return "\(segmentation.id) \(shown)" }
    }
    for earlier in order.prefix(while: { $0 != item }) {
      guard let codes = wave.answers[earlier] else { continue }
      let labels = pair.items[earlier].scale.labels
      let names = { (code: UInt8) in Answer(code: code).label.map { labels[$0] } }
      if let shown = shownTo(codes, past, unseen, names) {
        return "those who answered \(pair.items[earlier].id) with \(shown)"
      }
    }
    return nil
  }
}

/// Groups whose every member saw the item, in words, where every group saw it as one and some
/// named group did not; nil otherwise.
private func shownTo<Codes: Collection>(
  _ codes: Codes, _ past: [Bool], _ unseen: [Bool], _ name: (Codes.Element) -> String?
) -> String? where Codes.Element: Hashable & Comparable {
  var groups: [Codes.Element: (n: Int, unseen: Int)] = [:]
  for (row, code) in codes.enumerated() where past[row] {
    groups[code, default: (0, 0)].n += 1
    if unseen[row] { groups[code, default: (0, 0)].unseen += 1 }
  }
  let n = groups.values.reduce(0) { $0 + $1.n }
  let odd = groups.values.reduce(0) { $0 + min($1.unseen, $1.n - $1.unseen) }
  guard n > 0, Double(odd) <= exceptions * Double(n) else { return nil }
  let large = groups.filter { $0.value.n >= leastGroup && name($0.key) != nil }
  let shown = large.filter { $0.value.unseen * 2 < $0.value.n }.keys.sorted()
  guard !shown.isEmpty, shown.count < large.count else { return nil }
  return few(shown.compactMap(name))
}
