internal import Statistics
public import Survey
internal import Weighting

extension EstimatedWave {
  /// How evenly people answered: over the cells that weights were fitted to, then over
  /// each segmentation that the population file counts.
  ///
  /// A cell's staff are the sum of its weights, which meet the margins.  Empty where the
  /// sample was drawn with unequal weights: who was not asked did not refuse.
  public func representativeness(population: Population?) -> [Representativeness] {
    guard let population, weighted.wave.weights == nil else { return [] }
    let segments = groupings.compactMap { grouping in
      grouping.segmentation.flatMap { bySegment($0, grouping, population) }
    }
    return [byCells()].compactMap(\.self) + segments
  }

  private func byCells() -> Representativeness? {
    guard let cells = weighted.cells, cells.segments.count > 1 else { return nil }
    let found = ResponsePropensities(
      respondents: cells.respondents, staff: cells.totals(of: weighted.weights))
    return found.map {
      Representativeness(
        $0, wave: wave, segments: cells.segments, levels: [], n: weighted.weights.count)
    }
  }

  /// nil where a level that somebody answered from is not counted.
  private func bySegment(
    _ segmentation: Segmentation, _ grouping: Grouping, _ population: Population
  ) -> Representativeness? {
    guard let counts = population.counts[segmentation.id] else { return nil }
    let respondents = grouping.people(of: weighted).counts.map { Double($0) }
    let staff = segmentation.levels.map { Double(counts[$0] ?? 0) }
    return ResponsePropensities(respondents: respondents, staff: staff).map {
      Representativeness(
        $0, wave: wave, segments: [segmentation.id], levels: segmentation.levels,
        n: Int(respondents.reduce(0, +)))
    }
  }
}

extension Representativeness {
  fileprivate init(
    _ found: ResponsePropensities, wave: String, segments: [String], levels: [String], n: Int
  ) {
    self.init(
      wave: wave, segments: segments, indicator: found.indicator,
      adjusted: found.adjustedIndicator, variation: found.variation,
      partials: zip(levels, found.partials).map { (level: $0, value: $1) }, n: n)
  }
}
