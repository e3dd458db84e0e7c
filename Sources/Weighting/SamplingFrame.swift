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

  /// Cells of the segmentations to rake to; nil where there is nothing to rake.
  func cells(of wave: Wave) throws(WeightingError) -> RakingCells? {
    guard let population = data.population, !data.design.rake.isEmpty else { return nil }
    let chosen = data.segmentations.indices.filter {
      data.design.rake.contains(data.segmentations[$0].id)
    }
    var staff: [[Double]] = []
    for index in chosen { staff.append(try counts(data.segmentations[index], population, wave)) }
    try checkTotals(staff, chosen)
    return RakingCells(
      wave: wave, segmentations: chosen, levels: chosen.map { data.segmentations[$0].levels.count },
      staff: staff)
  }

  private func counts(
    _ segmentation: Segmentation, _ population: Population, _ wave: Wave
  ) throws(WeightingError) -> [Double] {
    let counts = population.counts[segmentation.id] ?? [:]
    let strangers = counts.filter { $0.value > 0 && !segmentation.levels.contains($0.key) }
    if let level = strangers.keys.min() {
      throw .nobodyAt(segment: segmentation.id, level: level, wave: wave.id)
    }
    return segmentation.levels.map { Double(counts[$0] ?? 0) }
  }

  private func checkTotals(_ staff: [[Double]], _ chosen: [Int]) throws(WeightingError) {
    let totals = staff.map { Int($0.reduce(0, +)) }
    for (index, total) in totals.enumerated() where total != totals[0] {
      throw .totalsDisagree(
        first: data.segmentations[chosen[0]].id, total: totals[0],
        second: data.segmentations[chosen[index]].id, otherTotal: total)
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
      levels: levels.map { codes in order.map { codes[$0] } },
      persons: persons.map { values in order.map { values[$0] } },
      weights: weights.map { values in order.map { values[$0] } },
      strata: strata.map { values in order.map { values[$0] } },
      clusters: clusters.map { values in order.map { values[$0] } })
    sorted.durations = durations.map { values in order.map { values[$0] } }
    return sorted
  }
}
