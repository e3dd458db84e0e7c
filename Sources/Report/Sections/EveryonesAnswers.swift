internal import Disclosure
internal import Survey

/// Everyone's answers in one wave, item by item.
struct EveryonesAnswers {
  let wave: String
  private let byItem: [String: [ReleasedAnswerShare]]
  private let missingByItem: [String: [ReleasedMissingShare]]

  init(_ reading: Reading, wave: String) {
    self.wave = wave
    let everyone = Domain.everyone(in: wave)
    byItem = Dictionary(
      grouping: reading.release.answers.filter { $0.domain == everyone }, by: \.item)
    missingByItem = Dictionary(
      grouping: reading.release.missing.filter { $0.domain == everyone }, by: \.item)
  }

  /// In the order of the scale.
  func shares(of item: Item) -> [ReleasedAnswerShare] {
    let shares = byItem[item.id] ?? []
    return item.scale.labels.compactMap { label in shares.first { $0.answer == label } }
  }

  /// The item's bar, worst answer first; nil where it was not asked or is withheld.
  func bar(of item: Item) -> [AnswerPart]? {
    let shares = shares(of: item)
    let values = shares.compactMap { $0.cell.value?.estimate.value }
    guard values.count == item.scale.labels.count, !values.isEmpty else { return nil }
    let parts = zip(item.answerSides, values).map { side, share in
      AnswerPart(side: side.side, strength: side.strength, share: share)
    }
    return item.direction == .negative ? parts.reversed() : parts
  }

  /// "1,204 answers; don't know 4.1 %".
  func missing(of item: Item) -> String {
    let answers = shares(of: item).compactMap { $0.cell.value?.estimate.n }.first
    let kinds = (missingByItem[item.id] ?? []).compactMap { row in
      row.cell.value.flatMap { $0.share > 0 ? "\(row.kind.name) \(fixed($0.share)) %" : nil }
    }
    return ([answers.map { "n \(grouped($0))" } ?? ""] + kinds).filter { !$0.isEmpty }
      .joined(separator: ", ")
  }
}

extension Item {
  /// How each label counts, in the order of the scale: for a reversed item the
  /// favourable labels are the mirrored ones.
  var answerSides: [(side: AnswerPart.Side, strength: Int)] {
    let count = scale.labels.count
    let mirrored = Array(scale.favourable.reversed())
    let favourable = direction == .negative ? mirrored : scale.favourable
    let against = direction == .negative ? scale.favourable : mirrored
    return (0..<count).map { index in
      let side: AnswerPart.Side =
        favourable[index] ? .favour : against[index] ? .against : .neither
      let isEnd = index == 0 || index == count - 1
      return (side, isEnd ? 3 : 2)
    }
  }
}
