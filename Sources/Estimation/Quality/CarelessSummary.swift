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
    let scores = RatioPanel(meansOf: weighted.wave, codebook: codebook)
    let everyone = LevelCodes(repeating: 0, count: scores.respondents)
    let kept = LevelCodes(
      everyone.indices.lazy.map { flags.isSeveral($0) ? Wave.unknownLevel : 0 })
    let without = scores.weightedSums(weighted.weights, by: [(kept, 1)])[0]
    let all = [everyonesSums(of: scores)]
    let linear = LinearisedLevels.all(
      of: scores, weighted, by: [(everyone, all), (kept, without)])
    let covariance = linear[0].covariance(weighted)
    return scores.ratios.indices.compactMap {
      let ratio = scores.ratios[$0]
      guard let estimate = linear[0].value(ratio, 0) else { return nil }
      let (all, rest) = (linear[0].base(ratio, 0), linear[1].base(ratio, 0))
      let error = max(0, covariance.block([$0]).finite[0, 0]).squareRoot()
      // With nobody left out the difference is nothing, not the rounding of two sums.
      let without = rest.n == all.n ? estimate : linear[1].value(ratio, 0)
      let difference = without.map { $0 - estimate }
      return Sensitivity(
        wave: wave, measure: ratio.measure, estimate: estimate, without: without,
        difference: difference,
        inErrors: all.df > 0 && error > 0 ? difference.map { $0 / error } : nil, n: all.n,
        nWithout: rest.n)
    }
  }

  /// Those of the scores themselves, to the last digit.
  private func everyonesSums(of means: RatioPanel) -> [Double] {
    var sums = [Double](repeating: 0, count: means.columns)
    let all = groupings[0].totals[0].sums
    for ratio in means.ratios {
      let own = panel.ratios.first {
        $0.measure == ratio.measure && $0.statistic == ratio.statistic
      }
      guard let own else { preconditionFailure("\(ratio.measure.id) is among the scores") }
      sums[ratio.numerator] = all[own.numerator]
      sums[ratio.denominator] = all[own.denominator]
    }
    return sums
  }
}
