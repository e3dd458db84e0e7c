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
  /// nil where the wave has no outcome.
  let driverMoments: DriverMoments?

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
    let replicates = ReplicateTotals(weighted)
    let everyone = Grouping(
      segmentation: nil, rows: .everyone(wave.respondents),
      totals: [DomainTotals(replicates.sums(of: panel.values), ratios: panel.ratios)])
    let segments = zip(data.segmentations, wave.levels).map { segmentation, codes in
      let levels = segmentation.levels.count
      let sums = replicates.sums(of: panel.values, codes: codes, levels: levels)
      return Grouping(
        segmentation: segmentation, rows: DomainRows(codes: codes, levels: levels),
        totals: sums.map { DomainTotals($0, ratios: panel.ratios) })
    }
    groupings = [everyone] + segments
    scales = ScaleMoments.all(of: wave, codebook: data.codebook, replicates)
    driverMoments = DriverMoments(of: wave, codebook: data.codebook, replicates)
    (self.weighted, self.panel, codebook, plan) = (weighted, panel, data.codebook, data.estimation)
  }

  public var wave: String { weighted.wave.id }
}
