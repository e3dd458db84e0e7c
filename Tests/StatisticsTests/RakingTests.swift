internal import Statistics
internal import Testing

@Suite struct RakingTests {
  private let margins = RakingMargins(
    levelOfCell: [[0, 0, 1, 1], [0, 1, 0, 1]], targets: [[60, 40], [30, 70]])

  @Test func meetsItsMargins() throws {
    let totals = [10.0, 20, 30, 5]
    let raked = try margins.rake(totals)
    let fitted = zip(totals, raked.factors).map { $0 * $1 }
    #expect(abs(fitted[0] + fitted[1] - 60) < 1e-8 && abs(fitted[0] + fitted[2] - 30) < 1e-8)
    #expect(raked.largestError <= 1e-10)
  }

  /// IPF keeps the odds ratio of the table it starts from.
  @Test func keepsTheAssociationItStartsFrom() throws {
    let totals = [10.0, 20, 30, 5]
    let raked = try margins.rake(totals)
    let fitted = zip(totals, raked.factors).map { $0 * $1 }
    #expect(abs(fitted[0] * fitted[3] / (fitted[1] * fitted[2]) / (50.0 / 600) - 1) < 1e-8)
  }

  @Test func startWeightsInAnyUnitGiveTheSame() throws {
    let one = try margins.rake([10, 20, 30, 5])
    let two = try margins.rake([1000, 2000, 3000, 500])
    #expect(zip(one.factors, two.factors).allSatisfy { abs($0 / $1 / 100 - 1) < 1e-10 })
  }

  @Test func namesWhatIsInTheWay() {
    #expect(throws: RakingError.emptyLevel(margin: 0, level: 1)) { try margins.rake([1, 2, 0, 0]) }
    let nobody = RakingMargins(levelOfCell: [[0, 1]], targets: [[10, 0]])
    #expect(throws: RakingError.emptyTarget(margin: 0, level: 1)) { try nobody.rake([1, 1]) }
    let impossible = RakingMargins(
      levelOfCell: [[0, 1], [0, 1]], targets: [[60, 40], [30, 70]])
    #expect(throws: RakingError.self) { try impossible.rake([1, 1]) }
  }
}
