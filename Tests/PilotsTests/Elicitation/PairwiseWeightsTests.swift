import Foundation
import TestSupport
import Testing

@testable import Pilots

/// Golden values by LAPACK (numpy.linalg.eig): `Tests/Golden/comparison.py`.
@Suite struct PairwiseWeightsTests {
  @Test("case T-A8")
  func worked() {
    let found = PairwiseWeights([[1, 3, 5], [1.0 / 3, 1, 3], [0.2, 1.0 / 3, 1]])
    #expect(areClose(found.weights, [0.6370, 0.2583, 0.1047], 5e-5))
    #expect(abs(found.eigenvalue - 3.0385) < 5e-5)
    #expect(abs(found.inconsistency - 0.01926) < 5e-6)
    #expect(isClose(found.ratio, 0.0332, 5e-5))
  }

  @Test("as LAPACK's eigenvectors, consistent or not")
  func golden() throws {
    let known = try Golden("comparison")["pairwise"].list
    #expect(known.count == 25)
    for instance in known {
      let found = PairwiseWeights(instance["matrix"].list.map(\.numbers))
      #expect(areClose(found.weights, instance["weights"].numbers, 1e-12))
      #expect(isClose(found.eigenvalue, instance["eigenvalue"].number, 1e-12))
    }
  }

  @Test("consistent comparisons give back the weights they were made of")
  func consistent() {
    let weights = [0.4, 0.3, 0.15, 0.1, 0.05]
    let found = PairwiseWeights(weights.map { a in weights.map { a / $0 } })
    #expect(areClose(found.weights, weights, 1e-14))
    #expect(abs(found.eigenvalue - 5) < 1e-13)
    #expect((found.ratio ?? 1) < 1e-13)
  }

  @Test("two cannot disagree, and one weighs all")
  func few() {
    let two = PairwiseWeights([[1, 4], [0.25, 1]])
    #expect(areClose(two.weights, [0.8, 0.2], 1e-15))
    #expect(two.ratio == 0 && two.inconsistency == 0)
    #expect(PairwiseWeights([[1]]).weights == [1])
  }

  @Test("beyond fifteen criteria no random index is published")
  func many() {
    func ones(_ n: Int) -> [[Double]] { Array(repeating: Array(repeating: 1, count: n), count: n) }
    #expect(PairwiseWeights(ones(16)).ratio == nil)
    #expect(isClose(PairwiseWeights(ones(15)).ratio, 0, 1e-12))
    #expect(
      areClose(PairwiseWeights(ones(16)).weights, Array(repeating: 1.0 / 16, count: 16), 1e-15))
  }

  /// 1 + r + 1/r is the largest eigenvalue; the others are nearly as large.
  @Test("a panel that goes in circles", arguments: [9.0, 1e3, 1e6])
  func circle(_ r: Double) {
    let found = PairwiseWeights([[1, r, 1 / r], [1 / r, 1, r], [r, 1 / r, 1]])
    #expect(areClose(found.weights, [1.0 / 3, 1.0 / 3, 1.0 / 3], 1e-12))
    #expect(abs(found.eigenvalue / (1 + r + 1 / r) - 1) < 1e-12)
    let off = PairwiseWeights([[1, r, 2 / r], [1 / r, 1, r], [r / 2, 1 / r, 1]])
    // Of a reciprocal 3 × 3 matrix the vector is the rows' geometric means.
    let roots = [2, 1, 0.5].map { cbrt($0) }
    let total = roots.reduce(0, +)
    #expect(areClose(off.weights, roots.map { $0 / total }, 1e-10))
  }
}
