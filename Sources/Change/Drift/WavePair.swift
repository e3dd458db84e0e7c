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
  func grouped(_ kind: Drift.Kind, _ found: [Saying]) -> [Drift] {
    var (order, members) = ([Key](), [Key: [Int]]())
    for saying in found {
      let key = Key(saying, isHarmless: isHarmless(items[saying.item].id, kind))
      if members[key] == nil { order.append(key) }
      members[key, default: []].append(saying.item)
    }
    return order.map { key in
      let those = members[key] ?? []
      return drift(
        kind, those, "\(key.text): \(few(those.map { items[$0].id }))", evidence: key.evidence)
    }
  }

  private struct Key: Hashable {
    let text: String
    let evidence: String?
    let isHarmless: Bool

    init(_ saying: Saying, isHarmless: Bool) {
      (text, evidence, self.isHarmless) = (saying.text, saying.evidence, isHarmless)
    }
  }
}

/// What is to be said of an item, without its name.
struct Saying {
  let item: Int
  let text: String
  var evidence: String?
}

/// The first six names, and how many more.
func few(_ names: [String]) -> String {
  let more = names.count - 6
  return names.prefix(6).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
}
