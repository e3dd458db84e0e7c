/// Why coverage is not what it should be, for the cells it is the reason of.
struct Reason: Sendable {
  let text: String
  let explains: @Sendable (CoverageCell) -> Bool

  /// The first that explains a cell is taken.
  static var all: [Reason] { [raking, fewPeople, fewValues, reliability, chance] }

  private static let raking = Reason(
    text: """
      **Raked, n = 60: too narrow.** The linearised variance is of what is left when seven margin
        totals are taken out of sixty answers; the fit takes some of the noise with it (leverage),
        so what is left is too small. Replicates, raked anew each, do not share this: see the
        replicate standard error below.
      """
  ) { $0.n <= 60 && $0.isLow && $0.design.isRaked && $0.figure.kind != .reliability }

  private static let fewPeople = Reason(
    text: """
      **A dozen people in a level: too narrow.** The variance of a domain of n_d people is corrected
        by n/(n−1) of the whole design, as R `survey` does it, not by n_d/(n_d−1); unequal weights
        make fewer still, and a difference has the degrees of freedom of both sides. Below the least
        n (20 for constructs, 30 for items) Canvass prints the difference and does not test it.
      """
  ) { $0.n <= 60 && $0.isLow && ($0.figure.isOfRole || $0.figure.kind == .difference) }

  private static let fewValues = Reason(
    text: """
      **Shares of few people: too wide.** Korn–Graubard's interval, taken where the effective n is
        below 30, covers at least what it says, never just that; and a share of sixty has few values
        to take.
      """
  ) { $0.n <= 60 && !$0.isLow && $0.figure.kind == .share }

  private static let reliability = Reason(
    text: """
      **α and ω, n = 60.** The replicates' standard error is itself unsure at sixty people, or at
        twelve teams; and ω, a root of products, is less regular than α.
      """
  ) { $0.n <= 60 && $0.figure.kind == .reliability }

  private static let chance = Reason(
    text: "**Within two Monte Carlo errors of the band.**"
  ) { $0.isWithinChance }
}
