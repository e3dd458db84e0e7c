internal import Statistics
internal import Survey

/// What the study knows of where its sample came from.
struct SamplingFrame {
  private let data: SurveyData

  init(_ data: SurveyData) { self.data = data }

  func design(of wave: Wave) throws(WeightingError) -> SampleDesign {
    do {
      return try SampleDesign(
        units: wave.respondents, strata: wave.strata, clusters: wave.clusters,
        populations: populations(wave), lonely: SampleDesign.LonelyPolicy(data.design.lonely))
    } catch {
      switch error {
      case .lonelyStrata(let indices):
        throw .lonelyStrata(indices.map { data.strata[$0] }, wave: wave.id)
      }
    }
  }

  /// Nₕ where the population file counts the strata, N without strata.
  private func populations(_ wave: Wave) -> [Double?] {
    guard let population = data.population else { return [] }
    if wave.strata == nil { return [population.total.map(Double.init)] }
    guard let segment = data.strataSegmentation, let counts = population.counts[segment] else {
      return []
    }
    return data.strata.map { counts[$0].map(Double.init) }
  }

  /// Cells of the margins that weights must meet; nil where there are none.
  func cells(of wave: Wave) throws(WeightingError) -> CalibrationCells? {
    guard let population = data.population else { return nil }
    var margins: [Margin] = []
    for ids in data.design.margins { margins.append(try margin(ids, population, wave)) }
    guard !margins.isEmpty else { return nil }
    try checkTotals(margins)
    if let margin = margins.first(where: \.isUnknown) {
      throw .noLevelKnown(segment: margin.name, wave: wave.id)
    }
    return CalibrationCells(margins, by: CalibrationFunction(data.design))
  }

  private func margin(
    _ ids: [String], _ population: Population, _ wave: Wave
  ) throws(WeightingError) -> Margin {
    let chosen = data.segmentations.indices.filter { ids.contains(data.segmentations[$0].id) }
    let segmentations = chosen.map { data.segmentations[$0] }
    let codes = chosen.map { wave.levels[$0] }
    let counts = population.counts[Population.crossing(segmentations.map(\.id))] ?? [:]
    if segmentations.count > 1 { return Margin(segmentations, codes: codes, counts: counts) }
    let strangers = counts.filter { $0.value > 0 && !segmentations[0].levels.contains($0.key) }
    if let level = strangers.keys.min() {
      throw .nobodyAt(segment: segmentations[0].id, level: level, wave: wave.id)
    }
    return Margin(segmentations[0], codes: codes[0], counts: counts)
  }

  private func checkTotals(_ margins: [Margin]) throws(WeightingError) {
    let totals = margins.map { Int($0.staff.reduce(0, +)) }
    for (margin, total) in zip(margins, totals) where total != totals[0] {
      throw .totalsDisagree(
        first: margins[0].name, total: totals[0], second: margin.name, otherTotal: total)
    }
  }
}

extension CalibrationFunction {
  init(_ design: DesignPlan) {
    switch design.calibration {
    case .raking: self = .raking
    case .linear: self = .linear
    case .logit(let lower, let upper): self = .logit(lower: lower, upper: upper)
    }
  }
}

extension SampleDesign.LonelyPolicy {
  init(_ units: DesignPlan.LonelyUnits) {
    switch units {
    case .fail: self = .fail
    case .certainty: self = .certainty
    case .adjust: self = .adjust
    case .average: self = .average
    }
  }
}

extension Wave {
  /// Respondents by stratum, then by cluster, else as they came.
  func inDesignOrder() -> Wave {
    guard strata != nil || clusters != nil else { return self }
    let order = (0..<respondents).sorted { first, second in
      let a = (strata?[first] ?? 0, clusters?[first] ?? 0, first)
      return a < (strata?[second] ?? 0, clusters?[second] ?? 0, second)
    }
    var sorted = Wave(
      id: id, label: label, respondents: respondents,
      answers: answers.map { codes in codes.map { codes in order.map { codes[$0] } } },
      levels: levels.map { codes in LevelCodes(order.lazy.map { codes[$0] }) },
      persons: persons.map { values in order.map { values[$0] } },
      weights: weights.map { values in order.map { values[$0] } },
      strata: strata.map { values in order.map { values[$0] } },
      clusters: clusters.map { values in order.map { values[$0] } })
    sorted.durations = durations.map { values in order.map { values[$0] } }
    sorted.submitted = submitted.map { times in SubmissionTimes(order.lazy.map { times[$0] }) }
    sorted.choices = choices.map { $0?.ordered(by: order) }
    return sorted
  }
}
