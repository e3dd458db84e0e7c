internal import LinearAlgebra
internal import Statistics
package import Survey
package import Weighting

/// Everything that scores of a segmentation's levels need of its respondents, gathered in
/// one pass over blocks of rows: covariances, who stands behind each figure, and spread.
package struct LinearisedLevels: Sendable {
  let panel: RatioPanel
  /// Σ w x per level and column of the panel.
  let sums: [[Double]]
  /// Per level and base; the last is everybody whose level is known.
  private(set) var bases: [[DomainBase]]
  private(set) var spreads: [LevelSpread]
  private var moments: DomainMoments
  private let margins: MarginMoments?
  private let positionOfBase: [Int: Int]
  private let baseColumns: [Int]

  /// Several segmentations over the same panel, each with codes and its levels' sums; a
  /// block of the panel is expanded once for all of them.
  package static func all(
    of panel: RatioPanel, _ weighted: WeightedWave,
    by segmentations: [(codes: LevelCodes, sums: [[Double]])]
  ) -> [LinearisedLevels] {
    let margins = MarginMoments(weighted)
    var levels = segmentations.map {
      LinearisedLevels(panel, weighted, margins, sums: $0.sums)
    }
    for block in panel.blocks {
      let (values, people) = (panel.values(of: block), weighted.rows(block))
      for index in levels.indices {
        let codes = segmentations[index].codes.codes(of: block)
        let domains = DomainRows(
          codes: codes, levels: levels[index].sums.count, first: block.lowerBound)
        levels[index].add(values, people, domains)
      }
    }
    return levels
  }

  private init(
    _ panel: RatioPanel, _ weighted: WeightedWave, _ margins: MarginMoments?, sums: [[Double]]
  ) {
    (self.panel, self.sums, baseColumns) = (panel, sums, panel.bases)
    self.margins = margins
    let count = baseColumns.count
    positionOfBase = Dictionary(uniqueKeysWithValues: zip(baseColumns, 0..<count))
    bases = Array(
      repeating: Array(repeating: DomainBase(), count: count), count: sums.count + 1)
    spreads = sums.map { _ in LevelSpread(ratios: panel.ratios.count, bases: count) }
    moments = DomainMoments(
      weighted, levels: sums.count, columns: panel.ratios.count + count)
  }

  private mutating func add(_ values: Matrix, _ people: WeightedRows, _ domains: DomainRows) {
    let first = people.rows.lowerBound
    let linear = linearised(values, from: first, domains)
    moments.add(linear, people, domains)
    for (level, block) in domains.blocks.enumerated() {
      let weights = domains.order[block].map { people.weights[$0 - first] }
      spreads[level].add(linear, from: block.lowerBound, weights, panel, position)
    }
    count(values, people, domains)
  }

  /// The first-order effect of a respondent on the ratios θ = Σ w N / Σ w D of its level,
  /// weight aside, and its share of their bases:
  ///
  ///     z = (N − θ D) / Σ w D,   d = D / Σ w D
  ///
  /// Rows sorted by level; ratios, then bases.  Source: Woodruff (1971),
  /// doi:10.1080/01621459.1971.10482279.
  private func linearised(_ values: Matrix, from first: Int, _ domains: DomainRows) -> Matrix {
    let rows = domains.known.count
    var linear = Matrix(rows: rows, columns: moments.columns)
    for (index, ratio) in panel.ratios.enumerated() {
      let (numerator, denominator) = (
        values.column(ratio.numerator), values.column(ratio.denominator)
      )
      var column = linear.mutableColumn(index)
      for (level, block) in domains.blocks.enumerated() {
        guard let theta = value(ratio, level) else { continue }
        let scale = 1 / sums[level][ratio.denominator]
        for row in block {
          let source = domains.order[row] - first
          column[row] = (numerator[source] - theta * denominator[source]) * scale
        }
      }
    }
    for (position, base) in baseColumns.enumerated() {
      let source = values.column(base)
      var column = linear.mutableColumn(panel.ratios.count + position)
      for (level, block) in domains.blocks.enumerated() where sums[level][base] > 0 {
        for row in block { column[row] = source[domains.order[row] - first] / sums[level][base] }
      }
    }
    return linear
  }

  private mutating func count(_ values: Matrix, _ people: WeightedRows, _ domains: DomainRows) {
    let first = people.rows.lowerBound
    let known = domains.knownInOrder(from: first, count: values.rows)
    for (position, base) in baseColumns.enumerated() {
      let column = values.column(base)
      for (level, block) in domains.blocks.enumerated() {
        bases[level][position].add(domains.order[block], people) { column[$0 - first] }
      }
      bases[sums.count][position].add(known, people) { column[$0 - first] }
    }
  }

  /// Σ w N / Σ w D; nil where nobody contributes.
  package func value(_ ratio: Ratio, _ level: Int) -> Double? {
    let base = sums[level][ratio.denominator]
    return base > 0 ? sums[level][ratio.numerator] / base : nil
  }

  /// Position of a ratio's base among the bases.
  func position(_ ratio: Ratio) -> Int { positionOfBase[ratio.denominator] ?? 0 }

  func base(_ ratio: Ratio, _ level: Int) -> DomainBase { bases[level][position(ratio)] }
  /// Of everybody whose level is known.
  func known(_ ratio: Ratio) -> DomainBase { bases[sums.count][position(ratio)] }

  package func covariance(_ weighted: WeightedWave) -> JointCovariance {
    JointCovariance(moments, margins, weighted)
  }
}
