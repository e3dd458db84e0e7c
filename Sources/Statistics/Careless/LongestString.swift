/// How long respondents gave the same answer item after item.
public struct AnswerStrings: Sendable, Equatable {
  /// Items in the longest run of identical answers; 0 where nothing is answered.
  public let longest: [Int]
  /// Items per run, answered over runs; nil where nothing is answered.
  public let average: [Double?]
}

extension AnswerSheet {
  /// Runs of identical answers in questionnaire order.
  ///
  /// A missing answer ends a run and is none.  Answers are compared as ticked, the second
  /// label of one scale with the second of the next: who runs down a column of the page
  /// does so across reverse-keyed items, and there it shows most.
  ///
  /// One pass over the answers, O(np).  R's `careless::longstring` agrees where nothing is
  /// missing; it counts each missing answer as a run of one.
  ///
  /// Source: Johnson (2005), doi:10.1016/j.jrp.2004.09.009; Meade & Craig (2012),
  /// doi:10.1037/a0028085.
  public func strings() -> AnswerStrings {
    var last = [UInt8](repeating: Self.unanswered, count: respondents)
    var (run, runs) = ([Int](repeating: 0, count: respondents), last.map { _ in 0 })
    var (longest, answered) = (run, run)
    for (column, labels) in zip(answers, labels) {
      for row in column.indices {
        let code = column[row]
        guard Int(code) < labels else {
          last[row] = Self.unanswered
          continue
        }
        run[row] = code == last[row] ? run[row] + 1 : 1
        if run[row] == 1 { runs[row] += 1 }
        longest[row] = max(longest[row], run[row])
        answered[row] += 1
        last[row] = code
      }
    }
    let average = zip(answered, runs).map { $1 > 0 ? Double($0) / Double($1) : nil }
    return AnswerStrings(longest: longest, average: average)
  }
}
