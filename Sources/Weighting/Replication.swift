internal import LinearAlgebra
internal import Statistics
internal import Survey

/// Consecutive rows whose replicate weights are made together.
public struct ReplicatePanel: Sendable {
  public let rows: Range<Int>
  let blocks: Range<Int>
}

/// Replicate weights, made a panel of rows at a time and never needed whole.
///
/// Replicate r gives respondent i the weight d_i · m_ir · f_cr: the bootstrap
/// multiplier of its sampling unit, then the calibration factor of its cell, so that
/// every replicate meets the margins as the sample does.
struct Replication: Sendable {
  let replicates: Int
  /// Replicates whose margins could not be met.
  let lost: Set<Int>
  /// Consecutive rows that are made together, with their bootstrap blocks.
  let panels: [ReplicatePanel]
  private let weights: [Double]
  /// What a replicate multiplies, before it is calibrated.
  private let base: [Double]
  private let bootstrap: RaoWuBootstrap
  private let clusterOfRow: [Int32]
  private let cellOfRow: [Int32]
  /// cells × R; nil where nothing is raked.
  private let factors: Matrix?

  /// Passes over all replicates once to find the raking factors.
  init(
    weights: [Double], base: [Double], design: SampleDesign, cells: CalibrationCells?,
    plan: EstimationPlan
  ) {
    (self.weights, self.base, replicates) = (weights, base, plan.replicates)
    bootstrap = RaoWuBootstrap(design: design, replicates: plan.replicates, seed: plan.seed)
    clusterOfRow = design.clusterOfUnit
    cellOfRow = cells?.cellOfRow ?? []
    panels = Self.panels(bootstrap.blocks, clusterOfRow)
    let unraked = UnrakedPanels(base, bootstrap, clusterOfRow, panels)
    (factors, lost) = Self.rake(cells, unraked, replicates)
  }

  /// Replicate weights of one panel: rows × (1 + R), the full-sample weights first.
  /// Columns of lost replicates are zero.
  func weights(of panel: ReplicatePanel) -> Matrix {
    let unraked = UnrakedPanels(base, bootstrap, clusterOfRow, panels)
    var matrix = Matrix(rows: panel.rows.count, columns: replicates + 1)
    var column = matrix.mutableColumn(0)
    for row in column.indices { column[row] = weights[panel.rows.lowerBound + row] }
    for replicate in 0..<replicates where !lost.contains(replicate) {
      var column = matrix.mutableColumn(replicate + 1)
      unraked.form(&column, panel, replicate)
      guard let factors else { continue }
      let factor = factors.column(replicate)
      for row in column.indices {
        column[row] *= factor[Int(cellOfRow[panel.rows.lowerBound + row])]
      }
    }
    return matrix
  }

  private static func rake(
    _ cells: CalibrationCells?, _ unraked: UnrakedPanels, _ replicates: Int
  ) -> (Matrix?, Set<Int>) {
    guard let cells else { return (nil, []) }
    var factors = Matrix(rows: cells.count, columns: replicates)
    var lost: Set<Int> = []
    for replicate in 0..<replicates {
      let totals = unraked.totals(replicate, cells)
      if let raked = try? cells.calibrate(totals) {
        var column = factors.mutableColumn(replicate)
        for cell in column.indices { column[cell] = raked.factors[cell] }
      } else {
        lost.insert(replicate)
      }
    }
    return (factors, lost)
  }

  /// Bootstrap blocks joined until a panel has at least 2,048 rows.
  private static func panels(_ blocks: [RaoWuBootstrap.Block], _ clusterOfRow: [Int32])
    -> [ReplicatePanel]
  {
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

/// Bootstrap weights before raking.
private struct UnrakedPanels {
  private let weights: [Double]
  private let bootstrap: RaoWuBootstrap
  private let clusterOfRow: [Int32]
  private let panels: [ReplicatePanel]

  init(
    _ weights: [Double], _ bootstrap: RaoWuBootstrap, _ clusterOfRow: [Int32],
    _ panels: [ReplicatePanel]
  ) {
    (self.weights, self.bootstrap) = (weights, bootstrap)
    (self.clusterOfRow, self.panels) = (clusterOfRow, panels)
  }

  /// Writes w · m for the rows of a panel.
  func form(_ column: inout MutableSpan<Double>, _ panel: ReplicatePanel, _ replicate: Int) {
    let first = bootstrap.blocks[panel.blocks.lowerBound].clusters.lowerBound
    let last = bootstrap.blocks[panel.blocks.upperBound - 1].clusters.upperBound
    var multipliers = [Double](repeating: 0, count: last - first)
    for number in panel.blocks {
      let clusters = bootstrap.blocks[number].clusters
      var whole = multipliers.mutableSpan
      var part = whole._mutatingExtracting(
        clusters.lowerBound - first..<clusters.upperBound - first)
      bootstrap.form(&part, block: number, replicate: replicate)
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
}
