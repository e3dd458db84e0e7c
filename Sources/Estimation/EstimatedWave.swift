internal import LinearAlgebra
public import Survey
public import Weighting

/// A weighted wave with the totals of every domain: all that scores, and changes between
/// waves, need.
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
    let most = max(weighted.replication.replicates, weighted.draws.replicates)
    groupings = ([everyone] + segments).batched(columns: panel.columns, most).flatMap { batch in
      let parts = batch.map { ($0.codes, $0.segmentation?.levels.count ?? 1) }
      let sums = replicates.sums(of: panel, by: parts)
      let drawnSums = drawn?.sums(of: panel, by: parts)
      return batch.indices.map { part in
        Grouping(
          segmentation: batch[part].segmentation, codes: batch[part].codes,
          totals: sums[part].indices.map { level in
            DomainTotals(
              sums[part][level], drawn: drawnSums?[part][level], ratios: panel.ratios,
              scales: weighted.replication.scales)
          })
      }
    }
    scales = ScaleMoments.all(of: weighted, codebook: data.codebook, replicates)
    driverMoments = DriverMoments(of: wave, codebook: data.codebook, drawn ?? replicates)
    (self.weighted, self.panel, codebook, plan) = (weighted, panel, data.codebook, data.estimation)
  }

  public var wave: String { weighted.wave.id }
}

extension [(segmentation: Segmentation?, codes: LevelCodes)] {
  /// Segmentations to be summed in one pass: as many as 12 MB of totals allow.
  fileprivate func batched(columns: Int, _ replicates: Int) -> [Self] {
    var (batches, size) = ([Self](), Int.max)
    for part in self {
      let bytes = 8 * (part.segmentation?.levels.count ?? 1) * columns * (replicates + 1)
      if size.addingReportingOverflow(bytes).partialValue > 12 << 20 || size == .max {
        batches.append([])
        size = 0
      }
      batches[batches.count - 1].append(part)
      size += bytes
    }
    return batches
  }
}
