internal import Foundation
internal import Survey

/// The reciprocal matrix of one judge's comparisons.
struct PairwiseMatrix: Sendable, Equatable {
  /// (i, j): how many times as much criterion i is worth as j; 0 where never compared.
  let ratios: [[Double]]

  var isComplete: Bool { ratios.allSatisfy { $0.allSatisfy { $0 > 0 } } }

  /// Of a pair compared twice the last counts.
  init(_ criteria: [String], _ comparisons: [CriterionComparison]) {
    let index = Dictionary(
      criteria.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var ratios = criteria.indices.map { row in
      criteria.indices.map { $0 == row ? 1.0 : 0 }
    }
    for comparison in comparisons {
      guard let i = index[comparison.criterion], let j = index[comparison.over], i != j else {
        continue
      }
      (ratios[i][j], ratios[j][i]) = (comparison.ratio, 1 / comparison.ratio)
    }
    self.ratios = ratios
  }

  /// The geometric mean of judges' matrices, each complete.
  init(meanOf judges: [PairwiseMatrix]) {
    let n = judges.first?.ratios.count ?? 0
    ratios = (0..<n).map { i in
      (0..<n).map { j in
        let logs = judges.reduce(0) { $0 + log($1.ratios[i][j]) }
        return exp(logs / Double(judges.count))
      }
    }
  }
}
