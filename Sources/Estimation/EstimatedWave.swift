internal import LinearAlgebra
public import Survey
public import Weighting

/// A weighted wave with what its respondents contribute to every score, and the
/// totals of every domain: all that scores, and changes between waves, need.
public struct EstimatedWave: Sendable {
  public let weighted: WeightedWave
  let panel: RatioPanel
  let codebook: Codebook
  let plan: EstimationPlan
  /// Everyone first, then the study's segmentations.
  let groupings: [Grouping]
  let scales: [ScaleMoments]

  /// A segmentation's rows and totals, level by level.
  struct Grouping: Sendable {
    /// nil: everyone.
    let segmentation: Segmentation?
    let rows: DomainRows
    let totals: [DomainTotals]

    func domain(_ level: Int, in wave: String) -> Domain {
      segmentation.map { Domain(wave: wave, segment: $0.id, level: $0.levels[level]) }
        ?? .everyone(in: wave)
    }
  }

  /// Sums respondents away, once, for everyone and for every level.
  public init(_ weighted: WeightedWave, of data: SurveyData) {
    let wave = weighted.wave
    let panel = RatioPanel(scoresOf: wave, codebook: data.codebook)
    let replicates = ReplicateTotals(weighted.replication)
    let drawn = weighted.replication.isBootstrap ? nil : ReplicateTotals(weighted.draws)
    func totals(_ sums: (ReplicateTotals) -> [Matrix]) -> [DomainTotals] {
      let (named, drawn) = (sums(replicates), drawn.map(sums))
      return named.indices.map { level in
        DomainTotals(
          named[level], drawn: drawn?[level], ratios: panel.ratios,
          scales: weighted.replication.scales)
      }
    }
    let everyone = Grouping(
      segmentation: nil, rows: .everyone(wave.respondents),
      totals: totals { [$0.sums(of: panel.values)] })
    let segments = zip(data.segmentations, wave.levels).map { segmentation, codes in
      let levels = segmentation.levels.count
      return Grouping(
        segmentation: segmentation, rows: DomainRows(codes: codes, levels: levels),
        totals: totals { $0.sums(of: panel.values, codes: codes, levels: levels) })
    }
    groupings = [everyone] + segments
    scales = ScaleMoments.all(of: weighted, codebook: data.codebook, replicates)
    (self.weighted, self.panel, codebook, plan) = (weighted, panel, data.codebook, data.estimation)
  }

  public var wave: String { weighted.wave.id }
}
