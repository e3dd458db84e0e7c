/// The difference p₁ − p₂ of two independent proportions with Newcombe's interval from the
/// Wilson limits l, u of each, as shares of 1 (his method 10).
///
///     lower = d − √((p₁ − l₁)² + (u₂ − p₂)²),   upper = d + √((u₁ − p₁)² + (p₂ − l₂)²)
///
/// - Parameters:
///   - first: p₁'s successes, and trials of at least 1.
///   - second: p₂'s.
///   - confidence: between 0 and 1.
/// - Returns: d and its limits, between −1 and 1.
///
/// Source: Newcombe (1998),
/// doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I.
public func proportionDifference(
  _ first: (successes: Int, trials: Int), _ second: (successes: Int, trials: Int),
  confidence: Double
) -> (value: Double, lower: Double, upper: Double) {
  let (p1, p2) = (
    Double(first.successes) / Double(first.trials),
    Double(second.successes) / Double(second.trials)
  )
  let (one, two) = (
    wilsonInterval(successes: first.successes, trials: first.trials, confidence: confidence),
    wilsonInterval(successes: second.successes, trials: second.trials, confidence: confidence)
  )
  func reach(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
  let d = p1 - p2
  return (d, d - reach(p1 - one.lower, two.upper - p2), d + reach(one.upper - p1, p2 - two.lower))
}
