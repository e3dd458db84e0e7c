internal import LinearAlgebra
public import Survey
public import Weighting

/// A weighted wave with the totals of every domain: all that scores, and changes between
/// waves, need.
public struct EstimatedWave: Sendable {
  public let weighted: WeightedWave
  let panel: RatioPanel
  let codebook: Codebook
  let choiceSets: [ChoiceSet]
  let plan: EstimationPlan
  let senior: SeniorStaff?
  /// Everyone first, then the study's segmentations.
  let groupings: [Grouping]
  let scales: [ScaleMoments]
  /// nil where the wave has no outcome.
  let driverMoments: DriverMoments?

  /// A segmentation's level codes and totals, level by level.
  struct Grouping: Sendable {
    /// nil: everyone.
    let segmentation: Segmentation?
    /// Level of each respondent.
    let codes: LevelCodes
    let totals: [DomainTotals]

    /// Respondents sorted by level; made on every call: 8 bytes per respondent.
    var rows: DomainRows { DomainRows(codes: codes, levels: totals.count) }

    /// Respondents of each level, and the sum of their weights.
    func people(of weighted: WeightedWave) -> (counts: [Int], weights: [Double]) {
      var counts = [Int](repeating: 0, count: totals.count)
      var sums = [Double](repeating: 0, count: totals.count)
      for block in weighted.blocks {
        for (code, weight) in zip(codes.codes(of: block), weighted.weights.weights(of: block))
        where Int(code) < counts.count {
          counts[Int(code)] += 1
          sums[Int(code)] += weight
        }
      }
      return (counts, sums)
    }

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
    let everyone = (
      segmentation: Segmentation?.none, codes: LevelCodes(repeating: 0, count: wave.respondents)
    )
    let segments = zip(data.segmentations, wave.levels).map {
      (segmentation: Segmentation?.some($0), codes: $1)
    }
    let parts = ([everyone] + segments).map { ($0.codes, $0.segmentation?.levels.count ?? 1) }
    let totals = replicates.map(of: panel, by: parts) {
      DomainTotals($0, panel.ratios, scales: weighted.replication.scales)
    }
    let draws = drawn?.map(of: panel, by: parts) { panel.ratios.draws(in: $0) }
    groupings = ([everyone] + segments).enumerated().map { part, grouping in
      Grouping(
        segmentation: grouping.segmentation, codes: grouping.codes,
        totals: totals[part].enumerated().map { level, own in
          draws.map { own.replacingDraws(by: $0[part][level]) } ?? own
        })
    }
    scales = ScaleMoments.all(of: weighted, codebook: data.codebook, replicates)
    driverMoments = DriverMoments(of: wave, codebook: data.codebook, drawn ?? replicates)
    (self.weighted, self.panel, codebook, plan) = (weighted, panel, data.codebook, data.estimation)
    (choiceSets, senior) = (data.choiceSets, data.senior)
  }

  public var wave: String { weighted.wave.id }
}
