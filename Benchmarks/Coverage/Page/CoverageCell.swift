/// One figure at one design and size, and how its intervals fared.
struct CoverageCell {
  /// What passes for 95 %, coverage taken to the tenth of a percent as it is printed.
  static let band = 0.935...0.965

  let figure: Figure
  let design: SurveyDesign
  let n: Int
  let tally: Tally

  /// Whether coverage is outside the band.
  var isOutside: Bool { printed.map { !Self.band.contains($0) } ?? true }
  var isLow: Bool { (printed ?? 0) < Self.band.lowerBound }
  private var printed: Double? { tally.coverage.map { (1000 * $0).rounded() / 1000 } }

  /// Outside by less than chance explains, two Monte Carlo errors.
  var isWithinChance: Bool {
    guard let coverage = tally.coverage, let error = tally.monteCarloError else { return false }
    return Self.band.lowerBound - 2 * error <= coverage
      && coverage <= Self.band.upperBound + 2 * error
  }

  /// Coverage in %, bold where outside the band.
  var mark: String {
    let percent = tally.coverage.percent(1)
    return isOutside ? "**\(percent)**" : percent
  }
}
