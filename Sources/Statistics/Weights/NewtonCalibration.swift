public import LinearAlgebra

extension CalibrationMargins {
  /// Newton's method for Σ_c T_c F(x_c′λ) x_c = t, from λ = 0.
  ///
  ///     λ ← λ + s · (XᵀTF′X)⁻¹ (t − XᵀTF)
  ///
  /// with s halved until the largest error of a margin falls.  Linear calibration is
  /// there after one step.  The columns of X that depend on others are left out; a
  /// margin of theirs that contradicts the rest is what the error then names.
  func solve(
    _ totals: [Double], by function: CalibrationFunction, tolerance: Double, limit: Int = 100
  ) throws(CalibrationError) -> CalibratedCells {
    let system = CalibrationSystem(self, totals)
    var lambda = Matrix(rows: system.x.columns, columns: 1)
    var (u, worst) = system.state(lambda, function)
    for iteration in 0...limit {
      guard worst.error > tolerance else {
        return CalibratedCells(
          factors: u.map(function.factor), slopes: u.map(function.slope), iterations: iteration,
          largestError: worst.error)
      }
      guard let step = system.step(u, function),
        let better = system.search(from: lambda, along: step, function, below: worst.error)
      else { break }
      lambda = better
      (u, worst) = system.state(lambda, function)
    }
    throw .notConverged(margin: worst.margin, level: worst.level, error: worst.error)
  }

  /// cells × levels indicators, the margins side by side.
  public var indicators: Matrix {
    var matrix = Matrix(rows: cells, columns: targets.reduce(0) { $0 + $1.count })
    var offset = 0
    for margin in targets.indices {
      for (cell, level) in levelOfCell[margin].enumerated() { matrix[cell, offset + level] = 1 }
      offset += targets[margin].count
    }
    return matrix
  }
}

/// The margins as equations in λ.
private struct CalibrationSystem {
  let margins: CalibrationMargins
  let totals: [Double]
  /// cells × p indicators of levels, linearly independent.
  let x: Matrix
  /// Wanted totals of those levels.
  let targets: [Double]

  init(_ margins: CalibrationMargins, _ totals: [Double]) {
    (self.margins, self.totals) = (margins, totals)
    let all = margins.indicators
    let present = totals.map { $0 == 0 ? 0.0 : 1 }
    let columns = all.transposeTimes(all.scalingRows(by: present)).independentColumns()
    x = all.selectingColumns(columns)
    let flat = margins.targets.flatMap(\.self)
    targets = columns.map { flat[$0] }
  }

  /// x′λ of each cell, and the margin furthest from its target there.
  func state(
    _ lambda: Matrix, _ function: CalibrationFunction
  ) -> (u: [Double], worst: (margin: Int, level: Int, error: Double)) {
    let product = x.times(lambda)
    let u = (0..<x.rows).map { product[$0, 0] }
    return (u, margins.largestError(zip(totals, u).map { $0 * function.factor($1) }))
  }

  /// Newton's step; nil where the slopes have become too flat for one.
  func step(_ u: [Double], _ function: CalibrationFunction) -> Matrix? {
    let fitted = zip(totals, u).map { $0 * function.factor($1) }
    let slopes = zip(totals, u).map { $0 * function.slope($1) }
    let reached = x.transposeTimes(Matrix(rows: x.rows, columns: 1, columnMajor: fitted))
    var missing = reached
    for row in 0..<missing.rows { missing[row, 0] = targets[row] - reached[row, 0] }
    return try? x.transposeTimes(x.scalingRows(by: slopes)).solving(missing)
  }

  /// λ + s · step with the first s of 1, ½, ¼, … that lessens the error.
  func search(
    from lambda: Matrix, along step: Matrix, _ function: CalibrationFunction, below error: Double
  ) -> Matrix? {
    var size = 1.0
    for _ in 0..<40 {
      var next = lambda
      for row in 0..<next.rows { next[row, 0] += size * step[row, 0] }
      let reached = state(next, function).worst.error
      if reached < (1 - 1e-4 * size) * error { return next }
      size /= 2
    }
    return nil
  }
}
