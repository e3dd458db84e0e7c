/// Margins that weighted totals must meet, over cells: units that share a level
/// on every margin share a cell, and raking gives them one factor.
public struct RakingMargins: Sendable, Equatable {
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
public struct RakedCells: Sendable, Equatable {
  /// Per cell, to multiply its units' weights by.
  public let factors: [Double]
  public let iterations: Int
  /// Largest relative error of any margin when raking stopped.
  public let largestError: Double
}

/// Why totals cannot be raked.  Margins and levels by index.
public enum RakingError: Error, Sendable, Equatable {
  /// The population has somebody here, the sample has nobody.
  case emptyLevel(margin: Int, level: Int)
  /// The sample has somebody here, the population has nobody.
  case emptyTarget(margin: Int, level: Int)
  /// The margin still misses its target by this much of it.
  case notConverged(margin: Int, level: Int, error: Double)
}

extension RakingMargins {
  /// Iterative proportional fitting of cell totals T to the margins.
  ///
  ///     f_c ← f_c · target_ml / Σ_{c in l} f_c T_c     for each margin m in turn
  ///
  /// until the largest relative error of a margin is at most `tolerance`.
  /// Cells stand for units, so a round costs O(cells · margins) whatever n is.
  ///
  /// - Parameters:
  ///   - totals: Σ of start weights per cell.
  ///   - tolerance: largest relative error of a margin to stop at.
  ///   - limit: rounds after which margins are said not to be met.
  /// - Returns: a factor per cell.
  /// - Throws: ``RakingError`` that names the margin which cannot be met.
  ///
  /// Source: Deming & Stephan (1940), doi:10.1214/aoms/1177731829; Deville,
  /// Särndal & Sautory (1993), doi:10.1080/01621459.1993.10476369.
  public func rake(
    _ totals: [Double], tolerance: Double = 1e-10, limit: Int = 1000
  ) throws(RakingError) -> RakedCells {
    precondition(totals.count == cells, "\(totals.count) totals for \(cells) cells")
    try checkLevels(totals)
    var fitted = totals
    var worst = (margin: 0, level: 0, error: Double.infinity)
    for iteration in 1...limit {
      for margin in targets.indices { fit(&fitted, to: margin) }
      worst = largestError(fitted)
      guard worst.error > tolerance else {
        let factors = zip(fitted, totals).map { $1 > 0 ? $0 / $1 : 0 }
        return RakedCells(factors: factors, iterations: iteration, largestError: worst.error)
      }
    }
    throw .notConverged(margin: worst.margin, level: worst.level, error: worst.error)
  }

  private func fit(_ totals: inout [Double], to margin: Int) {
    let sums = sums(totals, margin)
    let factors = zip(targets[margin], sums).map { $1 > 0 ? $0 / $1 : 0 }
    let levels = levelOfCell[margin]
    for cell in totals.indices { totals[cell] *= factors[levels[cell]] }
  }

  private func sums(_ totals: [Double], _ margin: Int) -> [Double] {
    var sums = [Double](repeating: 0, count: targets[margin].count)
    let levels = levelOfCell[margin]
    for cell in totals.indices { sums[levels[cell]] += totals[cell] }
    return sums
  }

  private func largestError(_ totals: [Double]) -> (margin: Int, level: Int, error: Double) {
    var worst = (margin: 0, level: 0, error: 0.0)
    for margin in targets.indices {
      for (level, sum) in sums(totals, margin).enumerated() where targets[margin][level] > 0 {
        let error = (sum / targets[margin][level] - 1).magnitude
        if error > worst.error { worst = (margin, level, error) }
      }
    }
    return worst
  }

  private func checkLevels(_ totals: [Double]) throws(RakingError) {
    for margin in targets.indices {
      for (level, sum) in sums(totals, margin).enumerated() {
        if sum <= 0, targets[margin][level] > 0 {
          throw .emptyLevel(margin: margin, level: level)
        }
        if sum > 0, targets[margin][level] <= 0 {
          throw .emptyTarget(margin: margin, level: level)
        }
      }
    }
  }
}
