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
  ///   - items: label numbers of the n people who answered all J ≥ 1 items, summed up
  ///     item by item; which end of a scale is counted from does not matter.
  ///   - labels: m ≥ 2 per item.
  /// - Throws: ``AgreementError/tooFewPeople(_:)`` below two.
  public init(items: [RunningMoments], labels: [Int]) throws(AgreementError) {
    precondition(labels.count == items.count && !labels.isEmpty, "one scale per item")
    precondition(labels.allSatisfy { $0 >= 2 }, "a scale of one label leaves nothing to agree on")
    precondition(items.allSatisfy { $0.count == items[0].count }, "complete answers")
    n = items[0].count
    var u = 0.0
    for (item, labels) in zip(items, labels) {
      guard let variance = item.variance else { throw .tooFewPeople(item.count) }
      u += variance / (Double(labels * labels - 1) / 12) / Double(items.count)
    }
    let J = Double(items.count)
    isTruncated = u > 1
    value = isTruncated ? 0 : J * (1 - u) / (J * (1 - u) + u)
  }
}
