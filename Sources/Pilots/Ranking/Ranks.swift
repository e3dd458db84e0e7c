/// Ranks of values: 1 + how many are strictly greater, so that ties share the
/// better rank.  O(n log n).
func ranks(of values: [Double]) -> [Int] {
  let order = values.indices.sorted { values[$0] > values[$1] }
  var ranks = values.map { _ in 1 }
  for (position, candidate) in order.enumerated().dropFirst() {
    let above = order[position - 1]
    ranks[candidate] = values[above] > values[candidate] ? position + 1 : ranks[above]
  }
  return ranks
}

extension [Double] {
  /// The value below which a share `p` of these ascending numbers lies, between
  /// two of them in proportion; nil of none.
  ///
  /// Source: Hyndman & Fan (1996), definition 7, doi:10.1080/00031305.1996.10473566.
  func quantileOfSorted(_ p: Double) -> Double? {
    guard let last = indices.last else { return nil }
    let place = p * Double(last)
    let below = Swift.min(Int(place), last)
    let above = Swift.min(below + 1, last)
    return self[below] + (place - Double(below)) * (self[above] - self[below])
  }
}
