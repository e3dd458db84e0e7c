/// Columns that are answered on one scale.
struct ScaleGroup {
  let order: AnswerLabels.Order
  private(set) var labels: [String]
  private(set) var members: [CandidateColumn]
  /// Codes that stand for labels, the same in all members.
  private(set) var codes: [String: String]

  init(_ candidate: CandidateColumn) {
    (order, labels, members) = (candidate.answers.order, candidate.answers.labels, [candidate])
    codes = candidate.answers.codes
  }

  /// Groups of candidates, those of one matrix first, then those with the same labels.
  static func groups(of candidates: [CandidateColumn]) -> [ScaleGroup] {
    let matrices = merged(candidates.map(ScaleGroup.init)) { $0.isOfOneMatrix(as: $1) }
    let bySize = matrices.enumerated().sorted {
      ($1.element.labels.count, $0.offset) < ($0.element.labels.count, $1.offset)
    }
    return merged(bySize.map(\.element)) { $0.isLike($1) }.map(\.filled)
  }

  /// Upper labels, without the middle one.
  var favourable: [String] { Array(labels.suffix(labels.count / 2)) }

  private func isOfOneMatrix(as other: ScaleGroup) -> Bool {
    guard let mine = members.first, let theirs = other.members.first else { return false }
    return mine.isOption && mine.column.facts.role == theirs.column.facts.role
  }

  /// Whether two sets of labels seem to be one scale, of which not everybody chose all.
  private func isLike(_ other: ScaleGroup) -> Bool {
    switch order {
    case .declared, .unknown: return Set(labels) == Set(other.labels)
    case .numeric: return ends == other.ends
    case .verbal:
      let (mine, theirs) = (ranks(labels), ranks(other.labels))
      return agreeBetween(mine, theirs) || sharesBlock(with: other) && mayBeOne(mine, theirs)
    }
  }

  private func sharesBlock(with other: ScaleGroup) -> Bool {
    let blocks = Set(members.compactMap(\.block))
    return other.members.contains { $0.block.map(blocks.contains) ?? false }
  }

  /// The group with another's columns; nil where two labels would have one rank.
  private func joined(_ other: ScaleGroup) -> ScaleGroup? {
    guard order == other.order, agreeOnCodes(codes, other.codes) else { return nil }
    let known = Set(labels.map { $0.lowercased() })
    let all = labels + other.labels.filter { !known.contains($0.lowercased()) }
    var copy = self
    copy.members += other.members
    copy.codes.merge(other.codes) { first, _ in first }
    if order == .declared || order == .unknown {
      return all.count == labels.count ? copy : nil
    }
    guard let inOrder = sorted(all, by: rank) else { return nil }
    copy.labels = inOrder
    return copy
  }

  private static func merged(
    _ groups: [ScaleGroup], where belong: (ScaleGroup, ScaleGroup) -> Bool
  ) -> [ScaleGroup] {
    var result: [ScaleGroup] = []
    for group in groups {
      let place = result.indices.first {
        belong(result[$0], group) && result[$0].joined(group) != nil
      }
      if let place, let both = result[place].joined(group) {
        result[place] = both
      } else {
        result.append(group)
      }
    }
    return result
  }

  /// With the whole numbers between that nobody chose.
  private var filled: ScaleGroup {
    guard order == .numeric, labels.allSatisfy({ Int($0) != nil }), let ends else { return self }
    var copy = self
    copy.labels = ends.map(String.init)
    return copy
  }

  private var ends: ClosedRange<Int>? {
    guard let first = labels.first.flatMap(leadingNumber),
      let last = labels.last.flatMap(leadingNumber), first <= last
    else { return nil }
    return Int(first)...Int(last)
  }

  private func ranks(_ labels: [String]) -> [Double] { labels.compactMap(rank) }

  private func rank(_ label: String) -> Double? {
    guard case .verbal(let name) = order else { return leadingNumber(label) }
    return VerbalOrder.all.first { $0.name == name }?.rank(label).map(Double.init)
  }
}

/// Whether no code stands for two labels.
private func agreeOnCodes(_ mine: [String: String], _ theirs: [String: String]) -> Bool {
  mine.allSatisfy { code, label in
    theirs[code].map { $0.lowercased() == label.lowercased() } ?? true
  }
}

/// Whether no label of either is missing between the ends of what both have.
private func agreeBetween(_ mine: [Double], _ theirs: [Double]) -> Bool {
  let low = max(mine.min() ?? 0, theirs.min() ?? 0)
  let high = min(mine.max() ?? 0, theirs.max() ?? 0)
  return low < high && mine.filter { low...high ~= $0 } == theirs.filter { low...high ~= $0 }
}

/// Five labels are not seven with the same ends; but nobody may have chosen the middle.
private func mayBeOne(_ mine: [Double], _ theirs: [Double]) -> Bool {
  mine.first != theirs.first || mine.last != theirs.last || abs(mine.count - theirs.count) <= 1
}
