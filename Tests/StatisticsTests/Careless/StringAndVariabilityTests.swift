internal import Statistics
internal import Testing

@Suite struct LongestStringTests {
  @Test func runsAreCountedInOrder() {
    let strings = sheet([[1, 1, 2, 2, 2, 0], [3, 3, 3, 3, 3, 3], [0, 1, 0, 1, 0, 1]]).strings()
    #expect(strings.longest == [3, 6, 1])
    #expect(strings.average == [2, 6, 1])
  }

  /// Somebody who skipped an item did not give the same answer to it.
  @Test func aMissingAnswerEndsARunAndIsNone() {
    let strings = sheet([[2, 2, nil, 2, 2, 2], [nil, nil, nil, nil, nil, nil]]).strings()
    #expect(strings.longest == [3, 0])
    #expect(strings.average == [2.5, nil])
  }

  @Test func reasonsForMissingAnswersAreNoAnswers() {
    let reasons = AnswerSheet(
      respondents: 1, answers: [[252], [252], [252], [1]], labels: [5, 5, 5, 5])
    #expect(reasons.strings().longest == [1])
  }

  @Test func reversedScalesCountAsTicked() {
    let mixed = AnswerSheet(respondents: 1, answers: [[1], [1], [1]], labels: [5, 7, 2])
    #expect(mixed.strings().longest == [3])
  }

  @Test func nobodyAndNothing() {
    #expect(sheet([]).strings().longest.isEmpty)
    let empty = AnswerSheet(respondents: 2, answers: [], labels: [])
    #expect(empty.strings().longest == [0, 0] && empty.strings().average == [nil, nil])
  }
}

/// What is counted within a person does not depend on who else answered.
@Suite struct PersonalIndexTests {
  @Test(arguments: 1...20)
  func aConstantRespondentChangesNobodyElse(_ seed: UInt64) {
    var random = CounterGenerator(seed: seed, purpose: .simulation, stream: 2)
    let rows = (0..<30).map { _ in
      (0..<12).map { _ in random.uniform() < 0.1 ? nil : random.index(below: 5) }
    }
    let (one, more) = (sheet(rows), sheet([Array(repeating: 2, count: 12)] + rows))
    #expect(Array(more.strings().longest.dropFirst()) == one.strings().longest)
    #expect(Array(more.variability().dropFirst()) == one.variability())
    #expect(more.strings().longest[0] == 12 && more.variability()[0] == 0)
    let backwards = sheet(rows.reversed())
    #expect(backwards.strings().longest == one.strings().longest.reversed())
    #expect(backwards.variability() == one.variability().reversed())
  }
}

@Suite struct VariabilityTests {
  /// By hand: 0, 2, 4 about 2 have 8 / 2; 1, 3 about 2 have 2 / 1.
  @Test func standardDeviationOfAnsweredItems() {
    let spread = sheet([[0, 2, 4], [1, nil, 3]]).variability()
    #expect(spread == [2, 2.0.squareRoot()])
  }

  @Test(arguments: 0..<5)
  func exactlyNothingForOneLabelThroughout(_ label: Int) {
    let rows = (2...43).map { k in (0..<43).map { $0 < k ? label : nil } }
    #expect(sheet(rows).variability().allSatisfy { $0 == 0 })
  }

  @Test func oneAnswerHasNone() {
    #expect(sheet([[3, nil], [nil, nil]]).variability() == [nil, nil])
  }
}
