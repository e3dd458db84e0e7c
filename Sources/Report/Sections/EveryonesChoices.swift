internal import Disclosure
internal import Survey

/// What everyone chose of one set in one wave.
struct EveryonesChoices {
  let set: ChoiceSet
  let wave: String
  /// The most chosen first; options of the same share in the set's order; none where withheld.
  let shown: [ChoiceShare]
  let suppression: Suppression?

  /// nil where the wave did not ask the set, or nobody answered it.
  init?(_ set: ChoiceSet, _ reading: Reading, wave: String) {
    let rows = reading.release.choices.filter {
      $0.set == set.id && $0.domain == .everyone(in: wave)
    }
    guard !rows.isEmpty else { return nil }
    (self.set, self.wave) = (set, wave)
    suppression = rows.compactMap { $0.cell.suppression }.first
    shown = rows.compactMap(\.cell.value).enumerated().sorted {
      ($1.element.estimate.value, $0.offset) < ($0.element.estimate.value, $1.offset)
    }.map(\.element)
  }

  /// The wording, ready to be followed by a sentence.
  var question: String {
    let words = plain(set.question, limit: 300)
    return ".?!:".contains(words.suffix(1)) ? words : "\(words):"
  }

  /// What is shown of each level, by option.
  func shares(
    at segmentation: Segmentation, _ reading: Reading
  ) -> [String: [String: ChoiceShare]] {
    var shares: [String: [String: ChoiceShare]] = [:]
    for row in reading.release.choices
    where row.set == set.id && row.domain.wave == wave && row.domain.segment == segmentation.id {
      if let share = row.cell.value { shares[row.domain.level, default: [:]][row.option] = share }
    }
    return shares
  }
}
