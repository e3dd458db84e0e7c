public import LinearAlgebra
internal import Statistics

/// Consecutive rows whose replicate weights are made together.
public struct ReplicatePanel: Sendable {
  public let rows: Range<Int>
  let blocks: Range<Int>
}

/// Replicate weights, made a panel of rows at a time and never needed whole.
///
/// Replicate r gives respondent i the weight d_i · m_cr · f_cr: its start weight, the
/// multiplier of its sampling unit, whatever method made it, then the calibration factor of
/// its cell, so that
/// every replicate meets the margins as the sample does.
public struct Replication: Sendable {
  /// Replicates whose margins could not be met.
  public let lost: Set<Int>
  /// Panels that together cover the wave, in order.
  public let panels: [ReplicatePanel]
  private let weights: [Double]
  private let design: ReplicateDesign
  /// What a replicate multiplies, before it is calibrated.
  private let unraked: UnrakedPanels
  private let cellOfRow: [Int32]
  /// cells × R; nil where nothing is raked.
  private let factors: Matrix?

  public var replicates: Int { design.count }
  /// aᵣ, what a replicate counts for in a variance: ``ReplicateSpread``.
  public var scales: [Double] { design.scales }
  /// Percentiles of replicates mean something.
  public var isBootstrap: Bool { design.isBootstrap }

  /// Passes over all replicates once to find the raking factors.
  init(
    weights: [Double], base: [Double], design: ReplicateDesign, clusterOfRow: [Int32],
    cells: CalibrationCells?
  ) {
    (self.weights, self.design) = (weights, design)
    unraked = UnrakedPanels(weights: base, design: design, clusterOfRow: clusterOfRow)
    panels = unraked.panels
    cellOfRow = cells?.cellOfRow ?? []
    (factors, lost) = Self.rake(cells, unraked, design.count)
  }

  /// Weights of one panel: (1 + R) × rows, the full-sample weights first, so that what a
  /// respondent weighs in every replicate is one column.  Those of lost replicates are
  /// zero.  The same on every call.
  public func weights(of panel: ReplicatePanel) -> Matrix {
    var matrix = Matrix(rows: replicates + 1, columns: panel.rows.count)
    for column in 0..<matrix.columns { matrix[0, column] = weights[panel.rows.lowerBound + column] }
    // So many fill whole cache lines of each column, and stay in the cache themselves.
    for first in stride(from: 0, to: replicates, by: 32) {
      let some = weights(of: panel, replicates: first..<min(first + 32, replicates))
      matrix.replaceRows(from: first + 1, byColumnsOf: some)
    }
    return matrix
  }

  /// Rows × some replicates.
  private func weights(of panel: ReplicatePanel, replicates some: Range<Int>) -> Matrix {
    var matrix = Matrix(rows: panel.rows.count, columns: some.count)
    for replicate in some where !lost.contains(replicate) {
      var column = matrix.mutableColumn(replicate - some.lowerBound)
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
}
