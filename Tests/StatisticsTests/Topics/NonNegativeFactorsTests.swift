internal import LinearAlgebra
internal import Statistics
internal import TestSupport
internal import Testing

@Suite struct NonNegativeFactorsTests {
  /// scikit-learn's NMF from the same start, put on our scale and in our order.
  @Test(arguments: [0, 1, 2])
  func iteratesAreScikitLearns(_ step: Int) throws {
    let golden = try Golden("topics")
    let rank = Int(try #require(golden["rank"].number))
    let x = golden.matrix("matrix", rows: 12)
    let expected = golden["steps"][step]
    let found = nonNegativeFactors(
      of: x, documents: golden.matrix("documents", rows: 12),
      terms: golden.matrix("terms", rows: rank),
      iterations: Int(try #require(expected["iterations"].number)), tolerance: 0)
    #expect(isClose(found.objectives.last, expected["objective"].number, 1e-10))
    #expect(found.documents.isClose(to: expected.matrix("documents", rows: 12), 1e-8))
    #expect(found.terms.isClose(to: expected.matrix("terms", rows: rank), 1e-8))
  }

  @Test(arguments: [1, 2, 5, 9] as [UInt64])
  func theObjectiveNeverGrows(_ seed: UInt64) {
    let x = scattered(rows: 40, columns: 300, seed: seed)
    let found = nonNegativeFactors(of: x, rank: 4, seed: seed, iterations: 120, tolerance: 0)
    #expect(found.objectives.count == 121 && !found.converged)
    for (before, after) in zip(found.objectives, found.objectives.dropFirst()) {
      #expect(after <= before + 1e-12 * x.sumOfSquares)
    }
    // What is said of the fit is what the factors leave.
    let left = x.subtracting(found.documents.times(found.terms)).sumOfSquares
    #expect(isClose(found.objectives.last, left, 1e-9))
  }

  /// Blocks of ones whose documents and terms do not meet: each is one topic, whatever the seed.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func blocksAreRecovered(_ seed: UInt64) throws {
    let sizes = [(rows: 6, columns: 5), (rows: 5, columns: 4), (rows: 3, columns: 4)]
    var x = Matrix(rows: 14, columns: 13)
    var corner = (row: 0, column: 0)
    for (value, size) in zip([3.0, 2, 1], sizes) {
      for i in 0..<size.rows {
        for j in 0..<size.columns { x[corner.row + i, corner.column + j] = value }
      }
      corner = (corner.row + size.rows, corner.column + size.columns)
    }
    let found = nonNegativeFactors(of: x, rank: 3, seed: seed, iterations: 5000, tolerance: 1e-14)
    guard let last = found.objectives.last, last < 1e-6 else {
      // A local minimum merges two blocks; what it leaves is then far from nothing.
      #expect(try #require(found.objectives.last) > 1)
      return
    }
    for topic in 0..<3 {
      let terms = (0..<13).filter { found.terms[topic, $0] > 1e-3 }
      #expect(terms == [Array(0..<5), Array(5..<9), Array(9..<13)][topic])
      for term in terms {
        #expect(isClose(found.terms[topic, term], 1 / Double(terms.count), 1e-3))
      }
    }
  }

  @Test func permutingDocumentsPermutesTheirTopics() {
    let x = scattered(rows: 12, columns: 9, seed: 3)
    let (w, h) = (
      scattered(rows: 12, columns: 3, seed: 4), scattered(rows: 3, columns: 9, seed: 5)
    )
    let order = [3, 1, 0, 2, 11, 10, 9, 4, 5, 6, 8, 7]
    func factors(_ x: Matrix, _ w: Matrix) -> NonNegativeFactors {
      nonNegativeFactors(of: x, documents: w, terms: h, iterations: 60, tolerance: 0)
    }
    let (plain, moved) = (factors(x, w), factors(x.selectingRows(order), w.selectingRows(order)))
    #expect(moved.documents.isClose(to: plain.documents.selectingRows(order), 1e-9))
    #expect(moved.terms.isClose(to: plain.terms, 1e-9))
  }

  @Test func theSameSeedGivesTheSameAndAnotherAnother() {
    let x = scattered(rows: 20, columns: 15, seed: 8)
    let found = nonNegativeFactors(of: x, rank: 3, seed: 1)
    #expect(found == nonNegativeFactors(of: x, rank: 3, seed: 1))
    #expect(found.documents != nonNegativeFactors(of: x, rank: 3, seed: 2).documents)
  }

  /// Nothing, one entry, more topics than there is to tell: numbers, never NaN.
  @Test(arguments: [(1, 1, 1), (4, 3, 2), (3, 2, 6), (1, 5, 2), (5, 1, 2), (0, 3, 1)])
  func degenerateMatrices(_ rows: Int, _ columns: Int, _ rank: Int) {
    for value in [0.0, 2] {
      let x = Matrix(rows: rows, columns: columns, repeating: value)
      let found = nonNegativeFactors(of: x, rank: rank, seed: 1)
      for matrix in [found.documents, found.terms] {
        #expect(matrix.span.indices.allSatisfy { matrix.span[$0].isFinite })
      }
      let left = x.subtracting(found.documents.times(found.terms)).sumOfSquares
      #expect(left < 1e-3 * max(1, x.sumOfSquares))
      #expect(found.converged)
    }
  }
}

/// A third of the entries 1 to 4, the rest 0.
private func scattered(rows: Int, columns: Int, seed: UInt64) -> Matrix {
  var generator = CounterGenerator(seed: seed, purpose: .simulation, stream: rows)
  return Matrix(
    rows: rows, columns: columns,
    columnMajor: (0..<rows * columns).map { _ in
      generator.index(below: 3) == 0 ? Double(1 + generator.index(below: 4)) : 0
    })
}

extension Golden {
  /// The numbers of a list as columns of a matrix.
  func matrix(_ name: String, rows: Int) -> Matrix {
    let values = self[name].numbers
    return Matrix(rows: rows, columns: values.count / rows, columnMajor: values)
  }
}

extension Matrix {
  func isClose(to other: Matrix, _ tolerance: Double) -> Bool {
    rows == other.rows && columns == other.columns
      && span.indices.allSatisfy { abs(span[$0] - other.span[$0]) <= tolerance }
  }
}
