/// Kish's effective n of unequal weights, (Σw)² / Σw²; 0 where there is no weight.
///
/// Negative weights count as they are: the more they cancel, the smaller it is.
///
/// Source: Kish (1965), Survey Sampling, ch. 11.7.
public func kishEffective(_ weights: some Sequence<Double>) -> Double {
  var (sum, squares) = (0.0, 0.0)
  for weight in weights {
    sum += weight
    squares += weight * weight
  }
  return squares > 0 ? sum * sum / squares : 0
}
