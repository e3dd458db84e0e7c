/// Columns that were asked together: those of a matrix, those of a numbered series.
struct Blocks {
  private let members: [String: [CandidateColumn]]

  init(_ candidates: [CandidateColumn]) {
    let blocked = candidates.filter { $0.block != nil }
    members = Dictionary(grouping: blocked) { $0.block ?? "" }
  }

  /// Whether others stand in the candidate's block.
  func isShared(_ candidate: CandidateColumn) -> Bool { others(candidate).count > 0 }

  /// Whether the answers are those to a statement or a rating and not a fact about somebody.
  func isItem(_ candidate: CandidateColumn) -> Bool {
    let answers = candidate.answers
    let found = answers.labels.count { answers.count($0) > 0 }
    guard (2...11).contains(answers.labels.count), found > 1 else { return false }
    if answers.labels.count == 2 && !isVerbal(answers.labels) || isYesNo(answers) {
      return !candidate.isOption && isShared(candidate) && hasLike(candidate)
    }
    switch answers.order {
    case .verbal: return true
    case .numeric: return others(candidate).contains { $0.answers.order == .numeric }
    case .declared, .unknown: return isVerbal(answers.labels) || hasLike(candidate)
    }
  }

  private func others(_ candidate: CandidateColumn) -> [CandidateColumn] {
    (candidate.block.flatMap { members[$0] } ?? []).filter {
      $0.column.index != candidate.column.index
    }
  }

  /// Whether another column of the block has the same labels.
  private func hasLike(_ candidate: CandidateColumn) -> Bool {
    others(candidate).contains { Set($0.answers.labels) == Set(candidate.answers.labels) }
  }

  private func isYesNo(_ answers: AnswerLabels) -> Bool {
    [.verbal("yesno"), .verbal("truth")].contains(answers.order)
  }

  private func isVerbal(_ labels: [String]) -> Bool {
    VerbalOrder.all.contains { order in labels.allSatisfy { order.rank($0) != nil } }
  }
}
