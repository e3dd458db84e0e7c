@testable internal import Statistics
internal import Testing

@Suite struct DuplicateRowsTests {
  private let rows: [[Int?]] = [
    [0, 1, 2], [3, 3, 3], [0, 1, 2], [0, 1, nil], [3, 3, 3], [0, 1, 2],
  ]

  @Test func groupsOfIdenticalRows() {
    #expect(sheet(rows).duplicates(leastAnswered: 1) == [[0, 2, 5], [1, 4]])
  }

  @Test(arguments: 1...20)
  func foundWhateverTheOrder(_ seed: UInt64) {
    var random = CounterGenerator(seed: seed, purpose: .simulation, stream: 1)
    let order = rows.indices.shuffled(using: &random)
    let found = sheet(order.map { rows[$0] }).duplicates(leastAnswered: 1)
    #expect(Set(found.map { Set($0.map { order[$0] }) }) == [[0, 2, 5], [1, 4]])
    #expect(found.allSatisfy { $0 == $0.sorted() })
  }

  @Test func emptyRowsAreNoDuplicates() {
    let empty: [[Int?]] = [[nil, nil, 1], [nil, nil, 1], [nil, nil, nil], [nil, nil, nil]]
    #expect(sheet(empty).duplicates(leastAnswered: 2).isEmpty)
    #expect(sheet(empty).duplicates(leastAnswered: 1) == [[0, 1]])
    #expect(sheet([]).duplicates(leastAnswered: 0).isEmpty)
  }

  /// Refused and not shown are different answers.
  @Test func reasonsForMissingAnswersCount() {
    let reasons = AnswerSheet(
      respondents: 3, answers: [[1, 1, 1], [252, 253, 252]], labels: [5, 5])
    #expect(reasons.duplicates(leastAnswered: 1) == [[0, 2]])
  }

  /// Rows that share a hash are still compared.
  @Test func aCollisionJoinsNobody() {
    let groups = sheet(rows).identical(ArraySlice(rows.indices))
    #expect(groups == [[0, 2, 5], [1, 4], [3]])
  }
}

@Suite struct ResponseTimeTests {
  @Test func secondsOverItemsAnswered() {
    let times = sheet([[1, 2], [1, nil], [nil, nil], [1, 1]]).secondsPerItem([10, 3, 5, nil])
    #expect(times == [5, 3, nil, nil])
  }
}
