/// A column that may be an item or a segment.
struct CandidateColumn {
  let column: TalliedColumn
  let answers: AnswerLabels
  /// What a study calls the column.
  let reference: String
  /// nil: it stands alone.
  var block: String?

  var isOption: Bool {
    if case .option = column.facts.role { true } else { false }
  }
}

/// A column that the proposal does not use.
struct LeftOutColumn {
  let title: String
  let reason: String
  /// What a study calls a column of comments; nil of another, and of free text in a word or two.
  var comment: (column: String, question: String)?
}

/// The columns of an export by what they seem to be.
struct SortedColumns {
  private(set) var items: [CandidateColumn] = []
  private(set) var segments: [CandidateColumn] = []
  private(set) var leftOut: [LeftOutColumn] = []
  /// Whether no column looked like an item, and some stand in for want of one.
  private(set) var itemsStandIn = false

  init(_ columns: [TalliedColumn], rankings: Set<Int> = []) {
    var candidates: [CandidateColumn] = []
    for column in columns {
      if rankings.contains(column.index) {
        leave(column, "a ranking: each place once per person, so places are no scale")
        continue
      }
      switch candidate(column) {
      case .success(let found): candidates.append(found)
      case .failure(let refusal): leave(column, refusal.reason)
      }
    }
    candidates = StemBlocks(BareSeries(candidates).candidates).candidates
    let blocks = Blocks(candidates)
    for var candidate in candidates {
      if !blocks.isShared(candidate) { candidate.block = nil }
      place(candidate, blocks)
    }
    if items.isEmpty { takeSegmentsForItems() }
  }

  private mutating func place(_ candidate: CandidateColumn, _ blocks: Blocks) {
    if blocks.isItem(candidate) {
      items.append(candidate)
    } else if let reason = whyNoSegment(candidate) {
      leave(candidate.column, reason)
    } else {
      segments.append(candidate)
    }
  }

  /// A study needs an item: of those with a known order all, else the first.
  private mutating func takeSegmentsForItems() {
    items = segments.filter {
      [.verbal("yesno"), .numeric].contains($0.answers.order)
        || $0.answers.order == .declared && $0.answers.labels.count <= 2
    }
    if items.isEmpty { items = Array(segments.prefix(1)) }
    itemsStandIn = true
    let taken = Set(items.map(\.column.index))
    segments.removeAll { taken.contains($0.column.index) }
  }

  private mutating func leave(_ column: TalliedColumn, _ reason: String) {
    let isComment = reason == freeText && column.tally.map(isWordy) ?? false
    leftOut.append(
      LeftOutColumn(
        title: column.title, reason: reason,
        comment: isComment ? column.reference.map { ($0, column.wording) } : nil))
  }
}

private let freeText = "free text"

/// Whether half of a column's texts have five words or more, as comments do and job titles do not.
private func isWordy(_ tally: TallySink) -> Bool {
  let long = tally.texts.count { $0.split(separator: " ").count >= 5 }
  return tally.texts.count > 1 && 2 * long >= tally.texts.count
}

private struct Refusal: Error {
  let reason: String
}

/// What a column could be, or why it is nothing.
private func candidate(_ column: TalliedColumn) -> Result<CandidateColumn, Refusal> {
  if column.isPersonal { return .failure(Refusal(reason: "personal; not read")) }
  if let reason = whyUnasked(column) { return .failure(Refusal(reason: reason)) }
  guard let reference = column.reference else {
    let isNamed = column.facts.names.contains { !$0.isEmpty }
    return .failure(
      Refusal(reason: isNamed ? "another column has the same name; rename one" : "it has no name"))
  }
  if "=+-@'".contains(reference.prefix(1)) {
    return .failure(
      Refusal(reason: "its name begins as a formula, which a spreadsheet would run; rename it"))
  }
  guard let answers = AnswerLabels(column) else {
    let isMeasure = column.tally?.areNumbers == true
    return .failure(Refusal(reason: isMeasure ? "numbers of many values" : freeText))
  }
  return .success(
    CandidateColumn(column: column, answers: answers, reference: reference, block: column.block))
}

/// Why a column holds no answer on a scale; nil of one that may.
private func whyUnasked(_ column: TalliedColumn) -> String? {
  switch column.facts.role {
  case .metadata: return "added by the survey tool"
  case .order, .filler: return "no answers"
  case .options: return "several answers in one cell"
  case .personal: return "personal; not read"
  case .answer, .option: return column.tally?.isEmpty == false ? nil : "empty"
  }
}

/// Why a column that is no item is no segment either; nil of one that may be.
private func whyNoSegment(_ candidate: CandidateColumn) -> String? {
  let (answers, found) = (candidate.answers, candidate.answers.counts.values.filter { $0 > 0 })
  if candidate.isOption, found.count <= 2 { return "one option of a question of several answers" }
  if found.count < 2 { return "everybody's answer is the same" }
  let areNumbers = candidate.column.tally?.areNumbers == true
  if answers.labels.count > 12 { return areNumbers ? "numbers of many values" : freeText }
  if answers.labels.contains(where: { $0.count > 60 }) { return freeText }
  if found.contains(1) {
    return areNumbers ? "numbers, one of them once" : "a text stands in it once"
  }
  return nil
}
