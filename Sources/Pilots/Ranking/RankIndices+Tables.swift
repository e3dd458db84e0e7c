package import LinearAlgebra
internal import Survey

extension RankIndices {
  /// Of scores that are no study's: a table of utilities per criterion, replicates ×
  /// candidates, all replicates drawn together, and any weights at all.
  ///
  /// Draw t reads replicate t, beginning again after the last.  A million draws of 20
  /// candidates on 10 criteria take about half a second.
  package init(tables: [Matrix], draws: Int, seed: UInt64) {
    let (replicates, candidates) = (tables[0].rows, tables[0].columns)
    let joint = JointDraws(
      criteria: tables.map { CriterionDraws(points: $0.columnMeans, .survey($0)) },
      costs: (0..<candidates).map { NamedDraw(Range3(0), name: "\($0)") },
      survey: JointReplicates(count: replicates), interviews: JointReplicates(count: 0),
      seed: seed)
    let weights = SwingWeights(swings: tables.map { _ in 1 })
    let sampler = WeightSampler(region: WeightRegion(weights, knowledge: .uniform), seed: seed)
    let parts = inParts(draws) { part in
      var tally = RankTally(candidates: candidates, criteria: tables.count)
      joint.forEachBlock(part, sampler) { _, values, weights in
        tally.add(values: values, weights: weights)
      }
      return tally
    }
    var tally = parts[0]
    for part in parts.dropFirst() { tally.add(part) }
    let central = (0..<candidates).map { tally.centralWeights($0) }
    self.init(
      tally, pilots: (0..<candidates).map { "\($0 + 1)" },
      confidence: joint.confidences(at: central, draws: min(draws, 10_000)))
  }
}
