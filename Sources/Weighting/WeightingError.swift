/// Why a wave cannot be weighted as the study asks.
public enum WeightingError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The population has staff at this level; no respondent is there.
  case nobodyAt(segment: String, level: String, wave: String)
  /// Respondents are at this level; the population has no staff there.
  case noStaffAt(segment: String, level: String, wave: String)
  /// Nobody's level of a segmentation that weights must meet is known.
  case noLevelKnown(segment: String, wave: String)
  /// Margins of the population file disagree on how many staff there are.
  case totalsDisagree(first: String, total: Int, second: String, otherTotal: Int)
  /// The margins cannot be met together.
  case marginNotMet(segment: String, level: String, wave: String, error: Double)
  /// Trimmed weights and margins cannot be had together.
  case trimNotMet(wave: String, limit: Double)
  case lonelyStrata([String], wave: String)
  /// Half-samples need two sampling units in a stratum; these strata have more.  None
  /// are named where the sample has no strata.
  case unpairedStrata([String], wave: String)
  /// The replicate method needs more replicates than there is memory for.
  case tooManyReplicates(needed: Int, limit: Int, wave: String)

  public var description: String {
    switch self {
    case .nobodyAt(let segment, let level, let wave):
      """
      wave \(wave): population.csv has staff at \(segment) “\(level)”, and nobody there answered; \
      merge the level with another, or weight without \(segment)
      """
    case .noStaffAt(let segment, let level, let wave):
      """
      wave \(wave): people at \(segment) “\(level)” answered, and population.csv has no staff \
      there; add the level with its count
      """
    case .noLevelKnown(let segment, let wave):
      """
      wave \(wave): nobody’s level of \(segment) is known, so that weights cannot meet it; weight \
      without \(segment)
      """
    case .totalsDisagree(let first, let total, let second, let otherTotal):
      """
      population.csv counts \(total) staff by \(first) and \(otherTotal) by \(second); margins \
      that weights must meet have to agree
      """
    case .marginNotMet(let segment, let level, let wave, let error):
      """
      wave \(wave): weights cannot meet \(segment) “\(level)” together with the other margins \
      (off by \(error) of it); weight by fewer segments, or widen `bounds`
      """
    case .trimNotMet(let wave, let limit):
      """
      wave \(wave): weights of at most \(limit) times the mean cannot meet the margins; raise \
      `trim` or weight by fewer segments
      """
    case .lonelyStrata(let names, let wave):
      """
      wave \(wave): strata with a single sampling unit: \(names.joined(separator: ", ")); merge \
      them, or state `design: lonely: certainty|adjust|average`
      """
    case .unpairedStrata(let names, let wave):
      """
      wave \(wave): `method: brr` and `fay` need two sampling units in every stratum; \
      \(names.isEmpty ? "the sample has no strata" : "more are in \(names.joined(separator: ", "))"); \
      use `method: bootstrap` or `jackknife`
      """
    case .tooManyReplicates(let needed, let limit, let wave):
      """
      wave \(wave): `estimates: method` needs \(needed) replicates, and at most \(limit) are \
      made; use `method: bootstrap`
      """
    }
  }
}
