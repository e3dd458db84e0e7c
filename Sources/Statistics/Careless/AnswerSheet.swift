/// What n respondents answered to p items, in the order the questionnaire asked them.
///
/// One byte per answer, item by item.  Nothing here is scored: a reverse-keyed item
/// stands as it was ticked.
public struct AnswerSheet: Sendable, Equatable {
  public let respondents: Int
  /// p lists of n codes: the index of a label (0 …), or any code that is no label of
  /// the item where the answer is missing.
  public let answers: [[UInt8]]
  /// Labels of each item, at most 250.
  public let labels: [Int]

  /// A code that is no item's label.
  static let unanswered = UInt8.max

  /// A sheet of columns that are as long as there are respondents.
  public init(respondents: Int, answers: [[UInt8]], labels: [Int]) {
    precondition(answers.count == labels.count, "\(answers.count) items, \(labels.count) scales")
    precondition(answers.allSatisfy { $0.count == respondents }, "\(respondents) answers per item")
    precondition(labels.allSatisfy { (0...250).contains($0) }, "at most 250 labels")
    (self.respondents, self.answers, self.labels) = (respondents, answers, labels)
  }

  /// p.
  public var items: Int { answers.count }

  /// Items answered, per respondent.
  public func answered() -> [Int] {
    var counts = [Int](repeating: 0, count: respondents)
    for (column, labels) in zip(answers, labels) {
      for row in column.indices where Int(column[row]) < labels { counts[row] += 1 }
    }
    return counts
  }

  /// Some of the respondents, a copy of as many bytes as they have answers.
  public func respondents(_ block: Range<Int>) -> AnswerSheet {
    block == 0..<respondents
      ? self
      : AnswerSheet(
        respondents: block.count, answers: answers.map { Array($0[block]) }, labels: labels)
  }

  /// Consecutive ranges of at most `size` respondents.
  public func blocks(of size: Int) -> [Range<Int>] {
    stride(from: 0, to: respondents, by: size).map { $0..<min($0 + size, respondents) }
  }
}
