internal import Statistics

/// Replicate weights before raking, a panel of rows at a time.
struct UnrakedPanels: Sendable {
  let weights: [Double]
  let panels: [ReplicatePanel]
  private let design: ReplicateDesign
  private let clusterOfRow: [Int32]

  init(weights: [Double], design: ReplicateDesign, clusterOfRow: [Int32]) {
    (self.weights, self.design, self.clusterOfRow) = (weights, design, clusterOfRow)
    panels = Self.panels(design.blocks, clusterOfRow)
  }

  /// Writes w · m for the rows of a panel.
  func form(_ column: inout MutableSpan<Double>, _ panel: ReplicatePanel, _ replicate: Int) {
    let first = design.blocks[panel.blocks.lowerBound].clusters.lowerBound
    let last = design.blocks[panel.blocks.upperBound - 1].clusters.upperBound
    var multipliers = [Double](repeating: 0, count: last - first)
    for number in panel.blocks {
      let clusters = design.blocks[number].clusters
      var whole = multipliers.mutableSpan
      var part = whole._mutatingExtracting(
        clusters.lowerBound - first..<clusters.upperBound - first)
      design.form(&part, block: number, replicate: replicate)
    }
    let start = panel.rows.lowerBound
    for row in column.indices {
      column[row] = weights[start + row] * multipliers[Int(clusterOfRow[start + row]) - first]
    }
  }

  /// Sums per cell of one replicate.
  func totals(_ replicate: Int, _ cells: CalibrationCells) -> [Double] {
    var totals = [Double](repeating: 0, count: cells.count)
    for panel in panels {
      var column = [Double](repeating: 0, count: panel.rows.count)
      var span = column.mutableSpan
      form(&span, panel, replicate)
      for (row, weight) in column.enumerated() {
        totals[Int(cells.cellOfRow[panel.rows.lowerBound + row])] += weight
      }
    }
    return totals
  }

  /// Blocks joined until a panel has at least 2,048 rows.
  private static func panels(
    _ blocks: [ClusterBlock], _ clusterOfRow: [Int32]
  ) -> [ReplicatePanel] {
    var panels: [ReplicatePanel] = []
    var (row, firstRow, firstBlock) = (0, 0, 0)
    for (number, block) in blocks.enumerated() {
      while row < clusterOfRow.count, clusterOfRow[row] < block.clusters.upperBound { row += 1 }
      let isLast = number == blocks.count - 1
      guard row - firstRow >= 2048 || isLast else { continue }
      panels.append(ReplicatePanel(rows: firstRow..<row, blocks: firstBlock..<number + 1))
      (firstRow, firstBlock) = (row, number + 1)
    }
    return panels
  }
}
