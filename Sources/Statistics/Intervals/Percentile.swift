/// The value below which a share `p` of the sample lies, by linear
/// interpolation between order statistics (R's type 7).  nil for no values.
///
/// Source: Hyndman & Fan (1996), doi:10.1080/00031305.1996.10473566.
public func percentile(_ p: Double, ofSorted values: [Double]) -> Double? {
  guard let last = values.last else { return nil }
  let position = p * Double(values.count - 1)
  let index = Int(position)
  guard index + 1 < values.count else { return last }
  return values[index] + (position - Double(index)) * (values[index + 1] - values[index])
}
