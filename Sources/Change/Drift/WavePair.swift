internal import Survey

/// Two waves to be compared, item by item.
struct WavePair {
  let earlier: Wave
  let later: Wave
  let data: SurveyData
  private let asked: [String: AskedWave]

  /// nil where a wave has no responses.
  init?(from: String, to: String, data: SurveyData) {
    guard let earlier = data.waves.first(where: { $0.id == from }),
      let later = data.waves.first(where: { $0.id == to })
    else { return nil }
    (self.earlier, self.later, self.data) = (earlier, later, data)
    asked = Dictionary(data.asked.map { ($0.wave, $0) }) { first, _ in first }
  }

  var items: [Item] { data.codebook.items }
  /// Items that both waves asked.
  var shared: [Int] {
    items.indices.filter { earlier.answers[$0] != nil && later.answers[$0] != nil }
  }

  /// How a wave's export holds its items; nil where nobody tells.
  func export(_ wave: Wave) -> AskedWave? { asked[wave.id] }

  /// How both exports hold an item; nil where either does not tell.
  func held(_ item: Int) -> (earlier: AskedItem, later: AskedItem)? {
    guard let first = export(earlier)?.items[item], let second = export(later)?.items[item] else {
      return nil
    }
    return (first, second)
  }

  func isHarmless(_ item: String, _ kind: Drift.Kind) -> Bool {
    data.harmlessDrift[item]?.contains(kind) ?? false
  }

  func drift(
    _ kind: Drift.Kind, _ items: [Int], _ text: String, evidence: String? = nil
  ) -> Drift {
    Drift(
      from: earlier.id, to: later.id, kind: kind, items: items.map { self.items[$0].id },
      text: text, evidence: evidence)
  }

  /// One drift for all items of which the same is said; those declared harmless apart.  What
  /// is said stands before the items' names.
  func grouped(_ kind: Drift.Kind, _ found: [(item: Int, text: String)]) -> [Drift] {
    var (order, members) = ([Saying](), [Saying: [Int]]())
    for (item, text) in found {
      let saying = Saying(text: text, isHarmless: isHarmless(items[item].id, kind))
      if members[saying] == nil { order.append(saying) }
      members[saying, default: []].append(item)
    }
    return order.map { saying in
      let those = members[saying] ?? []
      return drift(kind, those, "\(saying.text): \(few(those.map { items[$0].id }))")
    }
  }
}

private struct Saying: Hashable {
  let text: String
  let isHarmless: Bool
}

/// The first six names, and how many more.
func few(_ names: [String]) -> String {
  let more = names.count - 6
  return names.prefix(6).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
}
