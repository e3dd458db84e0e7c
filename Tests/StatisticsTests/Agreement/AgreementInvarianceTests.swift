internal import Statistics
internal import TestSupport
internal import Testing

@Suite struct AgreementInvarianceTests {
  private func figures(_ units: [[Double?]]) -> AgreementFigures {
    AgreementFigures(ReliabilityData(units))
  }
  private func close(_ a: [Double?], _ b: [Double?]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { isClose($0, $1, 1e-11) }
  }

  @Test(arguments: AgreementCase.all)
  func orderOfUnitsDoesNotMatter(_ example: AgreementCase) {
    #expect(close(figures(example.units.reversed()).values, figures(example.units).values))
  }

  /// κ of three coders or more pools pairs in the coders' order; all else knows no order.
  @Test(arguments: AgreementCase.all)
  func orderOfCodersDoesNotMatter(_ example: AgreementCase) {
    let turned = figures(example.units.map { $0.reversed() })
    #expect(close(turned.values, figures(example.units).values))
    let moved = figures(example.units.map { Array($0.dropFirst() + $0.prefix(1)) })
    let (a, b) = (moved.values, figures(example.units).values)
    #expect(close(Array(a[0..<5]) + [a[6]], Array(b[0..<5]) + [b[6]]))
  }

  @Test(arguments: AgreementCase.all)
  func namesDoNotMatterToNominalFigures(_ example: AgreementCase) {
    let names: [Double] = [3, 71, 5, 0, 2, 19, 8]
    let renamed = figures(example.units.map { $0.map { $0.map { names[Int($0)] } } })
    let plain = figures(example.units)
    #expect(isClose(renamed.alphas[0].value, plain.alphas[0].value, 1e-11))
    #expect(close(Array(renamed.values[4...]), Array(plain.values[4...])))
  }

  @Test(arguments: AgreementCase.all)
  func levelsKnowWhatTheyShould(_ example: AgreementCase) {
    func alpha(_ level: MeasurementLevel, _ change: (Double) -> Double) -> Double? {
      krippendorffAlpha(ReliabilityData(example.units.map { $0.map { $0.map(change) } }), level)
        .value
    }
    let plain = figures(example.units).alphas.map(\.value)
    #expect(isClose(alpha(.ordinal) { 9 - $0 }, plain[1], 1e-11))
    #expect(isClose(alpha(.ordinal) { $0 * $0 * $0 + 1 }, plain[1], 1e-11))
    #expect(isClose(alpha(.interval) { 100 - 7 * $0 }, plain[2], 1e-10))
    #expect(isClose(alpha(.ratio) { 7 * $0 }, plain[3], 1e-11))
    // And no more than that, where there is more than one distance.
    if example.data.values.count > 2, plain[2] != nil {
      #expect(!isClose(alpha(.interval) { $0 * $0 * $0 }, plain[2], 1e-6))
      #expect(!isClose(alpha(.ratio) { $0 + 1 }, plain[3], 1e-6))
    }
  }

  /// With every unit twice D_o stays and D_e has 2n − 1 for n − 1 in its denominator.
  @Test(arguments: AgreementCase.all)
  func unitsTwice(_ example: AgreementCase) {
    let (once, twice) = (figures(example.units), figures(example.units + example.units))
    #expect(close(Array(twice.values[4...]), Array(once.values[4...])))
    let n = Double(
      example.units.reduce(0) { sum, unit in
        let given = unit.compactMap { $0 }.count
        return sum + (given > 1 ? given : 0)
      })
    let factor = (2 * n - 1) / (2 * (n - 1))
    for (a, b) in zip(once.alphas, twice.alphas) {
      #expect(isClose(b.value, a.value.map { 1 - factor * (1 - $0) }, 1e-11))
    }
  }

  @Test(arguments: SetCase.all)
  func setsKnowNeitherOrderNorNames(_ example: SetCase) {
    let plain = alphaOfSets(example.units, labels: 6).value
    let turned = example.units.reversed().map { Array($0.reversed()) }
    #expect(isClose(alphaOfSets(turned, labels: 6).value, plain, 1e-11))
    let names = [4, 9, 0, 7, 2, 5]
    let renamed = example.units.map { $0.map { Set($0.map { names[$0] }) } }
    #expect(isClose(alphaOfSets(renamed, labels: 10).value, plain, 1e-11))
    let read = example.units.map { $0.count > 1 ? $0 : [] }
    #expect(alphaOfSets(read, labels: 6).value == plain)
  }
}
