internal import LinearAlgebra
internal import Statistics
public import Survey
internal import Weighting

extension CarelessFlags {
  /// Whether a respondent, by row of the wave, shows two signs or more.
  package func isSeveral(_ row: Int) -> Bool { seen[row].count > 1 }

  /// How many respondents show each sign, and how many two or more.
  public func counts(wave: String) -> [CarelessCount] {
    CarelessSign.allCases.map { sign in
      let n = judged.count { $0.contains(CarelessSigns(sign)) }
      return CarelessCount(
        wave: wave, sign: sign, rule: rules.words(sign),
        flagged: n == 0 ? nil : seen.count { $0.contains(CarelessSigns(sign)) }, n: n,
        note: notes[sign])
    } + [several(wave: wave)]
  }

  /// Of respondents in whom two signs could be seen.
  private func several(wave: String) -> CarelessCount {
    let n = judged.count { $0.count > 1 }
    return CarelessCount(
      wave: wave, sign: nil, rule: CarelessRules.severalWords,
      flagged: n == 0 ? nil : seen.indices.count(where: isSeveral), n: n, note: nil)
  }
}

extension CarelessCount {
  fileprivate init(
    wave: String, sign: CarelessSign?, rule: String, flagged: Int?, n: Int, note: String?
  ) {
    self.init(
      wave: wave, sign: sign, rule: rule, flagged: flagged, n: n,
      share: flagged.map { 100 * Double($0) / Double(n) },
      note: note ?? (n == 0 ? "it can be told of nobody" : nil))
  }
}

extension EstimatedWave {
  /// Signs of careless responding, and what the scores would be without those who show two
  /// or more.  Nobody is removed from anything else.
  public func carelessness() -> CarelessSummary {
    let flags = CarelessFlags(weighted.wave, codebook: codebook)
    return CarelessSummary(
      wave: wave, counts: flags.counts(wave: wave),
      sensitivity: sensitivity(without: flags))
  }

  /// θ = Σ w N / Σ w D of the index and the constructs over everyone and over those not
  /// flagged, with the weights as they are: the ratio needs no new ones.
  private func sensitivity(without flags: CarelessFlags) -> [Sensitivity] {
    let means = RatioPanel(
      values: panel.values,
      ratios: panel.ratios.filter { $0.statistic == .mean && $0.measure.kind != .item })
    let rows = groupings[0].rows.order[...]
    let base = DomainBase(weighted, means, rows: rows)
    let linear = Linearisation(
      of: means, rows: rows, totals: groupings[0].totals[0], weights: weighted.weights)
    let variances = weighted.variances(of: linear.values).finite
    return means.ratios.enumerated().compactMap { index, ratio in
      guard let estimate = groupings[0].totals[0].value(ratio) else { return nil }
      let df = base.df[ratio.denominator] ?? 0
      return Sensitivity(
        wave: wave, ratio, of: means, weights: weighted.weights, without: flags,
        estimate: estimate, error: df > 0 ? variances[index].squareRoot() : nil)
    }
  }
}

extension Sensitivity {
  fileprivate init(
    wave: String, _ ratio: Ratio, of panel: RatioPanel, weights: [Double],
    without flags: CarelessFlags, estimate: Double, error: Double?
  ) {
    let numerator = panel.values.column(ratio.numerator)
    let denominator = panel.values.column(ratio.denominator)
    var (sum, base, n, left) = (0.0, 0.0, 0, 0)
    for row in denominator.indices where denominator[row] > 0 {
      n += 1
      guard !flags.isSeveral(row) else { continue }
      left += 1
      sum += weights[row] * numerator[row]
      base += weights[row] * denominator[row]
    }
    // With nobody left out the difference is nothing, not the rounding of two sums.
    let without = left == n ? estimate : base > 0 ? sum / base : nil
    let difference = without.map { $0 - estimate }
    self.init(
      wave: wave, measure: ratio.measure, estimate: estimate, without: without,
      difference: difference,
      inErrors: difference.flatMap { difference in
        error.flatMap { $0 > 0 ? difference / $0 : nil }
      }, n: n, nWithout: left)
  }
}
