/// Wilson's score interval of k successes in n trials, as shares of 1.
///
///     (p̂ + z²/2n ± z √(p̂(1−p̂)/n + z²/4n²)) / (1 + z²/n)
///
/// - Parameters:
///   - successes: 0 … trials.
///   - trials: at least 1.
///   - confidence: between 0 and 1.
/// - Returns: limits between 0 and 1, exactly 0 or 1 at no or all successes.
///
/// Source: Wilson (1927), doi:10.1080/01621459.1927.10502953.
public func wilsonInterval(
  successes: Int, trials: Int, confidence: Double
) -> (lower: Double, upper: Double) {
  precondition(trials > 0 && (0...trials).contains(successes), "\(successes) of \(trials)")
  let z = StandardNormal.quantile((1 + confidence) / 2)
  let (n, p) = (Double(trials), Double(successes) / Double(trials))
  let centre = p + z * z / (2 * n)
  let reach = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
  let scale = 1 + z * z / n
  return (
    successes == 0 ? 0 : (centre - reach) / scale,
    successes == trials ? 1 : (centre + reach) / scale
  )
}
