internal import Statistics
internal import Testing

@Suite struct RakingTests {
  private let margins = CalibrationMargins(
    levelOfCell: [[0, 0, 1, 1], [0, 1, 0, 1]], targets: [[60, 40], [30, 70]])

  @Test func meetsItsMargins() throws {
    let totals = [10.0, 20, 30, 5]
    let raked = try margins.calibrate(totals, by: .raking)
    let fitted = zip(totals, raked.factors).map { $0 * $1 }
    #expect(abs(fitted[0] + fitted[1] - 60) < 1e-8 && abs(fitted[0] + fitted[2] - 30) < 1e-8)
    #expect(raked.largestError <= 1e-10)
  }

  /// IPF keeps the odds ratio of the table it starts from.
  @Test func keepsTheAssociationItStartsFrom() throws {
    let totals = [10.0, 20, 30, 5]
    let raked = try margins.calibrate(totals, by: .raking)
    let fitted = zip(totals, raked.factors).map { $0 * $1 }
    #expect(abs(fitted[0] * fitted[3] / (fitted[1] * fitted[2]) / (50.0 / 600) - 1) < 1e-8)
  }

  @Test func startWeightsInAnyUnitGiveTheSame() throws {
    let one = try margins.calibrate([10, 20, 30, 5], by: .raking)
    let two = try margins.calibrate([1000, 2000, 3000, 500], by: .raking)
    #expect(zip(one.factors, two.factors).allSatisfy { abs($0 / $1 / 100 - 1) < 1e-10 })
  }

  @Test func namesWhatIsInTheWay() {
    #expect(throws: CalibrationError.emptyLevel(margin: 0, level: 1)) {
      try margins.calibrate([1, 2, 0, 0], by: .raking)
    }
    let nobody = CalibrationMargins(levelOfCell: [[0, 1]], targets: [[10, 0]])
    #expect(throws: CalibrationError.emptyTarget(margin: 0, level: 1)) {
      try nobody.calibrate([1, 1], by: .raking)
    }
    let impossible = CalibrationMargins(
      levelOfCell: [[0, 1], [0, 1]], targets: [[60, 40], [30, 70]])
    #expect(throws: CalibrationError.self) { try impossible.calibrate([1, 1], by: .raking) }
  }
}
