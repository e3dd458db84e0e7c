import Estimation
import Survey
import Weighting

/// What Canvass prints of one simulated survey.
struct AnalysedSurvey {
  let estimated: EstimatedWave
  private let scores: [Score]
  private let reliability: Reliability?
  private let plan: EstimationPlan

  /// Weighs and estimates.
  ///
  /// - Throws: where the survey cannot be weighed: nobody of a raked level answered.
  init(_ survey: (wave: Wave, data: SurveyData)) throws(WeightingError) {
    let weighted = try WeightedWave(survey.wave, of: survey.data)
    estimated = EstimatedWave(weighted, of: survey.data)
    scores = estimated.scores().map(\.score)
    reliability = estimated.reliabilities().first
    plan = survey.data.estimation
  }
}

extension AnalysedSurvey {
  func estimate(_ measure: Measure, _ statistic: Statistic, role: Int? = nil) -> Finding? {
    score(measure, statistic, role.map { (SimulatedStudy.role, $0) }).map { Finding($0.estimate) }
  }

  /// The same with the standard error that stands beside the linearised one.
  func replicated(_ measure: Measure, _ statistic: Statistic) -> Finding? {
    guard let score = score(measure, statistic, nil), let error = score.replicateError,
      let df = score.estimate.df
    else { return nil }
    return Finding(score.estimate.value, error, df: df, confidence: plan.confidence)
  }

  /// A level against everybody else.
  func contrast(
    _ measure: Measure, _ statistic: Statistic, group: Int? = nil, role: Int? = nil
  ) -> Finding? {
    let level =
      group.map { (SimulatedStudy.group, $0) } ?? role.map { (SimulatedStudy.role, $0) }
    return score(measure, statistic, level)?.contrast.map {
      Finding($0.difference, $0.standardError, df: $0.df, confidence: plan.confidence)
    }
  }

  private func score(
    _ measure: Measure, _ statistic: Statistic, _ level: (segment: String, number: Int)?
  ) -> Score? {
    let (segment, name) = level.map { ($0.segment, String($0.number + 1)) } ?? ("all", "all")
    return scores.first {
      $0.measure == measure && $0.statistic == statistic && $0.domain.segment == segment
        && $0.domain.level == name
    }
  }
}

extension AnalysedSurvey {
  var alpha: Finding? {
    reliability.flatMap { found in
      found.alpha.map { Finding(value: $0, standardError: nil, interval: found.alphaInterval) }
    }
  }

  var omega: Finding? {
    reliability.flatMap { found in
      found.omega.map { Finding(value: $0, standardError: nil, interval: found.omegaInterval) }
    }
  }

  var linearisedAlpha: Finding? {
    guard let value = reliability?.alpha else { return nil }
    let cases = CompleteAnswers(estimated.weighted)
    return Finding(
      reliability: value, logError: cases.linearisedError(of: estimated.weighted) / (1 - value),
      df: cases.degreesOfFreedom(in: estimated.weighted), confidence: plan.confidence)
  }

  var feldtAlpha: Finding? {
    reliability.flatMap { found in
      found.alpha.map { Finding(value: $0, standardError: nil, interval: found.feldtInterval) }
    }
  }
}
