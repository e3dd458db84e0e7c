internal import Statistics
public import Survey

extension EstimatedWave {
  /// Mean scores of the index and the constructs, level by level, each beside the same
  /// score drawn toward the mean of its segmentation's levels; segmentations of fewer
  /// than three levels are left out.
  ///
  /// Direct estimates and errors are those of the scores, with their finite population
  /// correction: what is drawn is what our staff think now, the figure it stands beside.
  public func shrunkenScores(of scores: [DrawnScore]) -> [ShrunkenScore] {
    var families: [[Score]] = []
    var places: [LevelFamily: Int] = [:]
    for score in scores.map(\.score)
    where score.statistic == .mean && score.measure.kind != .item && !score.domain.isEveryone {
      let family = LevelFamily(segment: score.domain.segment, measure: score.measure)
      let place = places[family] ?? families.count
      if place == families.count { families.append([]) }
      places[family] = place
      families[place].append(score)
    }
    return families.filter { $0.count >= 3 }.flatMap { shrunken($0, plan.confidence) }
  }
}

/// Levels that are drawn toward each other.
private struct LevelFamily: Hashable {
  let segment: String
  let measure: Measure
}

private func shrunken(_ levels: [Score], _ confidence: Double) -> [ShrunkenScore] {
  let variances = SamplingVariances(levels.map(\.estimate))
  let model = Result { () throws(FayHerriotError) in
    try FayHerriot(estimates: levels.map(\.estimate.value), variances: variances.values)
  }
  return levels.indices.map { index in
    var result = ShrunkenScore(
      domain: levels[index].domain, measure: levels[index].measure,
      direct: levels[index].estimate, weighedError: variances.values[index]?.squareRoot(),
      isSmoothed: variances.isSmoothed[index])
    switch model {
    case .success(let model): result.form(model, at: index, confidence)
    case .failure: result.note = "fewer than three levels with a known error"
    }
    return result
  }
}

extension ShrunkenScore {
  /// Takes its part of the model.
  fileprivate mutating func form(_ model: FayHerriot, at index: Int, _ confidence: Double) {
    spread = model.modelVariance.squareRoot()
    switch model.areas[index] {
    case .directOnly(.unknownVariance): note = "one respondent: nothing says how sure it is"
    case .directOnly(.zeroVariance): note = "no sampling error: nothing to draw it by"
    case .shrunken(let area):
      shrunken = Estimate(area, n: direct.n, confidence: confidence)
      weight = area.weight
      note =
        !model.converged
        ? "the fit stopped before it settled"
        : model.isAtBoundary ? "the levels differ no more than chance explains" : nil
    }
  }
}

extension Estimate {
  /// θ̂ ± z √mse, clipped to 0–100.
  fileprivate init(_ area: ShrunkenArea, n: Int, confidence: Double) {
    let error = area.meanSquaredError.squareRoot()
    let reach = StandardNormal.quantile((1 + confidence) / 2) * error
    self.init(
      value: area.estimate, standardError: error,
      interval: Interval(
        lower: max(0, area.estimate - reach), upper: min(100, area.estimate + reach)),
      df: nil, n: n)
  }
}
