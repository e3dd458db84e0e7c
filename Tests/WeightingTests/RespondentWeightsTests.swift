internal import TestSupport
internal import Testing
@testable internal import Weighting

@Suite struct RespondentWeightsTests {
  private func cells(_ numbers: [Int32]) -> CellNumbers {
    var cells = CellNumbers(capacity: numbers.count)
    cells.append(numbers)
    return cells
  }

  @Test func equalStartWeightsTakeNoMemory() {
    let weights = RespondentWeights(start: nil, count: 10_000).scaled(by: 0.1)
    #expect(storedBytes(of: weights) == 0)
    #expect(weights.count == 10_000 && weights.allSatisfy { $0 == 0.1 })
    #expect(weights == RespondentWeights(each: [Double](repeating: 0.1, count: 10_000)))
  }

  /// (d · s) · F(x′λ) rounds as it did when every weight was stored.
  @Test(arguments: [false, true])
  func theProductIsTheSameToTheLastBit(_ isEqual: Bool) {
    let n = 9001
    let start = isEqual ? nil : (0..<n).map { 1 + Double($0 % 11) / 3 }
    let numbers = (0..<n).map { Int32($0 % 5) }
    let factors = [0.7, 1.1, 1 / 3.0, -0.2, 0]
    let weights = RespondentWeights(start: start, count: n).scaled(by: 1 / 7.0)
      .times(factors, of: cells(numbers))
    let expected = (0..<n).map { (start?[$0] ?? 1) * (1 / 7.0) * factors[Int(numbers[$0])] }
    #expect(Array(weights) == expected && weights.weights(of: 0..<n) == expected)
    #expect(weights.weights(of: 4000..<8193) == Array(expected[4000..<8193]))
    #expect(Array(weights[5..<9]) == Array(expected[5..<9]))
    #expect(weights.blocks == [0..<4096, 4096..<8192, 8192..<9001])
    #expect(storedBytes(of: weights) == (isEqual ? 0 : 8 * n) + n + 8 * factors.count)
  }

  @Test func nobody() {
    let none = RespondentWeights(start: nil, count: 0)
    #expect(none.isEmpty && none.weights(of: 0..<0).isEmpty && none.blocks.isEmpty)
    #expect(none.times([], of: cells([])) == RespondentWeights(each: []))
  }

  @Test func rowsPastTheEndTrap() async {
    await #expect(processExitsWith: .failure) { _ = RespondentWeights(start: nil, count: 3)[3] }
    await #expect(processExitsWith: .failure) {
      _ = RespondentWeights(start: nil, count: 3).weights(of: 1..<4)
    }
  }
}

@Suite struct CellNumbersTests {
  @Test(arguments: [(1, 1), (256, 1), (257, 2), (65_536, 2), (65_537, 4)])
  func asFewBytesAsTheNumbersNeed(_ cells: Int, _ bytes: Int) {
    let numbers = (0..<70_000).map { Int32($0 % cells) }
    var found = CellNumbers(capacity: numbers.count)
    for start in stride(from: 0, to: 70_000, by: 20_000) {
      found.append(Array(numbers[start..<min(start + 20_000, 70_000)]))
    }
    #expect(found.count == 70_000 && storedBytes(of: found) == 70_000 * bytes)
    #expect(found.numbers(of: 0..<70_000) == numbers && found[69_999] == Int(numbers[69_999]))
    #expect(found.numbers(of: 19_990..<20_010) == Array(numbers[19_990..<20_010]))
    #expect(found.numbers(of: 0..<0).isEmpty)
  }
}
