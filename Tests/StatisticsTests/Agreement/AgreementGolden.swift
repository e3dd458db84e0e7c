internal import LinearAlgebra
internal import Statistics
internal import TestSupport
internal import Testing

/// A table of ratings with what independent programs say of it.
struct AgreementCase: CustomTestStringConvertible {
  let name: String
  let units: [[Double?]]
  /// By name; those that do not exist are not there.
  let golden: [String: Double]

  static let all: [AgreementCase] = {
    ((try? Golden("agreement"))?["cases"].list ?? []).map { golden in
      let figures = golden.keys.compactMap { key in golden[key].number.map { (key, $0) } }
      return AgreementCase(
        name: golden["name"].text ?? "",
        units: golden["units"].list.map { $0.list.map(\.number) },
        golden: Dictionary(uniqueKeysWithValues: figures))
    }
  }()

  var testDescription: String { name }
  var data: ReliabilityData { ReliabilityData(units) }
}

/// Units with the sets that coders gave them, as labels 0 …, and their multi-valued α.
struct SetCase: CustomTestStringConvertible {
  let name: String
  let units: [[Set<Int>]]
  let labels: Int
  let alpha: Double?

  static let all: [SetCase] = {
    ((try? Golden("agreement"))?["sets"].list ?? []).map { golden in
      let texts = golden["units"].list.map { $0.list.compactMap(\.text) }
      return SetCase(
        name: golden["name"].text ?? "",
        units: texts.map { $0.map { Set($0.unicodeScalars.map { Int($0.value) - 97 }) } },
        labels: 6, alpha: golden["alpha"].number)
    }
  }()

  var testDescription: String { name }
}

extension MeasurementLevel {
  var name: String {
    switch self {
    case .nominal: "nominal"
    case .ordinal: "ordinal"
    case .interval: "interval"
    case .ratio: "ratio"
    }
  }
}

/// Every coefficient of a table over all its units.
struct AgreementFigures {
  let alphas: [AgreementCoefficient]
  let percent: AgreementCoefficient
  let kappa: AgreementCoefficient
  let ac1: AgreementCoefficient

  init(_ data: ReliabilityData) {
    let pairs = PairedDecisions(data)
    let whole = PairedDecisions(values: data.values.count, sums: pairs.sums.columnSums())
    let shares = RatingShares(values: data.values.count, sums: RatingShares(data).sums.columnSums())
    alphas = MeasurementLevel.allCases.map { krippendorffAlpha(data, $0) }
    (percent, kappa, ac1) = (whole.percents[0], whole.kappas[0], shares.coefficients[0])
  }

  /// In one list, for comparisons.
  var values: [Double?] { (alphas + [percent, kappa, ac1]).map(\.value) }
}

func alphaOfSets(_ units: [[Set<Int>]], labels: Int) -> AgreementCoefficient {
  let sets = LabelSets(units, labels: labels)
  return LabelSets(labels: labels, largest: sets.largest, sums: sets.sums.columnSums()).alphas[0]
}
