internal import LinearAlgebra
internal import Statistics

/// Replicate weights before raking, a panel of rows at a time.
struct UnrakedPanels: Sendable {
  let panels: [ReplicatePanel]
  private let weights: RespondentWeights
  private let design: ReplicateDesign
  private let sample: SampleDesign

  init(weights: RespondentWeights, design: ReplicateDesign, sample: SampleDesign) {
    (self.weights, self.design, self.sample) = (weights, design, sample)
    panels = Self.panels(design.blocks, sample)
  }

  /// The rows of a panel as every replicate begins with them.
  struct Rows {
    fileprivate let panel: ReplicatePanel
    fileprivate let weights: [Double]
    /// PSU of each row, among all.
    fileprivate let clusters: [Int32]

    var count: Int { weights.count }
  }

  func rows(of panel: ReplicatePanel) -> Rows {
    Rows(
      panel: panel, weights: weights.weights(of: panel.rows),
      clusters: sample.clusters(ofUnits: panel.rows))
  }

  /// Writes w · m for the rows of a panel.
  func form(_ column: inout MutableSpan<Double>, _ rows: Rows, _ replicate: Int) {
    let blocks = rows.panel.blocks
    let first = design.blocks[blocks.lowerBound].clusters.lowerBound
    let last = design.blocks[blocks.upperBound - 1].clusters.upperBound
    var multipliers = [Double](repeating: 0, count: last - first)
    for number in blocks {
      let clusters = design.blocks[number].clusters
      var whole = multipliers.mutableSpan
      var part = whole._mutatingExtracting(
        clusters.lowerBound - first..<clusters.upperBound - first)
      design.form(&part, block: number, replicate: replicate)
    }
    for row in column.indices {
      column[row] = rows.weights[row] * multipliers[Int(rows.clusters[row]) - first]
    }
  }

  /// Sums per cell of every replicate: cells × R.
  func totals(_ cells: CalibrationCells) -> Matrix {
    var totals = Matrix(rows: cells.count, columns: design.count)
    for panel in panels {
      let (rows, cellOfRow) = (rows(of: panel), cells.cellOfRow.numbers(of: panel.rows))
      var weights = [Double](repeating: 0, count: panel.rows.count)
      for replicate in 0..<design.count {
        var span = weights.mutableSpan
        form(&span, rows, replicate)
        var column = totals.mutableColumn(replicate)
        for row in span.indices { column[Int(cellOfRow[row])] += span[row] }
      }
    }
    return totals
  }

  /// Blocks joined until a panel has at least 2,048 rows.
  private static func panels(
    _ blocks: [ClusterBlock], _ sample: SampleDesign
  ) -> [ReplicatePanel] {
    var panels: [ReplicatePanel] = []
    var (row, firstRow, firstBlock) = (0, 0, 0)
    for (number, block) in blocks.enumerated() {
      let end = block.clusters.upperBound
      while row < sample.units, sample.cluster(ofUnit: row) < end { row += 1 }
      let isLast = number == blocks.count - 1
      guard row - firstRow >= 2048 || isLast else { continue }
      panels.append(ReplicatePanel(rows: firstRow..<row, blocks: firstBlock..<number + 1))
      (firstRow, firstBlock) = (row, number + 1)
    }
    return panels
  }
}
