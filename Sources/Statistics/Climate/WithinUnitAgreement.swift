public import LinearAlgebra

/// r_wg(J): how far people of one unit agree, against answers at random.
///
/// Source: James, Demaree & Wolf (1984), doi:10.1037/0021-9010.69.1.85.
public struct WithinUnitAgreement: Sendable, Equatable {
  /// 0 (no more than at random) … 1 (everybody answers alike).
  public let value: Double
  /// People disagree more than at random, and the value was set to 0.
  public let isTruncated: Bool
  /// People who answered every item.
  public let n: Int
}

/// Why a unit has no agreement.
public enum AgreementError: Error, Sendable, Equatable {
  /// Agreement takes two people who answered everything.
  case tooFewPeople(Int)
}

extension WithinUnitAgreement {
  /// From u, the items' mean of s² / σ²₀ with σ²₀ = (m² − 1) / 12, the variance of an
  /// answer drawn evenly from m labels:
  ///
  ///     r_wg(J) = J (1 − u) / (J (1 − u) + u)
  ///
  /// which for one item is 1 − u.
  ///
  /// - Parameters:
  ///   - answers: n × J label numbers of the people who answered all J ≥ 1 items; which
  ///     end of a scale is counted from does not matter.
  ///   - labels: m ≥ 2 per item.
  /// - Throws: ``AgreementError/tooFewPeople(_:)`` below two.
  ///
  /// One pass per item, O(nJ).
  public init(answers: Matrix, labels: [Int]) throws(AgreementError) {
    precondition(labels.count == answers.columns && !labels.isEmpty, "one scale per item")
    precondition(labels.allSatisfy { $0 >= 2 }, "a scale of one label leaves nothing to agree on")
    guard answers.rows > 1 else { throw .tooFewPeople(answers.rows) }
    let J = Double(answers.columns)
    let u =
      labels.enumerated().reduce(0) { sum, item in
        let m = Double(item.element)
        return sum + answers.variance(ofColumn: item.offset) / ((m * m - 1) / 12)
      } / J
    isTruncated = u > 1
    value = isTruncated ? 0 : J * (1 - u) / (J * (1 - u) + u)
    n = answers.rows
  }
}

extension Matrix {
  /// Σ (x − x̄)² / (n − 1).
  fileprivate func variance(ofColumn index: Int) -> Double {
    let values = column(index)
    var (sum, squares) = (0.0, 0.0)
    for row in values.indices { sum += values[row] }
    let mean = sum / Double(values.count)
    for row in values.indices { squares += (values[row] - mean) * (values[row] - mean) }
    return squares / Double(values.count - 1)
  }
}
