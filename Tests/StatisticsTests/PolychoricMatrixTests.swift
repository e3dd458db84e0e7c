internal import Foundation
internal import LinearAlgebra
internal import Statistics
internal import TestSupport
internal import Testing

/// Answers of `people` to items that follow one common value, about one in nine missing.
private func answers(_ seed: UInt64, people: Int, labels: [Int]) -> [[UInt8]] {
  labels.enumerated().map { item, labels in
    (0..<people).map { person in
      var common = CounterGenerator(seed: seed, purpose: .simulation, stream: person)
      var own = CounterGenerator(seed: seed, purpose: .judgements, stream: person, index: 4 * item)
      let value = (common.uniform() + own.uniform()) / 2
      return own.index(below: 9) == 0 ? 255 : UInt8(value * Double(labels))
    }
  }
}

private func ones(_ count: Int) -> [Double] { [Double](repeating: 1, count: count) }

/// All pairs of several items.
@Suite struct PolychoricMatrixTests {
  @Test func everyPairStandsOnItsOwnCompleteCases() throws {
    let codes: [[UInt8]] = [
      [0, 1, 1, 255, 0, 2, 1], [1, 1, 0, 0, 7, 1, 1], [0, 1, 2, 2, 1, 0, 0],
    ]
    let weights = [1, 2, 0, 1, 4, 0.5, 1]
    let matrix = try PolychoricMatrix(codes: codes, categories: [3, 2, 3], weights: weights)
    #expect(matrix.pairs.map(\.first) == [0, 0, 1] && matrix.pairs.map(\.second) == [1, 2, 2])
    #expect(matrix.pairs.map(\.respondents) == [4, 5, 5])
    #expect(matrix.pairs.map(\.weight) == [4.5, 8.5, 5.5])
  }

  @Test func permutingRespondentsAndItems() throws {
    let labels = [5, 6, 2, 5, 7]
    for seed in UInt64(0)..<10 {
      let codes = answers(seed, people: 300, labels: labels)
      let weights = (0..<300).map { Double($0 % 7) }
      let one = try PolychoricMatrix(codes: codes, categories: labels, weights: weights)
      let two = try PolychoricMatrix(
        codes: codes.reversed().map { $0.reversed() }, categories: labels.reversed(),
        weights: weights.reversed())
      let (first, second) = (try #require(one.correlation), try #require(two.correlation))
      for i in 0..<5 {
        for j in 0..<5 {
          // Sums of the same weights in another order.
          #expect((first[i, j] - second[4 - i, 4 - j]).magnitude < 1e-10)
        }
      }
    }
  }

  /// A respondent of weight 3 is three respondents, one of weight 0 is none.
  @Test func wholeWeightsAreRespondents() throws {
    let codes = answers(5, people: 200, labels: [4, 5])
    let weights = (0..<200).map { Double($0 % 4) }
    let repeated = codes.map { item in
      zip(item, weights).flatMap { [UInt8](repeating: $0, count: Int($1)) }
    }
    let one = try PolychoricMatrix(codes: codes, categories: [4, 5], weights: weights)
    let two = try PolychoricMatrix(
      codes: repeated, categories: [4, 5], weights: ones(repeated[0].count))
    #expect(one.pairs[0].result == two.pairs[0].result)
  }

  /// What others got wrong: correlations that fall back to Pearson, or to zero, in silence.
  @Test func aPairWithoutCorrelationLeavesNoMatrix() throws {
    let codes: [[UInt8]] = [[0, 1, 2, 1], [1, 1, 1, 1], [255, 255, 255, 255], [0, 1, 1, 2]]
    let matrix = try PolychoricMatrix(codes: codes, categories: [3, 3, 3, 3], weights: ones(4))
    #expect(matrix.correlation == nil && matrix.pairwise == nil && !matrix.isSmoothed)
    #expect(matrix.undefined.count == 5)
    #expect(matrix.pairs[0].result == .failure(.oneLabel(first: false, second: true)))
    #expect(matrix.pairs[1].result == .failure(.noCompletePair))
    #expect(matrix.pairs[2].correlation != nil)
  }

  @Test func degenerateStudies() throws {
    let nobody = try PolychoricMatrix(codes: [[], []], categories: [5, 5], weights: [])
    #expect(nobody.pairs[0].result == .failure(.noCompletePair))
    let one = try PolychoricMatrix(codes: [[3], [2]], categories: [5, 5], weights: [1])
    #expect(one.pairs[0].result == .failure(.oneLabel(first: true, second: true)))
    #expect(one.pairs[0].respondents == 1)
    let weightless = try PolychoricMatrix(
      codes: [[0, 1], [1, 0]], categories: [2, 2], weights: [0, 0])
    #expect(weightless.pairs[0].result == .failure(.noCompletePair))
    #expect(weightless.pairs[0].respondents == 0)
    #expect(try PolychoricMatrix(codes: [], categories: [], weights: [1]).pairs.isEmpty)
    let single = try PolychoricMatrix(codes: [[0, 1]], categories: [2], weights: [1, 1])
    #expect(single.pairs.isEmpty && single.correlation == .identity(1))
  }

  @Test(arguments: [-1e-9, -3, .nan, .infinity])
  func aWeightThatIsNoneIsNamed(_ weight: Double) {
    #expect(throws: PolychoricError.invalidWeight(respondent: 1)) {
      try PolychoricMatrix(codes: [[0, 1]], categories: [2], weights: [1, weight])
    }
  }

