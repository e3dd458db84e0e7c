/// Divides series that are only numbered, `Q2` to `Q83`, by what else holds questions together:
/// one answer scale, standing side by side, numbers that follow, one stem of their wordings.
///
/// Neighbours are columns that hold answers; free text between them parts nothing.
struct BareSeries {
  /// A tool's numbers further apart were not given together.
  private static let gap = 10

  /// Candidates with their blocks.
  private(set) var candidates: [CandidateColumn]
  private let scales: [Int: Int]

  init(_ candidates: [CandidateColumn]) {
    self.candidates = candidates
    scales = Dictionary(
      ScaleGroup.groups(of: candidates).enumerated().flatMap { number, group in
        group.members.map { ($0.column.index, number) }
      }
    ) { first, _ in first }
    let parts = parts()
    let repeated = Dictionary(grouping: parts) { prefix($0[0]) }.filter { $0.value.count > 1 }
    for part in parts {
      guard let prefix = prefix(part[0]) else { continue }
      let stem = wordingStem(candidates[part[0]].column)
      let isWhole = stem == nil && repeated[prefix] == nil
      for index in part { self.candidates[index].block = isWhole ? prefix : stem ?? span(part) }
    }
  }

  /// Indices of candidates that stand together, in order; those of other blocks alone.
  private func parts() -> [[Int]] {
    candidates.indices.reduce(into: []) { parts, index in
      if let last = parts.last?.last, isTogether(last, index) {
        parts[parts.count - 1].append(index)
      } else {
        parts.append([index])
      }
    }
  }

  private func isTogether(_ first: Int, _ second: Int) -> Bool {
    guard let one = series(first), let two = series(second), one.prefix == two.prefix else {
      return false
    }
    let (left, right) = (candidates[first].column, candidates[second].column)
    return (!one.isToolNumber || abs(two.number - one.number) <= Self.gap)
      && scales[left.index] == scales[right.index] && wordingStem(left) == wordingStem(right)
  }

  private func series(_ index: Int) -> NumberedName? {
    let column = candidates[index].column
    return column.matrix == nil ? column.series.flatMap { $0.isBare ? $0 : nil } : nil
  }

  private func prefix(_ index: Int) -> String? { series(index)?.prefix }

  /// `Q3–Q11`.
  private func span(_ part: [Int]) -> String {
    let names = [part[0], part[part.count - 1]].compactMap { index in
      series(index).map { "\($0.prefix)\($0.number)" }
    }
    return names[0] == names[1] ? names[0] : names.joined(separator: "–")
  }
}

/// What a wording has before the part that is its own: `How satisfied are you with` of `How
/// satisfied are you with: Pay`, `Rate these - Pay` and `Rate these [Pay]`; nil where there are
/// no two parts.
func wordingStem(_ column: TalliedColumn) -> String? {
  let wording = column.facts.wording.isEmpty ? column.facts.name : column.facts.wording
  if let match = wording.wholeMatch(of: /(.{8,}?)(?: - |: )\S.*/) { return String(match.1) }
  return wording.wholeMatch(of: /(.{8,}?) ?\[[^\[\]]+\]/).map { String($0.1) }
}
