internal import Survey

/// Reads `comparisons.csv`: `criterion, over, ratio` and optionally `member`: how many times as
/// much the swing of one criterion is worth as that of another, every pair by every member.
struct ComparisonsTable {
  let table: Table
  private let log: FaultLog
  private let criteria: [String]
  private let criterion: Int
  private let over: Int
  private let ratio: Int
  private let member: Int?

  /// nil, with faults, where a column is missing.
  init?(_ input: InputText, criteria: [String], log: FaultLog) {
    guard let table = Table(input, log: log) else { return nil }
    (self.table, self.log, self.criteria) = (table, log, criteria)
    let (criterion, over, ratio) = (
      table.required("criterion"), table.required("over"), table.required("ratio")
    )
    member = table.optional("member")
    guard let criterion, let over, let ratio else { return nil }
    (self.criterion, self.over, self.ratio) = (criterion, over, ratio)
  }

  /// The comparisons that can be understood, each pair of a member once.
  func comparisons() -> [CriterionComparison] {
    let known = KnownNames("criterion", criteria)
    var (comparisons, members) = ([CriterionComparison](), [String]())
    var answers: [[String]: Answer] = [:]
    for row in table.rows {
      let name = table.text(row, member)
      if !members.contains(name) { members.append(name) }
      guard let (first, second) = pair(row, known) else { continue }
      let ratio = ratio(row)
      let answer = Answer(row: row, ratio: ratio.map { first < second ? $0 : 1 / $0 })
      let key = pairKey(first, second, member: name)
      if let earlier = answers[key] {
        refuse(answer, unlike: earlier)
        continue
      }
      answers[key] = answer
      if let ratio {
        comparisons.append(
          CriterionComparison(criterion: first, over: second, ratio: ratio, member: name))
      }
    }
    for name in members { refuseMissing(of: name, compared: answers) }
    return comparisons
  }

  private struct Answer {
    let row: Int
    /// Of the pair as its key names it; nil where it could not be understood.
    let ratio: Double?
  }

  /// The two criteria of a row; nil, with faults, where they are not two known ones.
  private func pair(_ row: Int, _ known: KnownNames) -> (String, String)? {
    let (first, second) = (table.text(row, criterion), table.text(row, over))
    let areKnown = [first, second].map { known.check($0, log) }
    guard areKnown == [true, true] else { return nil }
    if first.value == second.value {
      log.add("a criterion is not compared with itself", at: second.place)
      return nil
    }
    return (first.value, second.value)
  }

  /// A number, or a fraction as panels write them: 3, 1/3.
  private func ratio(_ row: Int) -> Double? {
    let text = table.text(row, ratio)
    let parts = text.value.split(separator: "/", omittingEmptySubsequences: false).map {
      number(normalised(String($0)))
    }
    if parts.count <= 2, let top = parts[0], let bottom = parts.count == 2 ? parts[1] : 1,
      top > 0, bottom > 0, Self.sensible.contains(top / bottom)
    {
      return top / bottom
    }
    log.add("\(quoted(text.value)) is not a ratio above 0, as 3 or 1/3", at: text.place)
    return nil
  }

  /// Beyond a million to one the lighter criterion is as good as left out.
  private static let sensible = 1e-6...1e6

  private func refuse(_ answer: Answer, unlike earlier: Answer) {
    guard let now = answer.ratio, let then = earlier.ratio, abs(now / then - 1) > 1e-6 else {
      return
    }
    let line = table.place(ofRow: earlier.row).line
    log.add(
      "this is not what line \(line) says of the two criteria",
      at: table.text(answer.row, ratio).place)
  }

  private func refuseMissing(of member: String, compared: [[String]: Answer]) {
    let missing = criteria.indices.flatMap { a in
      criteria[..<a]
        .filter { compared[pairKey($0, criteria[a], member: member)] == nil }
        .map { "\($0) over \(criteria[a])" }
    }
    guard !missing.isEmpty else { return }
    let who = member.isEmpty ? "" : " by \(quoted(member))"
    log.add("not compared\(who): \(listed(missing))", at: table.place(ofColumn: criterion))
  }
}

/// Two criteria by one member, whichever of them is named first.
private func pairKey(_ a: String, _ b: String, member: String) -> [String] {
  [member, min(a, b), max(a, b)]
}