  @Test func weightsAtTheEndsOfNumbers() throws {
    let codes: [[UInt8]] = [[0, 1, 0, 1, 0], [0, 1, 1, 0, 0]]
    let huge = [Double](repeating: .greatestFiniteMagnitude, count: 5)
    #expect(throws: PolychoricError.weightsOverflow) {
      try PolychoricMatrix(codes: codes, categories: [2, 2], weights: huge)
    }
    let tiny = [Double](repeating: .leastNonzeroMagnitude, count: 5)
    let one = try PolychoricMatrix(codes: codes, categories: [2, 2], weights: tiny)
    let two = try PolychoricMatrix(codes: codes, categories: [2, 2], weights: ones(5))
    #expect(one.pairs[0].result == two.pairs[0].result)
    let mixed = try PolychoricMatrix(
      codes: codes, categories: [2, 2], weights: [1e300, 1e-300, 1, 1e-300, 1])
    #expect(mixed.pairs[0].result == .failure(.oneLabel(first: true, second: false)))
  }

  /// Two identical items stand at 1, which leaves the matrix singular: smoothed, and said.
  @Test func identicalItemsAreSmoothedAndSaid() throws {
    let codes = answers(1, people: 400, labels: [5, 5, 5])
    let matrix = try PolychoricMatrix(
      codes: codes + [codes[0]], categories: [5, 5, 5, 5], weights: ones(400))
    let pair = try #require(matrix.pairs.first { $0.first == 0 && $0.second == 3 })
    #expect(pair.correlation == 1)
    #expect(try pair.result.get().state == .boundary)
    #expect(matrix.isSmoothed)
    #expect(matrix.pairwise?[0, 3] == 1 && (matrix.correlation?[0, 3] ?? 1) < 1)
  }

  @Test func manyLabels() throws {
    let codes = answers(3, people: 500, labels: [101, 255])
    let matrix = try PolychoricMatrix(codes: codes, categories: [101, 255], weights: ones(500))
    #expect(try matrix.pairs[0].result.get().state == .interior)
  }
}

/// R's `bfi`: 25 items of 2,800 people, pairwise.
@Suite(.enabled(if: RealStudies.has("bfi"), "\(RealStudies.reason)"))
struct RealPolychoricTests {
  private static func code(_ cell: String) -> UInt8 { UInt8(cell).map { $0 - 1 } ?? 255 }

  private func matrix(weights: (Int) -> Double = { _ in 1 }) throws -> PolychoricMatrix {
    let file = RealStudies.data.appendingPathComponent("bfi/bfi.csv")
    let columns = try csvColumns(file)
    let names = try Golden("polychoric")["items"].list.compactMap(\.text)
    let codes = names.map { (columns[$0] ?? []).map(Self.code) }
    return try PolychoricMatrix(
      codes: codes, categories: codes.map { _ in 6 }, weights: (1...2800).map(weights))
  }

  /// `psych` ends its search within 6.1e-5.
  @Test func twentyFiveItemsAsPsych() throws {
    let full = try Golden("polychoric")["full"].list.map(\.numbers)
    let ours = try matrix()
    #expect(ours.pairs.count == 300 && ours.undefined.isEmpty && !ours.isSmoothed)
    for pair in ours.pairs {
      #expect(isClose(pair.correlation, full[pair.first][pair.second], 6.1e-5))
      #expect(try pair.result.get().state == .interior)
    }
  }

  /// The tables counted from the answers are those R counted, so their maxima are the exact ones.
  @Test(arguments: [false, true])
  func agreeablenessExactly(_ weighted: Bool) throws {
    let ours = try matrix(weights: weighted ? { 1 + Double($0 % 5) / 4 } : { _ in 1 })
    let cases = try Golden("polychoric_exact")["tables"].list[(weighted ? 10 : 0)...].prefix(10)
    let pairs = ours.pairs.filter { $0.second < 5 }
    #expect(pairs.count == 10)
    for (pair, exact) in zip(pairs, cases) {
      #expect(isClose(pair.correlation, exact["rho"].number, 1e-11))
      #expect(isClose(pair.weight, exact["table"].list.flatMap(\.numbers).reduce(0, +), 1e-12))
    }
  }
}
