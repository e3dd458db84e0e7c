internal import LinearAlgebra
internal import Statistics
internal import TestSupport
internal import Testing

/// Against krippendorff, irrCAC, scikit-learn and exact fractions: Tests/Golden/agreement.py.
@Suite struct AgreementCoefficientTests {
  @Test func thereAreCases() {
    #expect(AgreementCase.all.count == 12 && SetCase.all.count == 7)
  }

  @Test(arguments: AgreementCase.all)
  func everyCoefficient(_ example: AgreementCase) {
    let found = AgreementFigures(example.data)
    for (level, alpha) in zip(MeasurementLevel.allCases, found.alphas) {
      #expect(isClose(alpha.value, example.golden[level.name], 1e-12), "\(level.name)")
    }
    #expect(isClose(found.percent.value, example.golden["percent"], 1e-12))
    #expect(isClose(found.kappa.value, example.golden["kappa"], 1e-12))
    #expect(isClose(found.ac1.value, example.golden["ac1"], 1e-12))
  }

  @Test(arguments: SetCase.all)
  func setsOfLabels(_ example: SetCase) {
    let alpha = alphaOfSets(example.units, labels: example.labels)
    #expect(isClose(alpha.value, example.alpha, 1e-12))
  }

  /// Krippendorff (2011), section C, as printed: 904/1216 and the others to three places.
  @Test func asPublished() {
    let example = AgreementCase.all[0]
    #expect(isClose(krippendorffAlpha(example.data, .nominal).value, 904.0 / 1216, 1e-14))
    let printed = [0.743, 0.815, 0.849, 0.797]
    for (level, value) in zip(MeasurementLevel.allCases, printed) {
      let found = krippendorffAlpha(example.data, level).value ?? 0
      #expect(abs(found - value) < 0.0005 + 1e-12, "\(level.name)")
    }
  }

  /// Krippendorff & Craggs (2016), to seven places.
  @Test func setsAsPublished() {
    let alpha = alphaOfSets(SetCase.all[0].units, labels: 4).value ?? 0
    #expect(abs(alpha - 0.2865907) < 5e-8)
  }

  /// Singletons are nominal values, but for what is drawn: D_e of sets draws sizes with
  /// replacement and labels without, and with one size it is nominal α to the digit.
  @Test func setsOfOneLabelAreNominalValues() {
    for example in AgreementCase.all {
      let units = example.units.map { $0.compactMap { $0 }.map { Set([Int($0)]) } }
      let alpha = alphaOfSets(units, labels: 7).value
      #expect(isClose(alpha, krippendorffAlpha(example.data, .nominal).value, 1e-12))
    }
  }
}

/// What has no coefficient, and says so.
@Suite struct NoAgreementTests {
  private func figures(_ units: [[Double?]], _ values: [Double]? = nil) -> AgreementFigures {
    AgreementFigures(ReliabilityData(units, values: values))
  }

  @Test func withoutVariationAlphaIsOneByConventionAndNoNumber() {
    for values in [nil, [0, 1]] as [[Double]?] {
      let found = figures([[1, 1], [1, 1, 1], [1, nil, 1]], values)
      #expect(found.alphas.allSatisfy { $0 == .noVariation && $0.estimate == 1 })
      #expect(found.kappa == .noVariation && found.kappa.value == nil)
      #expect(found.percent == .value(100) && found.ac1.estimate == 1)
    }
    #expect(alphaOfSets([[[], []], [[], []]], labels: 3) == .noVariation)
    #expect(alphaOfSets([[[1], [1]], [[1], [1]]], labels: 3) == .noVariation)
  }

  @Test func allAgreeWithVariationIsOne() {
    let found = figures([[1, 1, 1], [2, 2, nil], [4, nil, 4]])
    #expect(found.values.prefix(4).allSatisfy { $0 == 1 })
    #expect(found.kappa == .value(1) && found.ac1 == .value(1))
    #expect(alphaOfSets([[[1, 2], [1, 2]], [[], []]], labels: 3) == .value(1))
  }

  @Test func whatNobodySharesIsNotEstimable() {
    for units in [[], [[]], [[1, nil], [nil, 2]], [[nil, nil]]] as [[[Double?]]] {
      let found = figures(units)
      #expect(found.alphas.allSatisfy { $0 == .nothingShared && $0.estimate == nil })
      #expect(found.percent == .nothingShared && found.kappa == .nothingShared)
      #expect(found.ac1 == .nothingShared)
    }
    #expect(alphaOfSets([[[1]], [], [[2, 3]]], labels: 4) == .nothingShared)
  }

  /// 21 times the same and once another: α is 0, since chance does as well.
  @Test func oneDissentInTwentyTwoValuesIsChance() {
    let units: [[Double?]] = Array(repeating: [0, 0], count: 10) + [[0, 1]]
    #expect(isClose(krippendorffAlpha(ReliabilityData(units), .nominal).value, 0, 1e-12))
  }

  @Test func aCoderWhoSaidNothingChangesNothing() {
    for example in AgreementCase.all {
      let silent = AgreementFigures(ReliabilityData(example.units.map { $0 + [nil] }))
      #expect(silent.values == AgreementFigures(example.data).values)
    }
  }

  /// Of x, y and z given once each no two sets of two can be drawn without one in common
  /// that was given twice.
  @Test func tooFewLabelsToTellChance() {
    #expect(alphaOfSets([[[0, 1], [2]]], labels: 3) == .tooFewLabels)
  }

  @Test func valuesThatCannotBe() async {
    await #expect(processExitsWith: .failure) { _ = ReliabilityData([[.nan]]) }
    await #expect(processExitsWith: .failure) { _ = ReliabilityData([[2]], values: [0, 1]) }
    await #expect(processExitsWith: .failure) {
      _ = krippendorffAlpha(ReliabilityData([[-1, 1]]), .ratio)
    }
  }
}
