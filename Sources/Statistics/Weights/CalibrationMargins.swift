/// Margins that weighted totals must meet, over cells: units that share a level on
/// every margin share a cell, and calibration gives them one factor.
public struct CalibrationMargins: Sendable, Equatable {
  /// Level of each cell, per margin.
  public let levelOfCell: [[Int]]
  /// Wanted total of each level, per margin; every margin has the same sum.
  public var targets: [[Double]]

  public init(levelOfCell: [[Int]], targets: [[Double]]) {
    precondition(levelOfCell.count == targets.count, "one list of targets per margin")
    (self.levelOfCell, self.targets) = (levelOfCell, targets)
  }

  public var cells: Int { levelOfCell.first?.count ?? 0 }
}

/// Factors that make cell totals meet margins.
public struct CalibratedCells: Sendable, Equatable {
  /// F(x′λ) per cell, to multiply its units' weights by.
  public let factors: [Double]
  /// F′(x′λ) per cell: how fast the factor answers to λ, what linearised values are
  /// regressed with (times the start weight).
  public let slopes: [Double]
  public let iterations: Int
  /// Largest relative error of any margin when calibration stopped.
  public let largestError: Double

  /// The factors on totals whose multiples by `scale` these were found for.
  public func onTotals(times scale: Double) -> CalibratedCells {
    CalibratedCells(
      factors: factors.map { $0 * scale }, slopes: slopes.map { $0 * scale },
      iterations: iterations, largestError: largestError)
  }
}

/// Why totals cannot be calibrated.  Margins and levels by index.
public enum CalibrationError: Error, Sendable, Equatable {
  /// The population has somebody here, the sample has nobody.
  case emptyLevel(margin: Int, level: Int)
  /// The sample has somebody here, the population has nobody.
  case emptyTarget(margin: Int, level: Int)
  /// The margin still misses its target by this much of it.
  case notConverged(margin: Int, level: Int, error: Double)
}

extension CalibrationMargins {
  /// A factor per cell that makes totals meet the margins and strays from 1 as little
  /// as the distance behind F allows: g = F(x′λ) with
  ///
  ///     Σ_c T_c F(x_c′λ) x_c = t
  ///
  /// Cells stand for units, so an iteration costs O(cells · levels²) whatever n is.
  ///
  /// - Parameters:
  ///   - totals: Σ of start weights per cell.
  ///   - function: F.  For ``CalibrationFunction/raking`` the margins are fitted in turn.
  ///   - tolerance: largest relative error of a margin to stop at.
  /// - Returns: a factor per cell.
  /// - Throws: ``CalibrationError`` that names the margin which cannot be met.
  ///
  /// Source: Deville & Särndal (1992), doi:10.1080/01621459.1992.10475217; Deville,
  /// Särndal & Sautory (1993), doi:10.1080/01621459.1993.10476369.
  public func calibrate(
    _ totals: [Double], by function: CalibrationFunction, tolerance: Double = 1e-10
  ) throws(CalibrationError) -> CalibratedCells {
    precondition(totals.count == cells, "\(totals.count) totals for \(cells) cells")
    try checkLevels(totals)
    return function == .raking
      ? try rake(totals, tolerance: tolerance)
      : try solve(totals, by: function, tolerance: tolerance)
  }

  /// Sums of cell totals over the levels of a margin.
  func sums(_ totals: [Double], _ margin: Int) -> [Double] {
    var sums = [Double](repeating: 0, count: targets[margin].count)
    let levels = levelOfCell[margin]
    for cell in totals.indices { sums[levels[cell]] += totals[cell] }
    return sums
  }

  /// The margin's level that totals miss by the largest share of its target.
  func largestError(_ totals: [Double]) -> (margin: Int, level: Int, error: Double) {
    var worst = (margin: 0, level: 0, error: 0.0)
    for margin in targets.indices {
      for (level, sum) in sums(totals, margin).enumerated() where targets[margin][level] > 0 {
        let error = (sum / targets[margin][level] - 1).magnitude
        if error > worst.error || !error.isFinite { worst = (margin, level, error) }
      }
    }
    return worst
  }

  private func checkLevels(_ totals: [Double]) throws(CalibrationError) {
    // Magnitudes, because trimmed linear weights may start from negative totals.
    let present = totals.map { $0 == 0 ? 0.0 : 1 }
    for margin in targets.indices {
      for (level, cells) in sums(present, margin).enumerated() {
        if cells == 0, targets[margin][level] > 0 {
          throw .emptyLevel(margin: margin, level: level)
        }
        if cells > 0, targets[margin][level] <= 0 {
          throw .emptyTarget(margin: margin, level: level)
        }
      }
    }
  }
}
