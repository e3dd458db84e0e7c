import Foundation
import LinearAlgebra
import Statistics

/// Times the ordinal structure of forty items that `peer-polychoric.R` times with `psych`, and
/// prints a name and the median of nine runs in milliseconds.
///
/// The answers are those of a five-factor model cut at 5 or 6 labels; R makes its own from the
/// same model, since what is timed does not hang on the draws.
func timeStructure(respondents n: Int = 1300) {
  let labels = (0..<40).map { 5 + $0 % 2 }
  let codes = fiveFactorAnswers(respondents: n, labels: labels)
  let weights = (0..<n).map { 1 + Double($0 % 5) / 4 }
  Bench.time("polychoric, 40 items, n = \(n)") {
    _ = try? PolychoricMatrix(codes: codes, categories: labels, weights: weights)
  }
  let answers = codes.map { $0.map(Double.init) }
  let matrix = Matrix(rows: n, columns: 40, columnMajor: answers.flatMap { $0 })
  guard let correlation = try? matrix.centred().crossProduct().correlation() else { return }
  Bench.time("parallel analysis, 20 sets, n = \(n)") {
    _ = try? ParallelAnalysis(
      correlation: correlation, answers: answers, n: n, iterations: 20, seed: 1)
  }
  Bench.time("likelihood factors, 8 of 40") {
    _ = try? FactorSolution(correlation: correlation, factors: 8, method: .likelihood)
  }
}

extension Matrix {
  /// Columns less their means.
  fileprivate func centred() -> Matrix {
    var result = self
    for index in 0..<columns {
      var column = result.mutableColumn(index)
      var sum = 0.0
      for row in column.indices { sum += column[row] }
      for row in column.indices { column[row] -= sum / Double(rows) }
    }
    return result
  }
}

/// Loadings of 0.7 on the item's own factor, factors that share a quarter of their variance,
/// labels of equal probability.
private func fiveFactorAnswers(respondents n: Int, labels: [Int]) -> [[UInt8]] {
  let values = (0..<n).map { person in
    var generator = CounterGenerator(seed: 20_180_524, purpose: .simulation, stream: person)
    let draws = (0..<(6 + labels.count)).map { _ in
      StandardNormal.quantile(generator.uniform())
    }
    return labels.indices.map { item in
      let factor = 0.5 * draws[5] + 0.75.squareRoot() * draws[item % 5]
      return StandardNormal.cdf(0.7 * factor + 0.51.squareRoot() * draws[6 + item])
    }
  }
  return labels.enumerated().map { item, labels in
    values.map { UInt8(min($0[item] * Double(labels), Double(labels - 1))) }
  }
}
