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
  private let weights: RespondentWeights
  private let design: ReplicateDesign
  /// What a replicate multiplies, before it is calibrated.
  private let unraked: UnrakedPanels
  private let cellOfRow: CellNumbers?
  /// cells × R; nil where nothing is raked.
  private let factors: Matrix?

  public var replicates: Int { design.count }
  /// aᵣ, what a replicate counts for in a variance: ``ReplicateSpread``.
  public var scales: [Double] { design.scales }
  /// Percentiles of replicates mean something.
  public var isBootstrap: Bool { design.isBootstrap }

  /// Passes over all replicates once to find the raking factors.
  init(
    weights: RespondentWeights, base: RespondentWeights, design: ReplicateDesign,
    sample: SampleDesign, cells: CalibrationCells?
  ) {
    (self.weights, self.design) = (weights, design)
    unraked = UnrakedPanels(weights: base, design: design, sample: sample)
    panels = unraked.panels
    cellOfRow = cells?.cellOfRow
    (factors, lost) = Self.rake(cells, unraked, design.count)
  }

  /// Weights of one panel: (1 + R) × rows, the full-sample weights first, so that what a
  /// respondent weighs in every replicate is one column.  Those of lost replicates are
  /// zero.  The same on every call.
  public func weights(of panel: ReplicatePanel) -> Matrix {
    let (rows, full) = (unraked.rows(of: panel), weights.weights(of: panel.rows))
    let cells = cellOfRow?.numbers(of: panel.rows) ?? []
    var matrix = Matrix(rows: replicates + 1, columns: panel.rows.count)
    for column in full.indices { matrix[0, column] = full[column] }
    // So many fill whole cache lines of each column, and stay in the cache themselves.
    for first in stride(from: 0, to: replicates, by: 32) {
      let some = first..<min(first + 32, replicates)
      matrix.replaceRows(from: first + 1, byColumnsOf: weights(of: rows, cells, some))
    }
    return matrix
  }

  /// Rows × some replicates.
  private func weights(
    of rows: UnrakedPanels.Rows, _ cells: [Int32], _ some: Range<Int>
  ) -> Matrix {
    var matrix = Matrix(rows: rows.count, columns: some.count)
    for replicate in some where !lost.contains(replicate) {
      var column = matrix.mutableColumn(replicate - some.lowerBound)
      unraked.form(&column, rows, replicate)
      guard let factors else { continue }
      let factor = factors.column(replicate)
      for row in column.indices { column[row] *= factor[Int(cells[row])] }
    }
    return matrix
  }

  private static func rake(
    _ cells: CalibrationCells?, _ unraked: UnrakedPanels, _ replicates: Int
  ) -> (Matrix?, Set<Int>) {
    guard let cells else { return (nil, []) }
    var factors = Matrix(rows: cells.count, columns: replicates)
    var lost: Set<Int> = []
    let totals = unraked.totals(cells)
    for replicate in 0..<replicates {
      let own = (0..<cells.count).map { totals[$0, replicate] }
      if let raked = try? cells.calibrate(own) {
        var column = factors.mutableColumn(replicate)
        for cell in column.indices { column[cell] = raked.factors[cell] }
      } else {
        lost.insert(replicate)
      }
    }
    return (factors, lost)
  }
}
