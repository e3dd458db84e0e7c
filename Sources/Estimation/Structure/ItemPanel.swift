internal import Survey

/// The items of a wave that enough people answered, as label numbers with the best last.
struct ItemPanel {
  /// Indices in the codebook.
  let items: [Int]
  let leftOut: [Int]
  /// Per item, a label's number per respondent; a missing answer's lies past every label.
  let codes: [[UInt8]]
  let labels: [Int]

  /// Takes items answered by at least half of the respondents, not all of them alike.
  init(_ wave: Wave, _ codebook: Codebook) {
    let asked = codebook.items.indices.filter { wave.answers[$0] != nil }
    let keyed = asked.map { Self.keyed(codebook.items[$0], wave.answers[$0] ?? []) }
    let isUsed = asked.indices.map { place in
      let count = codebook.items[asked[place]].scale.labels.count
      let given = keyed[place].filter { $0 < count }
      return given.count * 2 >= wave.respondents && Set(given).count > 1
    }
    let used = asked.indices.filter { isUsed[$0] }
    items = used.map { asked[$0] }
    leftOut = asked.indices.filter { !isUsed[$0] }.map { asked[$0] }
    codes = used.map { keyed[$0] }
    labels = items.map { codebook.items[$0].scale.labels.count }
  }

  /// Label k of a `-` item stands for label m − 1 − k.
  private static func keyed(_ item: Item, _ codes: [UInt8]) -> [UInt8] {
    let count = UInt8(item.scale.labels.count)
    guard item.direction == .negative else { return codes }
    return codes.map { $0 < count ? count - 1 - $0 : $0 }
  }

  /// Answers given, per item: all of them, or every so many where there are more than `limit`.
  func answers(limit: Int) -> [[Double]] {
    zip(codes, labels).map { codes, labels in
      let given = codes.filter { $0 < labels }
      let step = max(1, given.count / limit)
      return stride(from: 0, to: given.count, by: step).map { Double(given[$0]) }
    }
  }
}
