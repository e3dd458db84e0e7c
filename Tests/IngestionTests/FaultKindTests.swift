internal import Ingestion
internal import Testing

/// Twenty faults of a kind, and how many more there are.
@Suite struct FaultKindTests {
  private func study(_ rows: Int, _ cells: (Int) -> String) -> SmallStudy {
    let text = (0..<rows).map { "PC,\(cells($0))\n" }.joined()
    return SmallStudy().with("w1.csv", "rank,q1,q2\n" + text)
  }

  /// Both columns say the same of the file, so they share the twenty.
  @Test func columnsOfAFileShareAKind() throws {
    let faults = try study(30) { _ in "6,6" }.faults()
    #expect(faults.count == 20 && faults[19].contains("(and 40 more like this)"))
  }

  /// Each text is shown once before any is shown again, in the file's order.
  @Test func everyTextComesBeforeRepeats() throws {
    let faults = try study(60) { $0 < 50 ? "6,Agree" : "text \($0),Agree" }.faults()
    #expect(faults.count == 20)
    for row in 50..<60 { #expect(faults.contains { $0.contains("“text \(row)”") }) }
    #expect(faults[19].contains("“text 59”") && faults[19].contains("(and 40 more like this)"))
    #expect(faults[0].hasPrefix("w1.csv:2:4:"))
  }

  @Test func anotherKindHasItsOwnTwenty() throws {
    let faults = try study(60) { $0 < 30 ? "6,Agree" : "Agree" }.faults()
    #expect(faults.count == 40)
    #expect(faults.count { $0.contains("(and 10 more like this)") } == 2)
  }

  @Test func rowsOfTheCodebookToo() throws {
    let items = (0..<50).map { "q\($0),W,agre,c,+\n" }.joined()
    let faults = try SmallStudy()
      .with("codebook.csv", "item,wording,scale,construct,direction\n" + items).faults()
    let scales = faults.filter { $0.contains("is not a scale of the study") }
    #expect(scales.count == 20 && scales[19].contains("(and 30 more like this)"))
  }
}
