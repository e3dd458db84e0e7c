public import LinearAlgebra

/// X ≈ WH of a non-negative n × m matrix, W and H without negative entries: a document (row
/// of X) as a sum of topics, a topic (row of H) as a mixture of terms (columns of X).
///
/// Every topic's terms sum to 1, so that W says how much of each topic a document holds; topics
/// come in the order of their sums over documents, the largest first.
public struct NonNegativeFactors: Sendable, Equatable {
  /// W, n × rank.
  public let documents: Matrix
  /// H, rank × m; each row sums to 1, or is 0 where a topic died out.
  public let terms: Matrix
  /// ‖X − WH‖² at the start and after each iteration; it never grows beyond rounding, which is
  /// about 1e-15 of ‖X‖².
  public let objectives: [Double]
  /// Whether the last iteration gained less than the tolerance.
  public let converged: Bool
}

/// Least-squares factors by Lee and Seung's multiplicative updates, from a random start:
///
///     W ← W ∘ XHᵀ / (W HHᵀ)        H ← H ∘ WᵀX / (WᵀW H)
///
/// The minimum found is local and hangs on the seed: compare several
/// (``TopicStability``).
///
/// - Parameters:
///   - matrix: n × m, entries finite and 0 or more.
///   - rank: topics, at least 1.
///   - seed: the same seed gives the same factors.
///   - iterations: at most so many.
///   - tolerance: ends where an iteration gains less than this share of ‖X − WH‖² at the start;
///     0: never.
/// - Returns: the factors, their objective at each iteration, and whether they converged.
///
/// Cost: about 4 · n · m · rank flops an iteration, in one pass over X.
/// Source: Lee & Seung (2001), Advances in Neural Information Processing Systems 13, 556–562.
public func nonNegativeFactors(
  of matrix: Matrix, rank: Int, seed: UInt64, iterations: Int = 500, tolerance: Double = 1e-6
) -> NonNegativeFactors {
  var generator = CounterGenerator(seed: seed, purpose: .topics, stream: rank)
  // Uniform on (0, 2s) with rank · s² the mean of X: the product starts at the right size.
  let reach = 2 * (matrix.mean / Double(max(rank, 1))).squareRoot()
  func start(_ rows: Int) -> Matrix {
    Matrix(
      rows: rows, columns: rank,
      columnMajor: (0..<rows * rank).map { _ in reach * generator.uniform() })
  }
  let documents = start(matrix.rows)
  return nonNegativeFactors(
    of: matrix, documents: documents, terms: start(matrix.columns).transposed(),
    iterations: iterations, tolerance: tolerance)
}

/// The same from a given start: W n × rank and H rank × m, entries 0 or more; what is 0 stays 0.
public func nonNegativeFactors(
  of matrix: Matrix, documents: Matrix, terms: Matrix, iterations: Int, tolerance: Double
) -> NonNegativeFactors {
  precondition(
    documents.rows == matrix.rows && terms.columns == matrix.columns,
    "start of \(matrix.rows)×\(matrix.columns)")
  precondition(documents.columns == terms.rows && terms.rows > 0, "rank \(terms.rows)")
  var updates = MultiplicativeUpdates(matrix, documents, terms)
  var objectives = [updates.objective]
  var converged = false
  while objectives.count <= iterations, !converged {
    updates.iterate()
    objectives.append(updates.objective)
    let gain = objectives[objectives.count - 2] - objectives[objectives.count - 1]
    converged = tolerance > 0 && gain <= tolerance * objectives[0]
  }
  let (w, h) = scaledInOrder(updates.documents, updates.terms)
  return NonNegativeFactors(
    documents: w, terms: h, objectives: objectives, converged: converged)
}

/// Topics whose terms sum to 1, largest first; among equals the one that came first.
private func scaledInOrder(_ documents: Matrix, _ terms: Matrix) -> (Matrix, Matrix) {
  let size = terms.times(Matrix(rows: terms.columns, columns: 1, repeating: 1))
  let scales = (0..<terms.rows).map { size[$0, 0] > 0 ? size[$0, 0] : 1 }
  let w = documents.transposed().scalingRows(by: scales)
  let weights = w.times(Matrix(rows: w.columns, columns: 1, repeating: 1))
  let order = scales.indices.sorted {
    weights[$0, 0] != weights[$1, 0] ? weights[$0, 0] > weights[$1, 0] : $0 < $1
  }
  return (
    w.selectingRows(order).transposed(),
    terms.scalingRows(by: scales.map { 1 / $0 }).selectingRows(order)
  )
}
