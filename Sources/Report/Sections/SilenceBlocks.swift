internal import Disclosure
internal import Survey

/// Where only one of the two sources can speak: themes that no item asks about, and constructs,
/// with their items, that no interview speaks to.
func silenceBlocks(_ evidence: [JointEvidence], _ reading: Reading) -> [Block] {
  guard let wave = evidence.first?.wave, reading.isInterviewed(wave) else { return [] }
  let unasked = evidence.filter { $0.shortfall == nil && $0.construct == nil }
    .compactMap(\.theme).map { shortened($0) }
  let unspoken = reading.unspokenConstructs(evidence)
  let items = unspoken.flatMap(\.items).map { reading.content.codebook.items[$0].id }
  var points: [Prose] = []
  if !unasked.isEmpty {
    points.append("\(strong: "No item of the survey asks about") \(listed(unasked)).")
  }
  if !unspoken.isEmpty {
    let names = listed(unspoken.map { reading.constructName($0.id) })
    points.append("\(strong: "No interview speaks to") \(names) (items \(listed(items))).")
  }
  if points.isEmpty {
    points.append(
      "Every theme has items in the survey, and every construct comes up in interviews.")
  }
  return [.subheading("Where only one source can speak"), .points(points)]
}

extension Reading {
  fileprivate func isInterviewed(_ wave: String) -> Bool {
    release.themes.contains { $0.domain == .everyone(in: wave) && $0.cell.value != nil }
  }

  /// Constructs asked about that have no theme, or none that any interview mentions.
  fileprivate func unspokenConstructs(_ evidence: [JointEvidence]) -> [Construct] {
    let mentioned = Set(
      release.themes.filter {
        $0.domain == .everyone(in: evidence[0].wave) && $0.polarity == nil
          && ($0.cell.value?.interviews ?? 0) > 0
      }.map(\.theme))
    return content.codebook.constructs.filter { construct in
      let rows = evidence.filter { $0.construct == construct.id }
      return !rows.isEmpty && !rows.contains { $0.theme.map(mentioned.contains) ?? false }
    }
  }
}
