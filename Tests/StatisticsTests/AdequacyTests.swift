internal import Foundation
internal import LinearAlgebra
internal import Statistics
internal import TestSupport
internal import Testing

/// KMO and Bartlett's test against `psych`.
@Suite struct AdequacyTests {
  @Test func asPsych() throws {
    let examples = try Golden("polychoric")["adequacy"].list
    #expect(!examples.isEmpty)
    for example in examples {
      let correlation = matrix(example["correlation"])
      let kmo = try SamplingAdequacy(correlation: correlation)
      #expect(isClose(kmo.overall, example["kmo"].number, 1e-12))
      #expect(zip(kmo.items, example["items"].numbers).allSatisfy { isClose($0, $1, 1e-12) })
      #expect(kmo.items.count == correlation.columns)
      let respondents = try #require(example["n"].number)
      let test = try Sphericity(correlation: correlation, respondents: respondents)
      #expect(isClose(test.chiSquared, example["chisq"].number, 1e-12))
      #expect(test.df == example["df"].number && isClose(test.p, example["p"].number, 1e-12))
    }
  }

  /// Equal correlations r: partial correlations are r/(1 + (p − 2) r), |R| is
  /// (1 − r)^(p−1) (1 + (p − 1) r).
  @Test(arguments: [-0.2, 0.1, 0.5, 0.95])
  func equalCorrelations(_ r: Double) throws {
    var correlation = Matrix(rows: 5, columns: 5, repeating: r)
    for i in 0..<5 { correlation[i, i] = 1 }
    let partial = r / (1 + 3 * r)
    let kmo = try SamplingAdequacy(correlation: correlation)
    for value in kmo.items + [kmo.overall] {
      #expect(isClose(value, r * r / (r * r + partial * partial), 1e-12))
    }
    let determinant = pow(1 - r, 4) * (1 + 4 * r)
    let test = try Sphericity(correlation: correlation, respondents: 101)
    #expect(isClose(test.chiSquared, -97.5 * log(determinant), 1e-12) && test.df == 10)
  }

  /// Reversing an item turns signs only; permuting items permutes their measures.
  @Test func reversedAndPermutedItems() throws {
    let example = try Golden("polychoric")["adequacy"][1]
    let correlation = matrix(example["correlation"])
    var turned = correlation
    for i in 0..<5 where i != 2 {
      turned[i, 2] = -turned[i, 2]
      turned[2, i] = -turned[2, i]
    }
    let order = [3, 1, 4, 0, 2]
    turned = turned.selectingRows(order).selectingColumns(order)
    let (one, two) = (
      try SamplingAdequacy(correlation: correlation), try SamplingAdequacy(correlation: turned)
    )
    #expect(isClose(one.overall, two.overall, 1e-13))
    #expect(zip(order, two.items).allSatisfy { isClose(one.items[$0], $1, 1e-13) })
  }

  @Test func whatHasNoneSaysWhy() throws {
    #expect(throws: AdequacyError.tooFewItems(1)) {
      try SamplingAdequacy(correlation: .identity(1))
    }
    #expect(throws: AdequacyError.uncorrelated(item: nil)) {
      try SamplingAdequacy(correlation: .identity(3))
    }
    var alone = Matrix.identity(3)
    (alone[0, 2], alone[2, 0]) = (0.5, 0.5)
    #expect(throws: AdequacyError.uncorrelated(item: 1)) {
      try SamplingAdequacy(correlation: alone)
    }
    let twins = Matrix(rows: 2, columns: 2, repeating: 1)
    #expect(throws: AdequacyError.singular) { try SamplingAdequacy(correlation: twins) }
    #expect(throws: AdequacyError.singular) { try Sphericity(correlation: twins, respondents: 50) }
    #expect(throws: AdequacyError.tooFewItems(0)) {
      try Sphericity(correlation: .identity(0), respondents: 50)
    }
    #expect(throws: AdequacyError.tooFewRespondents(3)) {
      try Sphericity(correlation: .identity(4), respondents: 3)
    }
    let none = try Sphericity(correlation: .identity(4), respondents: 50)
    #expect(none.chiSquared == 0 && none.p == 1)
  }
}
