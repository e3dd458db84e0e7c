extension CalibrationMargins {
  /// Iterative proportional fitting of cell totals T to the margins.
  ///
  ///     f_c ← f_c · target_ml / Σ_{c in l} f_c T_c     for each margin m in turn
  ///
  /// until the largest relative error of a margin is at most `tolerance`, or for
  /// `limit` rounds, after which the margins are said not to be met.  It stops at the
  /// factors exp(x′λ) without λ.  O(cells · margins) a round.
  ///
  /// Source: Deming & Stephan (1940), doi:10.1214/aoms/1177731829.
  func rake(
    _ totals: [Double], tolerance: Double, limit: Int = 1000
  ) throws(CalibrationError) -> CalibratedCells {
    var fitted = totals
    var worst = (margin: 0, level: 0, error: Double.infinity)
    for iteration in 1...limit {
      for margin in targets.indices { fit(&fitted, to: margin) }
      worst = largestError(fitted)
      guard worst.error > tolerance else {
        let factors = zip(fitted, totals).map { $1 > 0 ? $0 / $1 : 0 }
        return CalibratedCells(
          factors: factors, slopes: factors, iterations: iteration, largestError: worst.error)
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
}
