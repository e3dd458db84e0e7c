internal import Statistics

/// Weights that meet margins and stay below a limit, and what their variance needs.
struct FittedWeights: Sendable {
  let weights: RespondentWeights
  /// What replicates begin from: the start weights, or trimmed weights, whose cut stands.
  let base: RespondentWeights
  /// What linearised values are regressed with: the start weight times F′; see
  /// ``Calibration``.
  let pull: RespondentWeights
  let iterations: Int
  let largestError: Double
  /// Share of all weight that trimming moved from one respondent to another, 0–1.
  let movedMass: Double
}

extension FittedWeights {
  /// Weights that nothing was done to.
  init(asTheyAre start: RespondentWeights) {
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
  func fit(units: RespondentWeights, limit: Double?) throws(TrimmingError) -> FittedWeights {
    let start = units.scaled(by: force / units.reduce(0, +))
    let (margins, first) = try untrimmed(start)
    let free = FittedWeights(
      weights: start.times(first.factors, of: cellOfRow), base: start,
      pull: start.times(first.slopes, of: cellOfRow), iterations: first.iterations,
      largestError: first.largestError, movedMass: 0)
    guard let limit else { return free }
    return try trim(free, margins, cap: limit * force / Double(start.count)) ?? free
  }

  /// nil where nobody exceeds the cap.
  private func trim(
    _ free: FittedWeights, _ margins: CalibrationMargins, cap: Double
  ) throws(TrimmingError) -> FittedWeights? {
    let (start, calibrated) = (Array(free.base), Array(free.weights))
    var (weights, iterations, error) = (calibrated, free.iterations, free.largestError)
    var isHeld = [Bool](repeating: false, count: start.count)
    while hold(&isHeld, weights, above: cap) {
      let rest = try remainder(margins, start, isHeld, cap)
      (iterations, error) = (iterations + rest.iterations, rest.largestError)
      weights = Array(free.base.times(rest.factors, of: cellOfRow))
      for row in weights.indices where isHeld[row] { weights[row] = cap }
    }
    guard isHeld.contains(true) else { return nil }
    let moved = zip(weights, calibrated).reduce(0) { $0 + ($1.0 - $1.1).magnitude } / 2
    let trimmed = RespondentWeights(each: weights)
    return FittedWeights(
      weights: trimmed, base: trimmed, pull: function == .linear ? free.base : trimmed,
      iterations: iterations, largestError: error, movedMass: moved / force)
  }

  private func untrimmed(
    _ start: RespondentWeights
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
    let held = totals(of: RespondentWeights(each: isHeld.map { $0 ? cap : 0 }))
    var rest = margins
    for margin in rest.targets.indices {
      for (cell, level) in levelOfCell[margin].enumerated() {
        rest.targets[margin][level] -= held[cell]
      }
    }
    let free = totals(of: RespondentWeights(each: zip(start, isHeld).map { $1 ? 0 : $0 }))
    do { return try rest.calibrate(free, by: function) } catch { throw .noFixedPoint }
  }
}
