public import Survey
public import Weighting

/// A weighted wave with what its respondents contribute to every score, and the
/// totals of every domain: all that scores, and changes between waves, need.
public struct EstimatedWave: Sendable {
  public let weighted: WeightedWave
  public let panel: RatioPanel
  let codebook: Codebook
  let segmentations: [Segmentation]
  let plan: EstimationPlan
  /// Everyone first, then the study's segmentations.
  let groupings: [Grouping]

  /// A segmentation's rows and totals, level by level.
  struct Grouping: Sendable {
    /// nil: everyone.
    let segmentation: Segmentation?
    let rows: DomainRows
    let totals: [DomainTotals]

    /// Full-sample totals of everybody with a known level.
    var known: DomainTotals? { totals.dropFirst().reduce(totals.first) { sum, next in sum.map { $0 + next } } }

    func domain(_ level: Int, in wave: String) -> Domain {
      segmentation.map { Domain(wave: wave, segment: $0.id, level: $0.levels[level]) }
        ?? .everyone(in: wave)
    }
  }
}

extension EstimatedWave {
  /// Sums respondents away, once, for everyone and for every level.
  public init(_ weighted: WeightedWave, of data: SurveyData) {
    let wave = weighted.wave
    let panel = RatioPanel(scoresOf: wave, codebook: data.codebook)
    let everyone = (codes: [UInt16](repeating: 0, count: wave.respondents), levels: 1)
    let codes =
      [everyone]
      + zip(wave.levels, data.segmentations).map { (codes: $0, levels: $1.levels.count) }
    let totals = weighted.totals(of: panel.values, by: codes)
    let names: [Segmentation?] = [nil] + data.segmentations
    groupings = names.indices.map { index in
      Grouping(
        segmentation: names[index],
        rows: DomainRows(codes: codes[index].codes, levels: codes[index].levels),
        totals: totals[index])
    }
    (self.weighted, self.panel, codebook) = (weighted, panel, data.codebook)
    (segmentations, plan) = (data.segmentations, data.estimation)
  }

  public var wave: String { weighted.wave.id }
}
