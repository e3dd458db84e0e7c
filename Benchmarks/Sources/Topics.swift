import Foundation
import LinearAlgebra
import Statistics

/// Times an iteration of non-negative factors of a thousand documents by two thousand terms,
/// twenty topics, and writes the matrix and the start for `peer-topics.py` to do the same.
///
/// A document's terms are drawn from one of twenty topics, sixty draws each.
func runTopics(to path: String) throws {
  let (documents, terms, rank, iterations) = (1000, 2000, 20, 50)
  var generator = CounterGenerator(seed: 20_201_127, purpose: .simulation, stream: 0)
  var x = Matrix(rows: documents, columns: terms)
  for document in 0..<documents {
    for _ in 0..<60 {
      let (a, b) = (generator.index(below: 200), generator.index(below: 200))
      x[document, (document % rank * 100 + min(a, b)) % terms] += 1
    }
  }
  let w = Matrix(
    rows: documents, columns: rank,
    columnMajor: (0..<documents * rank).map { _ in generator.uniform() })
  let h = Matrix(
    rows: rank, columns: terms, columnMajor: (0..<rank * terms).map { _ in generator.uniform() })
  for (name, matrix) in [("x", x), ("w", w), ("h", h)] { try write(matrix, to: path + "/" + name) }
  var factors: NonNegativeFactors?
  Bench.time("factors, 1,000 x 2,000, 20 topics, \(iterations) iterations") {
    factors = nonNegativeFactors(
      of: x, documents: w, terms: h, iterations: iterations, tolerance: 0)
  }
  if let last = factors?.objectives.last { print(String(format: "objective\t%.6f", last)) }
}

/// Doubles as they stand in memory, columns one after another.
private func write(_ matrix: Matrix, to path: String) throws {
  let values = matrix.span.indices.map { matrix.span[$0] }
  try values.withUnsafeBytes { try Data($0).write(to: URL(fileURLWithPath: path)) }
}
