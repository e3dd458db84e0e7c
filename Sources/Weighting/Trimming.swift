internal import Statistics

/// Weights that meet margins and stay below a limit, and what their variance needs.
struct FittedWeights: Sendable {
  let weights: [Double]
  /// What replicates begin from: the start weights, or trimmed weights, whose cut stands.
  let base: [Double]
  /// What linearised values are regressed with: the start weight times F′; see
  /// ``Calibration``.
  let pull: [Double]
  let iterations: Int
  let largestError: Double
  /// Share of all weight that trimming moved from one respondent to another, 0–1.
  let movedMass: Double
}

extension FittedWeights {
  /// Weights that nothing was done to.
  init(asTheyAre start: [Double]) {
    self.init(
      weights: start, base: start, pull: start, iterations: 0, largestError: 0, movedMass: 0)
  }
}

/// Why calibration and trimming together failed.
enum TrimmingError: Error {
  case calibration(CalibrationError)
  case noFixedPoint
}

extension CalibrationCells {
  /// Calibrates start weights d, holding at the cap K whoever would exceed it:
  ///
  ///     w_i = min(K, d_i F(x_i′λ)),   K = limit · mean weight
  ///
  /// Whoever exceeds K is held there, and the others are calibrated anew from their
  /// start weights to what the margins leave, until nobody exceeds it.  Whoever is held
  /// stays held, so that it ends.  The limit is in multiples of the mean weight; nil:
  /// no trimming.
  func fit(units start: [Double], limit: Double?) throws(TrimmingError) -> FittedWeights {
    let scale = force / start.reduce(0, +)
    let start = start.map { $0 * scale }
    let (margins, first) = try untrimmed(start)
    let calibrated = weights(start, first)
    let free = FittedWeights(
      weights: calibrated, base: start, pull: pull(start, first), iterations: first.iterations,
      largestError: first.largestError, movedMass: 0)
    guard let limit else { return free }

    let cap = limit * force / Double(start.count)
    var (weights, iterations, error) = (calibrated, first.iterations, first.largestError)
    var isHeld = [Bool](repeating: false, count: start.count)
    while hold(&isHeld, weights, above: cap) {
      let rest = try remainder(margins, start, isHeld, cap)
      (iterations, error) = (iterations + rest.iterations, rest.largestError)
      weights = self.weights(start, rest)
      for row in weights.indices where isHeld[row] { weights[row] = cap }
    }
    guard isHeld.contains(true) else { return free }
    let moved = zip(weights, calibrated).reduce(0) { $0 + ($1.0 - $1.1).magnitude } / 2
    return FittedWeights(
      weights: weights, base: weights, pull: function == .linear ? start : weights,
      iterations: iterations, largestError: error, movedMass: moved / force)
  }

  private func untrimmed(
    _ start: [Double]
  ) throws(TrimmingError) -> (CalibrationMargins, CalibratedCells) {
    let totals = totals(of: start)
    let margins = targets(for: totals)
    do {
      return (margins, try margins.calibrate(totals, by: function))
    } catch { throw .calibration(error) }
  }

  /// Marks whoever exceeds the cap; whether anybody new does.
  private func hold(_ isHeld: inout [Bool], _ weights: [Double], above cap: Double) -> Bool {
    var isNew = false
    for row in weights.indices where !isHeld[row] && weights[row] > cap * (1 + 1e-9) {
      (isHeld[row], isNew) = (true, true)
    }
    return isNew
  }

  /// Calibrates those who are not held to what those who are leave of the margins.
  private func remainder(
    _ margins: CalibrationMargins, _ start: [Double], _ isHeld: [Bool], _ cap: Double
  ) throws(TrimmingError) -> CalibratedCells {
    let held = totals(of: isHeld.map { $0 ? cap : 0 })
    var rest = margins
    for margin in rest.targets.indices {
      for (cell, level) in levelOfCell[margin].enumerated() {
        rest.targets[margin][level] -= held[cell]
      }
    }
    let free = totals(of: zip(start, isHeld).map { $1 ? 0 : $0 })
    do { return try rest.calibrate(free, by: function) } catch { throw .noFixedPoint }
  }

  private func weights(_ start: [Double], _ calibrated: CalibratedCells) -> [Double] {
    zip(start, cellOfRow).map { $0 * calibrated.factors[Int($1)] }
  }

  private func pull(_ start: [Double], _ calibrated: CalibratedCells) -> [Double] {
    zip(start, cellOfRow).map { $0 * calibrated.slopes[Int($1)] }
  }
}
