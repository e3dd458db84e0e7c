@testable internal import Statistics
internal import TestSupport
internal import Testing

@Suite struct CalibrationTests {
  private static let functions: [CalibrationFunction] = [
    .raking, .linear, .logit(lower: 0.2, upper: 3), .logit(lower: 0, upper: 1.5),
  ]

  @Test(arguments: functions)
  func factorsAreOneAtZeroAndSlopesTheirDerivative(_ function: CalibrationFunction) {
    #expect(isClose(function.factor(0), 1, 1e-15) && isClose(function.slope(0), 1, 1e-15))
    // A central difference over 2h is off by F‴h²/6, about 1e-10, and rounding by 1e-16/h.
    for u in stride(from: -3.0, through: 3, by: 0.25) {
      let h = 1e-5
      let slope = (function.factor(u + h) - function.factor(u - h)) / (2 * h)
      #expect(isClose(function.slope(u), slope, 1e-8))
    }
  }

  @Test func boundsHoldHoweverFarItGoes() {
    let function = CalibrationFunction.logit(lower: 0.2, upper: 3)
    #expect(function.factor(-1e6) == 0.2 && function.factor(1e6) == 3)
    #expect(function.slope(1e6) == 0)
  }

  /// Random start totals over 4 × 3 × 2 cells, margins of other random totals: they can
  /// be met, since those totals meet them.
  @Test(arguments: 0..<50)
  func marginsAreMet(_ seed: Int) throws {
    let sample = RandomMargins(seed)
    for function in Self.functions.dropLast() {
      guard let cells = try? sample.margins.calibrate(sample.totals, by: function) else {
        guard case .logit = function else {
          Issue.record("\(function) not met")
          continue
        }
        continue  // bounds may be too tight
      }
      let fitted = zip(sample.totals, cells.factors).map { $0 * $1 }
      for margin in 0..<3 {
        for (sum, target) in zip(
          sample.margins.sums(fitted, margin), sample.margins.targets[margin])
        {
          #expect(isClose(sum / target, 1, 1e-9))
        }
      }
      if case .linear = function { #expect(cells.iterations <= 2) }
    }
  }

  /// Raking by Newton's method on F = exp is raking by fitting margins in turn.
  @Test(arguments: 0..<20)
  func twoRoadsToRaking(_ seed: Int) throws {
    let sample = RandomMargins(seed)
    let one = try sample.margins.rake(sample.totals, tolerance: 1e-13)
    let two = try sample.margins.solve(sample.totals, by: .raking, tolerance: 1e-13)
    #expect(zip(one.factors, two.factors).allSatisfy { isClose($0, $1, 1e-9) })
    #expect(zip(one.slopes, two.slopes).allSatisfy { isClose($0, $1, 1e-9) })
  }

  @Test(arguments: functions)
  func contradictoryMarginsAreNamed(_ function: CalibrationFunction) {
    // Both margins divide the two cells alike, and want different shares.
    let margins = CalibrationMargins(
      levelOfCell: [[0, 1], [0, 1]], targets: [[60, 40], [30, 70]])
    let error = #expect(throws: CalibrationError.self) {
      try margins.calibrate([50, 50], by: function)
    }
    guard case .notConverged(_, _, let amount) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(amount > 0.1 && amount.isFinite)
  }

  @Test(arguments: functions)
  func emptyLevelsAreNamed(_ function: CalibrationFunction) {
    let margins = CalibrationMargins(levelOfCell: [[0, 1, 1]], targets: [[60, 40, 5]])
    #expect(throws: CalibrationError.emptyLevel(margin: 0, level: 2)) {
      try margins.calibrate([50, 25, 25], by: function)
    }
    let nobody = CalibrationMargins(levelOfCell: [[0, 1]], targets: [[60, 0]])
    #expect(throws: CalibrationError.emptyTarget(margin: 0, level: 1)) {
      try nobody.calibrate([50, 50], by: function)
    }
    #expect(throws: CalibrationError.emptyLevel(margin: 0, level: 0)) {
      try nobody.calibrate([0, 0], by: function)
    }
  }

  @Test func kishOfEqualUnequalNegativeAndNoWeights() {
    #expect(kishEffective([2, 2, 2]) == 3)
    #expect(isClose(kishEffective([1, 2, 3]), 36.0 / 14))
    #expect(isClose(kishEffective([3, -1]), 0.4))
    #expect(kishEffective([0, 0]) == 0 && kishEffective([]) == 0)
  }
}

/// Totals of 24 cells, and the margins of other totals of the same cells.
private struct RandomMargins {
  let totals: [Double]
  let margins: CalibrationMargins

  init(_ seed: Int) {
    var generator = CounterGenerator(seed: 7, purpose: .simulation, stream: seed)
    let cells = (0..<24).map { [$0 % 4, $0 / 4 % 3, $0 / 12] }
    totals = cells.map { _ in 10 + 90 * generator.uniform() }
    let other = cells.map { _ in 100 + 900 * generator.uniform() }
    let scale = totals.reduce(0, +) / other.reduce(0, +)
    let levelOfCell = (0..<3).map { margin in cells.map { $0[margin] } }
    let targets = zip(levelOfCell, [4, 3, 2]).map { levels, count in
      (0..<count).map { level in
        zip(levels, other).reduce(0) { $1.0 == level ? $0 + scale * $1.1 : $0 }
      }
    }
    margins = CalibrationMargins(levelOfCell: levelOfCell, targets: targets)
  }
}
