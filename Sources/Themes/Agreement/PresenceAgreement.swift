internal import LinearAlgebra
internal import Statistics
internal import Survey

extension AgreementQuestion {
  /// Percent, κ, α and AC1 of whether a code was given: pooled over all codes, then of each.
  ///
  /// What they are functions of is summed by unit, side by side for some codes at a time, and
  /// one product gives the sums of every resample.
  func presence(in shared: ReadUnits) -> [Agreement] {
    let (codes, n) = (shared.codes, shared.units.count)
    let resamples = resamples(of: n)
    var pooled = Matrix(rows: n, columns: PresenceSums.width)
    var rows: [Agreement] = []
    for start in stride(from: 0, to: codes.count, by: 32) {
      let some = codes[start..<min(start + 32, codes.count)]
      let sums = some.map { PresenceSums.byUnit(shared.presence(of: $0)) }
      for each in sums { pooled.add(each) }
      let side = Matrix(rows: n, sideBySide: sums)
      let (whole, drawn) = (side.columnSums(), resamples.sums(of: side))
      for (index, code) in some.enumerated() {
        let columns = Array(index * PresenceSums.width..<(index + 1) * PresenceSums.width)
        rows += presenceRows(
          interviews.codes[code], whole.selectingColumns(columns),
          drawn.selectingColumns(columns), n)
      }
    }
    return presenceRows("all", pooled.columnSums(), resamples.sums(of: pooled), n) + rows
  }

  private func presenceRows(
    _ code: String, _ whole: Matrix, _ drawn: Matrix, _ n: Int
  ) -> [Agreement] {
    let (whole, drawn) = (PresenceSums(whole), PresenceSums(drawn))
    return zip(whole.coefficients, drawn.coefficients).map { whole, drawn in
      row(code, whole.name, whole.values[0], drawn.values, n: n)
    }
  }

  /// As ``presence(in:)`` for each pair of coders, where there are three or more; at most as
  /// many as ten coders have, those that share most.
  func pairs(in shared: ReadUnits) -> [Agreement] {
    let coders = Set(shared.units.flatMap { $0.readings.map(\.coder) })
    guard coders.count > 2 else { return [] }
    return pairsSharingMost(shared).flatMap { first, second in
      let pair = CoderPair(first: interviews.coders[first], second: interviews.coders[second])
      return presence(in: shared.read(by: first, and: second)).map { row in
        var row = row
        row.pair = pair
        return row
      }
    }
  }

  private func pairsSharingMost(_ shared: ReadUnits) -> [(Int, Int)] {
    struct Pair: Hashable {
      let first: Int
      let second: Int
    }
    var counts: [Pair: Int] = [:]
    for unit in shared.units {
      for (index, first) in unit.readings.enumerated() {
        for second in unit.readings[(index + 1)...] {
          counts[Pair(first: first.coder, second: second.coder), default: 0] += 1
        }
      }
    }
    let order = { (pair: Pair) in (pair.first, pair.second) }
    return counts.sorted { a, b in
      a.value == b.value ? order(a.key) < order(b.key) : a.value > b.value
    }.prefix(CoderAgreement.mostPairs).map { order($0.key) }.sorted(by: <)
  }
}

/// The sums of presence and absence that four coefficients are functions of.
private struct PresenceSums {
  static let width = 12
  private let coincidences: Coincidences
  private let pairs: PairedDecisions
  private let shares: RatingShares

  static func byUnit(_ data: ReliabilityData) -> Matrix {
    Matrix(
      rows: data.units,
      sideBySide: [
        Coincidences(data).sums, PairedDecisions(data).sums, RatingShares(data).sums,
      ])
  }

  init(_ sums: Matrix) {
    func columns(_ range: Range<Int>) -> Matrix { sums.selectingColumns(Array(range)) }
    coincidences = Coincidences(values: [0, 1], sums: columns(0..<3))
    pairs = PairedDecisions(values: 2, sums: columns(3..<7))
    shares = RatingShares(values: 2, sums: columns(7..<12))
  }

  var coefficients: [(name: String, values: [AgreementCoefficient])] {
    [
      ("percent", pairs.percents), ("kappa", pairs.kappas),
      ("alpha", coincidences.alphas(.nominal)), ("ac1", shares.coefficients),
    ]
  }
}
