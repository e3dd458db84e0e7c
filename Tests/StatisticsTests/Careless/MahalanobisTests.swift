internal import Statistics
internal import TestSupport
internal import Testing

/// Answers that go together a little, some of them missing.
private func answers(
  _ seed: UInt64, respondents: Int = 200, items: Int = 8, missing: Double = 0
) -> [[Int?]] {
  var random = CounterGenerator(seed: seed, purpose: .simulation, stream: 0)
  return (0..<respondents).map { _ in
    let person = random.uniform()
    return (0..<items).map { _ in
      let label = Int(5 * (person + random.uniform()) / 2)
      return random.uniform() < missing ? nil : min(label, 4)
    }
  }
}

private func distances(_ sheet: AnswerSheet) throws -> [MahalanobisDistance?] {
  try AnswerSpace(of: sheet).distances(of: sheet)
}

@Suite struct MahalanobisTests {
  /// Σ D² = (n − 1) p where nothing is missing.
  @Test(arguments: 1...20)
  func theirSumIsKnown(_ seed: UInt64) throws {
    let sum = try distances(sheet(answers(seed))).reduce(0) { $0 + ($1?.squared ?? 0) }
    #expect(isClose(sum, 199 * 8, 1e-11))
  }

  /// Among them one who answers one item only, whose D² is a squared z.
  @Test func oneAnswerIsASquaredDeviation() throws {
    var rows = answers(3)
    rows.append((0..<8).map { $0 == 5 ? 4 : nil })
    let column = rows.compactMap { $0[5] }.map(Double.init)
    let mean = column.reduce(0, +) / 201
    let variance = column.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 200
    let last = try distances(sheet(rows))[200]
    #expect(last?.items == 1)
    #expect(isClose(last?.squared, (4 - mean) * (4 - mean) / variance, 1e-11))
  }

  @Test(arguments: 1...20)
  func permutingRespondentsPermutesThem(_ seed: UInt64) throws {
    let rows = answers(seed, missing: 0.1)
    let (one, other) = (try distances(sheet(rows)), try distances(sheet(rows.reversed())))
    for (one, other) in zip(one, other.reversed()) {
      #expect(isClose(one?.squared, other?.squared, 1e-11))
    }
  }

  /// Reversed items, and items in another order, leave everybody where they are.
  @Test(arguments: 1...20)
  func keysAndOrderOfItemsDoNotMatter(_ seed: UInt64) throws {
    let rows = answers(seed, missing: 0.1)
    let turned = rows.map { row in row.enumerated().map { $0 % 2 == 0 ? $1 : $1.map { 4 - $0 } } }
    let (one, other) = (
      try distances(sheet(rows)), try distances(sheet(turned.map { Array($0.reversed()) }))
    )
    for (one, other) in zip(one, other) { #expect(isClose(one?.squared, other?.squared, 1e-10)) }
  }

  @Test func constantAndRepeatedItemsAreLeftOutAndNamed() throws {
    let rows = answers(5)
    let more = rows.map { [2] + $0 + [$0[3], nil] }
    let space = try AnswerSpace(of: sheet(more))
    #expect(space.dropped.count == 3 && space.dropped[0] == 0 && space.dropped[2] == 10)
    #expect([4, 9].contains(space.dropped[1]))
    let (one, other) = (try distances(sheet(rows)), space.distances(of: sheet(more)))
    for (one, other) in zip(one, other) {
      #expect(isClose(one?.squared, other?.squared, 1e-10) && one?.items == other?.items)
    }
  }

  /// Pairwise covariances of answers that contradict one another are indefinite.
  @Test func anIndefiniteCovarianceLosesItems() throws {
    var rows: [[Int?]] = []
    for label in 0..<5 {
      for noise in 0..<5 {
        rows.append([label, (label * 4 + noise) / 5, nil])
        rows.append([nil, label, (label * 4 + noise) / 5])
        rows.append([label, nil, 4 - (label * 4 + noise) / 5])
      }
    }
    let space = try AnswerSpace(of: sheet(rows))
    #expect(space.items.count == 2 && space.dropped.count == 1)
    #expect(space.distances(of: sheet(rows)).allSatisfy { ($0?.squared ?? 0) < 100 })
  }

  @Test func whatHasNoDistancesSaysWhy() {
    #expect(throws: AnswerSpaceError.noVariation) { try distances(sheet([[1, 2, 3]])) }
    #expect(throws: AnswerSpaceError.noVariation) { try distances(sheet([[1, 2], [1, 2]])) }
    #expect(throws: AnswerSpaceError.noVariation) {
      try distances(sheet([[nil, nil], [nil, nil]]))
    }
    #expect(throws: AnswerSpaceError.noVariation) { try distances(sheet([])) }
    #expect(throws: AnswerSpaceError.tooFewRespondents(3, items: 3)) {
      try distances(sheet([[1, 2, 3], [2, 2, 1], [0, 1, 4]]))
    }
    #expect(throws: AnswerSpaceError.neverTogether(0, 1)) {
      try distances(sheet([[1, nil], [2, nil], [nil, 1], [nil, 2]]))
    }
  }

  @Test func whoAnsweredNothingIsNowhere() throws {
    var rows = answers(9)
    rows.append(Array(repeating: nil, count: 8))
    #expect(try distances(sheet(rows))[200] == nil)
  }

  /// Respondents are read in blocks; the block's end is nobody's.
  @Test func moreRespondentsThanABlock() throws {
    let rows = answers(4, respondents: 4100, items: 3)
    let all = try distances(sheet(rows))
    #expect(all.count == 4100)
    #expect(isClose(all.reduce(0) { $0 + ($1?.squared ?? 0) }, 4099 * 3, 1e-10))
  }
}
