internal import Statistics
internal import TestSupport
internal import Testing

/// Three scales of two items: odd item first.
private let pairs = (0..<3).map { scale in
  KeyedScale(
    items: [2 * scale, 2 * scale + 1], scores: [[0, 25, 50, 75, 100], [0, 25, 50, 75, 100]])
}

@Suite struct EvenOddTests {
  @Test func aProfileSeenTwiceIsConsistent() {
    let both = sheet([[0, 0, 2, 2, 4, 4], [0, 4, 2, 2, 4, 0]]).evenOdd(pairs)
    #expect(isClose(both[0]?.correlation, 1, 1e-15) && isClose(both[0]?.corrected, 1, 1e-15))
    #expect(isClose(both[1]?.correlation, -1, 1e-15) && both[1]?.corrected == -1)
  }

  /// By hand: odd 0, 1, 2 and even 0, 2, 1 correlate .5, corrected 2/3.
  @Test func spearmanBrown() {
    let one = sheet([[0, 0, 1, 2, 2, 1]]).evenOdd(pairs)[0]
    #expect(isClose(one?.correlation, 0.5, 1e-15) && isClose(one?.corrected, 2.0 / 3, 1e-15))
    #expect(one?.scales == 3)
  }

  /// α after auto-reversal is what others got wrong; here keys come from the codebook, and
  /// raw answers to reversed items would make a careful respondent look careless.
  @Test func reversedItemsAreScoredByTheirKey() {
    let keyed = pairs.map {
      KeyedScale(items: $0.items, scores: [$0.scores[0], $0.scores[1].reversed()])
    }
    let careful = sheet([[0, 4, 1, 3, 4, 0]])
    #expect(isClose(careful.evenOdd(keyed)[0]?.correlation, 1, 1e-15))
    #expect(isClose(careful.evenOdd(pairs)[0]?.correlation, -1, 1e-15))
  }

  @Test(arguments: [0.01, 3, 1e6])
  func doesNotDependOnTheUnit(_ unit: Double) {
    let rows = [[0, 1, 1, 3, 2, 1], [4, 3, 1, 0, 2, 2]]
    let scaled = pairs.map {
      KeyedScale(items: $0.items, scores: $0.scores.map { $0.map { 7 * unit + unit * $0 } })
    }
    for (one, other) in zip(sheet(rows).evenOdd(pairs), sheet(rows).evenOdd(scaled)) {
      #expect(isClose(one?.correlation, other?.correlation, 1e-12))
    }
  }

  /// Sums of ninths of a hundred differ in the last bit from their multiples; that is no profile.
  @Test func aFlatProfileHasNoConsistency() {
    let ninths = (0..<10).map { 100 * Double($0) / 9 }
    let scales = [0..<5, 5..<12, 12..<21, 21..<33].map { items in
      KeyedScale(items: Array(items), scores: items.map { _ in ninths })
    }
    let flat = (0..<10).map { label in (0..<33).map { _ in label as Int? } }
    #expect(sheet(flat, labels: 10).evenOdd(scales).allSatisfy { $0 == nil })
  }

  /// By hand: odd 0, 1, 2 and even 1, 0, 1 have nothing in common.
  @Test func noAgreementIsNeitherSign() {
    #expect(sheet([[0, 1, 1, 0, 2, 1]]).evenOdd(pairs)[0]?.correlation == 0)
    let thirds = [0, 100.0 / 3, 200.0 / 3, 100, 400.0 / 3]
    let scaled = pairs.map { KeyedScale(items: $0.items, scores: [thirds, thirds]) }
    #expect(sheet([[3, 4, 1, 4, 2, 3]]).evenOdd(scaled)[0]?.correlation == 0)
  }

  @Test func twoScalesAreTooFew() {
    #expect(sheet([[0, 0, 2, 2, 4, nil]]).evenOdd(pairs) == [nil])
    #expect(sheet([[0, 0, 2, 2, 4, 4]]).evenOdd(Array(pairs.prefix(2))) == [nil])
    let single = [KeyedScale(items: [0], scores: [[0, 25, 50, 75, 100]])]
    #expect(sheet([[0, 0, 2, 2, 4, 4]]).evenOdd(single + pairs.prefix(2)) == [nil])
    #expect(sheet([[nil, nil, nil, nil, nil, nil]]).evenOdd(pairs) == [nil])
  }
}
