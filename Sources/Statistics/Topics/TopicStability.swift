public import LinearAlgebra

/// How far several starts of ``nonNegativeFactors(of:rank:seed:iterations:tolerance:)`` agree on
/// which documents belong together.
///
/// A document belongs to the topic it holds most of.  C is the share of runs that put two
/// documents into one topic.
///
///     cophenetic = correlation of 1 − C with its average-linkage tree's distances
///     dispersion = 1/n² Σ 4 (C − ½)²
///
/// Both are 1 where every run says the same.  Source: Brunet, Tamayo, Golub & Mesirov (2004),
/// doi:10.1073/pnas.0308531101; dispersion: Kim & Park (2007),
/// doi:10.1093/bioinformatics/btm134.
public struct TopicStability: Sendable, Equatable {
  /// C, n × n.
  public let consensus: Matrix
  /// nil where C does not vary, so that there is nothing to correlate.
  public let cophenetic: Double?
  public let dispersion: Double

  /// - Parameter assignments: per run, the topic of each document; see
  ///   ``NonNegativeFactors/assignments``.
  /// Cost: runs · n², and n³ for the tree.
  public init(_ assignments: [[Int]]) {
    let n = assignments.first?.count ?? 0
    var together = Matrix(rows: n, columns: n)
    for j in 0..<n {
      for i in 0..<n {
        let runs = assignments.count { $0[i] == $0[j] }
        together[i, j] = Double(runs) / Double(assignments.count)
      }
    }
    consensus = together
    let values = together.span.indices.map { together.span[$0] }
    dispersion = n == 0 ? 1 : values.reduce(0) { $0 + 4 * ($1 - 0.5) * ($1 - 0.5) } / Double(n * n)
    cophenetic = copheneticCorrelation(together)
  }
}

/// The correlation over pairs i < j.
private func copheneticCorrelation(_ consensus: Matrix) -> Double? {
  let apart = Matrix(
    rows: consensus.rows, columns: consensus.rows,
    columnMajor: consensus.span.indices.map { 1 - consensus.span[$0] })
  let heights = copheneticDistances(apart)
  var pairs: [(Double, Double)] = []
  for j in 0..<apart.rows { for i in 0..<j { pairs.append((apart[i, j], heights[i, j])) } }
  let n = Double(pairs.count)
  let means = pairs.reduce((0.0, 0.0)) { ($0.0 + $1.0 / n, $0.1 + $1.1 / n) }
  let sums = pairs.reduce((0.0, 0.0, 0.0)) { sum, pair in
    let (a, b) = (pair.0 - means.0, pair.1 - means.1)
    return (sum.0 + a * a, sum.1 + b * b, sum.2 + a * b)
  }
  guard sums.0 > 1e-12, sums.1 > 1e-12 else { return nil }
  return min(1, sums.2 / (sums.0 * sums.1).squareRoot())
}

extension NonNegativeFactors {
  /// The topic that each document holds most of, the first of equals.
  public var assignments: [Int] {
    (0..<documents.rows).map { row in
      (1..<max(1, documents.columns)).reduce(0) {
        documents[row, $1] > documents[row, $0] ? $1 : $0
      }
    }
  }
}
