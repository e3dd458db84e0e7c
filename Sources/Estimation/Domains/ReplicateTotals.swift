package import LinearAlgebra
package import Survey
package import Weighting

/// Sums respondents away, in the full sample and in every replicate.
///
/// Here the time goes: for each panel of rows one product per domain of replicate
/// weights W and values Y,
///
///     T_l += W_l Y_l      2 · (1 + R) · n_l · columns flops
///
/// A respondent's weights in all replicates are one column of W, so those of a domain are
/// gathered as whole runs of memory, and nothing is multiplied by zero.
package struct ReplicateTotals {
  private let replication: Replication
  /// A wave of one panel, as most are, has its weights made once.
  private let only: Matrix?

  package init(_ replication: Replication) {
    self.replication = replication
    let panels = replication.panels
    only = panels.count == 1 ? replication.weights(of: panels[0]) : nil
  }

  /// Over the wave's bootstrap replicates.
  package init(_ weighted: WeightedWave) { self.init(weighted.draws) }

  /// What `body` makes of each level's totals, (1 + R) × columns with the full sample
  /// first, for several segmentations, each a level code per respondent; codes not in
  /// 0 ..< levels count nowhere.
  ///
  /// In a wave of one panel totals are made level after level in the same memory, which
  /// stays in the cache for `body`; in larger ones panel after panel, as many segmentations
  /// at once as 12 MB of totals allow.
  package func map<Result>(
    of panel: RatioPanel, by segmentations: [(codes: LevelCodes, levels: Int)],
    _ body: (Matrix) -> Result
  ) -> [[Result]] {
    guard let only else {
      return batches(of: segmentations, columns: panel.columns).flatMap { batch in
        sums(of: panel, by: batch).map { $0.map(body) }
      }
    }
    let values = panel.values
    return segmentations.map { codes, levels in
      let domains = DomainRows(codes: codes.codes(of: 0..<values.rows), levels: levels)
      var totals = Matrix(rows: only.rows, columns: values.columns)
      return domains.blocks.map { block in
        totals.formZero()
        totals.add(only, values, ofRows: domains.order[block])
        return body(totals)
      }
    }
  }

  /// The same of one segmentation and values that are at hand: respondents × columns.
  package func map<Result>(
    of values: Matrix, codes: LevelCodes, levels: Int, _ body: (Matrix) -> Result
  ) -> [Result] {
    let panel = RatioPanel(ratios: [], columns: values.columns, respondents: values.rows) {
      values.rows($0)
    }
    return map(of: panel, by: [(codes, levels)], body)[0]
  }

  /// Totals of everyone.
  func sums(of panel: RatioPanel) -> Matrix {
    map(of: panel, by: [(LevelCodes(repeating: 0, count: panel.respondents), 1)]) { $0 }[0][0]
  }

  /// Totals of all levels at once; the weights and values of a panel are made once for all.
  private func sums(
    of panel: RatioPanel, by segmentations: [(codes: LevelCodes, levels: Int)]
  ) -> [[Matrix]] {
    var sums = segmentations.map { segmentation in
      (0..<segmentation.levels).map { _ in
        Matrix(rows: replication.replicates + 1, columns: panel.columns)
      }
    }
    for block in replication.panels {
      let (weights, values) = (replication.weights(of: block), panel.values(of: block.rows))
      for (index, (codes, levels)) in segmentations.enumerated() {
        let domains = DomainRows(codes: codes.codes(of: block.rows), levels: levels)
        for (level, rows) in domains.blocks.enumerated() {
          sums[index][level].add(weights, values, ofRows: domains.order[rows])
        }
      }
    }
    return sums
  }

  private func batches(
    of segmentations: [(codes: LevelCodes, levels: Int)], columns: Int
  ) -> [[(codes: LevelCodes, levels: Int)]] {
    var (batches, size) = ([[(codes: LevelCodes, levels: Int)]](), 0)
    for part in segmentations {
      let bytes = 8 * part.levels * columns * (replication.replicates + 1)
      if batches.isEmpty || size + bytes > 12 << 20 {
        batches.append([])
        size = 0
      }
      batches[batches.count - 1].append(part)
      size += bytes
    }
    return batches
  }
}

extension Matrix {
  /// Adds W Y of some respondents, whose weights are columns of W and values rows of Y.
  fileprivate mutating func add(
    _ weights: Matrix, _ values: Matrix, ofRows rows: ArraySlice<Int>
  ) {
    if rows.count == values.rows {
      add(weights, times: values)
    } else {
      add(columns: rows, of: weights, timesRowsOf: values)
    }
  }
}
