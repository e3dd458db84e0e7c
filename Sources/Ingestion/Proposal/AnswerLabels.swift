internal import Survey

/// The labels of a column, in order where it can be known, and what is no answer in it.
struct AnswerLabels {
  enum Order: Equatable {
    /// The file's own codes.
    case declared
    /// A known order of words.
    case verbal(String)
    /// Numbers at the labels' beginnings.
    case numeric
    case unknown
  }
  /// From worst to best; as found where the order is unknown.
  let labels: [String]
  let order: Order
  let counts: [String: Int]
  /// By text, and by code where a codebook explains it.
  let missing: [String: MissingKind]
  /// Codes that stand for labels, by a codebook.
  let codes: [String: String]

  /// nil where the column holds more texts than labels.
  init?(_ column: TalliedColumn) {
    guard let tally = column.tally, !tally.isOpen else { return nil }
    var missing: [String: MissingKind] = [:]
    for text in tally.texts {
      missing[text] =
        knownMissing(text) ?? (column.declaredMissing.contains(text) ? .notAnswered : nil)
    }
    let declared = column.facts.labels.map(\.label)
      .filter { !column.declaredMissing.contains($0) && knownMissing($0) == nil && !$0.isEmpty }
    let found = spelledOnce(
      (declared.count > 1 ? declared : []) + tally.texts.filter { missing[$0] == nil },
      tally.counts)
    for (code, label) in tally.codes where missing[label] != nil { missing[code] = missing[label] }
    (self.missing, counts) = (missing, found.counts)
    codes = tally.codes.filter { missing[$0.value] == nil && $0.key != $0.value }
    (labels, order) = ordered(found.labels, column.facts)
  }

  func count(_ label: String) -> Int { counts[label.lowercased()] ?? 0 }
}

/// Labels that differ in letter case alone are one, as the reader takes them: the first.
private func spelledOnce(
  _ texts: [String], _ counts: [String: Int]
) -> (labels: [String], counts: [String: Int]) {
  var (labels, total, seen) = ([String](), [String: Int](), Set<String>())
  for text in texts where seen.insert(text).inserted {
    if total[text.lowercased()] == nil { labels.append(text) }
    total[text.lowercased(), default: 0] += counts[text] ?? 0
  }
  return (labels, total)
}

private func ordered(
  _ labels: [String], _ facts: ExportColumn
) -> ([String], AnswerLabels.Order) {
  let codes = Dictionary(facts.labels.map { ($0.label, $0.code) }) { first, _ in first }
  let declared =
    facts.labels.count > 1 ? sorted(labels, by: { number(codes[$0] ?? $0) }) : nil
  for order in VerbalOrder.all {
    guard let words = sorted(labels, by: { order.rank($0).map(Double.init) }) else { continue }
    // Codes that run from best to worst are common; any other order of theirs is meant.
    if declared == nil || declared == words || declared == words.reversed() {
      return (words, .verbal(order.name))
    }
  }
  if let declared { return (declared, .declared) }
  if let sorted = sorted(labels, by: leadingNumber) { return (sorted, .numeric) }
  return (labels, .unknown)
}

/// Labels by their ranks; nil where one has none, or two have the same.
func sorted(_ labels: [String], by rank: (String) -> Double?) -> [String]? {
  let ranks = labels.compactMap(rank)
  guard ranks.count == labels.count, Set(ranks).count == ranks.count else { return nil }
  return zip(ranks, labels).sorted { $0.0 < $1.0 }.map(\.1)
}

/// 1 of `1 (None at all)`, `1 - never` and `1`; a whole number from 0 to 10.
func leadingNumber(_ label: String) -> Double? {
  guard let match = label.wholeMatch(of: /(\d{1,2})(\.0)?([ \-–:.(=].*)?/),
    let value = Double(match.1),
    value <= 10
  else { return nil }
  return value
}
