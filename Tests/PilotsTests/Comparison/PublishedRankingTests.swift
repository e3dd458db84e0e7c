import Foundation
import Statistics
import TestSupport
import Testing

@testable import Pilots

/// Rankings that others published, of data that they published with them.
@Suite(.enabled(if: RealStudies.has("mcda"), Comment(rawValue: RealStudies.reason)))
struct PublishedRankingTests {
  /// Renewable energy of 30 European countries in 2018, published to four decimals; the
  /// file's last two rows are weights and types, not countries.
  struct Energy {
    let scores: [[Double]]
    let published: [[String: String]]

    init() throws {
      let data = try PublishedRankingTests.rows("RES_DATASET_2018.csv")
      scores = data.dropFirst().filter { !["Weights", "Type"].contains($0[0]) }
        .map { $0.dropFirst().compactMap { Double($0) } }
      let results = try PublishedRankingTests.rows("RES_RESULTS_2018.csv")
      published = results.dropFirst().map {
        Dictionary(uniqueKeysWithValues: zip(results[0], $0))
      }
    }

    /// 1 − Shannon's entropy of each criterion's shares, over their sum.
    var entropyWeights: [Double] {
      let divergence = scores[0].indices.map { criterion in
        let column = scores.map { $0[criterion] }
        let total = column.reduce(0, +)
        let entropy = column.reduce(0) { $0 - ($1 > 0 ? $1 / total * log($1 / total) : 0) }
        return 1 - entropy / log(Double(column.count))
      }
      let total = divergence.reduce(0, +)
      return divergence.map { $0 / total }
    }
  }

  @Test(
    "TOPSIS of 30 countries with equal and with entropy weights",
    arguments: [
      "equal", "entropy",
    ])
  func energy(_ kind: String) throws {
    let energy = try Energy()
    #expect(energy.scores.count == 30 && energy.published.count == 30)
    let weights = kind == "equal" ? [1, 1, 1, 1] : energy.entropyWeights
    let table = DecisionTable(energy.scores, weights: weights)
    let found = table.scored(by: .topsisRange)
    let values = energy.published.compactMap { Double($0["TOPSIS \(kind) preference value"] ?? "") }
    let ranks = energy.published.compactMap { Int($0["TOPSIS \(kind) rank"] ?? "") }
    #expect(areClose(found.scores ?? [], values, 5e-5))
    #expect(found.ranks == ranks)
    #expect(table.scored(by: .topsisVector).scores != found.scores)
  }

  /// The tutorial of scikit-criteria prints ranks of TOPSIS (vector), of a weighted sum and of
  /// a weighted product, and Kendall's τ of each two; the first we rank ourselves.
  @Test("nine currencies as the tutorial of scikit-criteria ranks them")
  func currencies() throws {
    let text = try Self.text("van2021evaluation_windows_size_7.dmsy")
    func numbers(_ line: Substring) -> [Double] {
      line.split { "[], :-".contains($0) && $0 != "-" }.compactMap { Double($0) }
    }
    let lines = text.split(whereSeparator: \.isNewline)
    let matrix = lines.filter { $0.hasPrefix("  - [") }.map(numbers)
    let types = numbers(try #require(lines.first { $0.hasPrefix("  objectives:") }))
    #expect(matrix.count == 9 && types == [1, -1, 1, -1, 1, 1])
    let table = DecisionTable(matrix, weights: types.map { _ in 1 }, types: types)
    let (topsis, sum, product) = (
      [6, 2, 1, 8, 5, 3, 4, 7, 9], [8, 2, 1, 7, 3, 5, 6, 4, 9], [6, 2, 1, 9, 3, 5, 4, 7, 8]
    )
    #expect(table.scored(by: .topsisVector).ranks == topsis)
    #expect(isClose(kendallTau(topsis, sum), 0.666667, 5e-7))
    #expect(isClose(kendallTau(topsis, product), 0.777778, 5e-7))
    #expect(isClose(kendallTau(sum, product), 0.666667, 5e-7))
  }

  private static func text(_ name: String) throws -> String {
    try String(
      contentsOf: RealStudies.data.appendingPathComponent("mcda/\(name)"), encoding: .utf8)
  }

  fileprivate static func rows(_ name: String) throws -> [[String]] {
    try text(name).split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
