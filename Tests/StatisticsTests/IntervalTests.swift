internal import Statistics
internal import TestSupport
internal import Testing

@Suite struct IntervalTests {
  @Test func wilsonAsR() throws {
    for row in try Golden("proportions")["wilson"].list {
      let (k, n) = (Int(row["k"].number ?? -1), Int(row["n"].number ?? 0))
      let interval = wilsonInterval(successes: k, trials: n, confidence: 0.95)
      #expect(isClose(interval.lower, row["lower"].number, 1e-12), "\(k) of \(n)")
      #expect(isClose(interval.upper, row["upper"].number, 1e-12), "\(k) of \(n)")
    }
  }

  @Test func logitAndKornGraubardAsSvyciprop() throws {
    var checked = 0
    for row in try Golden("proportions")["cases"].list {
      guard let p = row["p"].number, let se = row["se"].number, se > 0, p > 0, p < 1,
        let df = row["df"].number.map({ Int($0) }), df > 0,
        let n = row["n"].number.map({ Int($0) }), n > 1, let effective = row["n_eff"].number
      else { continue }
      checked += 1
      let logit = ProportionInterval(logit: p, standardError: se, df: df, confidence: 0.95)
      #expect(isClose(logit.lower, row["xlogit_lower"].number, 1e-10))
      #expect(isClose(logit.upper, row["xlogit_upper"].number, 1e-10))
      let beta = ProportionInterval(
        kornGraubard: p, effective: effective, n: n, df: df, confidence: 0.95)
      #expect(isClose(beta.lower, row["beta_lower"].number, 1e-9))
      #expect(isClose(beta.upper, row["beta_upper"].number, 1e-9))
      let chosen = ProportionInterval(
        p: p, standardError: se, n: n, kish: Double(n), df: df, confidence: 0.95)
      #expect(chosen.method == (effective < 30 ? .kornGraubard : .logit))
    }
    #expect(checked > 350)
  }

  @Test("proportion intervals at 0 and 1 are not empty")
  func atNoneAndAllTheIntervalIsClopperPearsons() throws {
    for row in try Golden("proportions")["korn_graubard_edges"].list {
      let n = Int(row["n"].number ?? 0)
      guard n > 1 else { continue }
      func interval(_ p: Double) -> ProportionInterval {
        ProportionInterval(
          p: p, standardError: 0, n: n, kish: Double(n), df: n - 1, confidence: 0.95)
      }
      #expect(interval(0).lower == 0)
      #expect(interval(1).upper == 1)
      #expect(isClose(interval(0).upper, row["upper_for_0"].number, 1e-10))
      #expect(isClose(interval(1).lower, row["lower_for_1"].number, 1e-10))
    }
  }

  @Test func percentilesInterpolate() {
    #expect(percentile(0.5, ofSorted: []) == nil)
    #expect(percentile(0.5, ofSorted: [3]) == 3)
    #expect(percentile(0.25, ofSorted: [1, 2, 3, 4]) == 1.75)
    #expect(percentile(1, ofSorted: [1, 2]) == 2)
  }
}
