internal import LinearAlgebra
internal import Statistics
internal import Survey

extension AgreementQuestion {
  /// Multi-valued α: all codes that a coder gave a unit are one value.
  ///
  /// Not where units have so many codes that chance would take seconds to work out.
  func ofSets(in shared: ReadUnits) -> [Agreement] {
    let places = Dictionary(uniqueKeysWithValues: shared.codes.enumerated().map { ($1, $0) })
    let sets = LabelSets(
      shared.units.map { unit in
        unit.readings.map { Set($0.codes.compactMap { places[$0] }) }
      }, labels: places.count)
    guard sets.labels * (sets.largest + 1) * (sets.largest + 1) <= 1_000_000 else { return [] }
    func alphas(_ sums: Matrix) -> [AgreementCoefficient] {
      LabelSets(labels: sets.labels, largest: sets.largest, sums: sums).alphas
    }
    let n = shared.units.count
    return [
      row(
        "all", "alpha_sets", alphas(sets.sums.columnSums())[0],
        alphas(resamples(of: n).sums(of: sets.sums)), n: n)
    ]
  }

  /// α of severity and of polarity, of codes that two coders gave to one unit; no row for
  /// what nobody stated.
  func onDetails(of shared: ReadUnits) -> [Agreement] {
    let severity = details(
      of: shared, "alpha_severity", [1, 2, 3], .ordinal
    ) { reading, code in reading.severity[code].map(Double.init) }
    let polarity = details(of: shared, "alpha_polarity", [0, 1], .nominal) { reading, code in
      // Who calls one passage both a barrier and an enabler has not said which it is.
      guard let stated = reading.polarity[code], stated.count == 1 else { return nil }
      return stated.contains(.barrier) ? 0 : 1
    }
    return [severity, polarity].compactMap { $0 }
  }

  private func details(
    of shared: ReadUnits, _ statistic: String, _ values: [Double], _ level: MeasurementLevel,
    _ value: (UnitReading, Int) -> Double?
  ) -> Agreement? {
    var (ratings, unit): ([[Double?]], [Int32]) = ([], [])
    for (index, each) in shared.units.enumerated() {
      let codes = each.readings.reduce(into: Set<Int>()) { $0.formUnion($1.codes) }.sorted()
      for code in codes {
        ratings.append(each.readings.map { value($0, code) })
        unit.append(Int32(index))
      }
    }
    guard ratings.contains(where: { $0.contains { $0 != nil } }) else { return nil }
    let n = shared.units.count
    let sums = Coincidences(
      ReliabilityData(ratings, values: values), group: unit, groups: n)
    func alphas(_ sums: Matrix) -> [AgreementCoefficient] {
      Coincidences(values: values, sums: sums).alphas(level)
    }
    let compared = Set(
      zip(ratings, unit).filter { $0.0.filter { $0 != nil }.count > 1 }.map(\.1))
    return row(
      "all", statistic, alphas(sums.sums.columnSums())[0],
      alphas(resamples(of: n).sums(of: sums.sums)), n: compared.count)
  }
}
