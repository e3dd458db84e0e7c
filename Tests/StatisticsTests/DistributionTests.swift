internal import Statistics
internal import TestSupport
internal import Testing

/// Against 50-digit values of mpmath (Tests/Golden/distributions_exact.py), not R's,
/// which are off by up to 1 % in far tails.
@Suite struct DistributionTests {
  @Test func quantilesAndTails() throws {
    var checked = 0
    for row in try Golden("distributions_exact")["grid"].list {
      guard let x = row["x"].number, let exact = row["exact"].number, exact.isFinite,
        let ours = value(row, x)
      else { continue }
      checked += 1
      let size = max(abs(exact), 1e-300)
      #expect(
        abs(ours - exact) <= 1e-9 * size,
        "\(row["f"].text ?? "")(\(x), \(row["a"].number ?? 0)) = \(ours), exactly \(exact)")
    }
    #expect(checked > 500)
  }

  /// nil for functions we have no use for, and far tails where no figure is printed.
  private func value(_ row: Golden, _ x: Double) -> Double? {
    let (a, b) = (row["a"].number ?? 0, row["b"].number ?? 0)
    switch row["f"].text {
    case "qt" where x > 1e-20 && x < 1 - 1e-12 && a >= 1: return StudentT(df: a).quantile(x)
    case "qnorm": return StandardNormal.quantile(x)
    case "pnorm": return StandardNormal.cdf(x)
    case "pbeta": return BetaDistribution(a, b).cdf(x)
    case "qbeta" where x > 1e-20: return BetaDistribution(a, b).quantile(x)
    case "pchisq_upper": return UpperTail.chiSquared(x, df: a)
    case "pf_upper": return UpperTail.fisher(x, a, b)
    default: return nil
    }
  }

  @Test func binomialQuantileIsTheSmallestThatReaches() {
    #expect(Binomial.quantile(0.5, trials: 10, probability: 0.5) == 5)
    #expect(Binomial.quantile(1e-9, trials: 10, probability: 0.5) == 0)
    #expect(Binomial.quantile(0.999999, trials: 10, probability: 0.5) == 10)
    #expect(Binomial.quantile(0.3, trials: 0, probability: 0.5) == 0)
    #expect(Binomial.quantile(0.3, trials: 7, probability: 1) == 7)
  }

  @Test func benjaminiHochbergAsR() throws {
    let cases = try Golden("distributions")["benjamini_hochberg"].list
    #expect(cases.count > 5)
    for example in cases {
      let q = benjaminiHochberg(example["p"].numbers)
      #expect(zip(q, example["q"].numbers).allSatisfy { isClose($0, $1, 1e-14) })
    }
    #expect(benjaminiHochberg([]).isEmpty)
  }
}
