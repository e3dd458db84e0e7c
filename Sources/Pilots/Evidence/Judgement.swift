internal import Survey

extension Pilot {
  /// A judged score, drawn from a triangle where low and high differ.
  func judgement(of criterion: Criterion, column: String) -> CriterionEvidence {
    guard let range = judged[criterion.id] else {
      return .unscored("column \(column) of pilots.csv says nothing")
    }
    guard range.isOrdered else {
      return .unscored("column \(column) of pilots.csv is not low ≤ likely ≤ high")
    }
    let source = "pilots.csv: \(id),\(column)"
    let ends = range.isCertain ? nil : Interval(lower: range.low, upper: range.high)
    let step = TrailStep(text: "judged \(range.mode.oneDecimal)\(ends.inBrackets)", source: source)
    return CriterionEvidence(trail: [step]) { .judged(range) }
  }
}

extension Range3 {
  /// low ≤ mode ≤ high, all finite.
  var isOrdered: Bool { low <= mode && mode <= high && low.isFinite && high.isFinite }
  var isCertain: Bool { low == high }
}
