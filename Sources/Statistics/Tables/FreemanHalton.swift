internal import Foundation

/// Freeman and Halton's exact test of whether k groups share one rate, from the successes of each:
/// the probability, all margins given, of a table no likelier than the one found.
///
///     P(a) = Π C(nⱼ, aⱼ) / C(N, K)        p = Σ P(a′) over P(a′) ≤ P(a) (1 + 10⁻⁷)
///
/// Of two groups it is ``fisherExact(_:_:_:_:)``.  As R's `fisher.test`, margin of rounding
/// included.
///
/// - Parameters:
///   - successes: aⱼ, 0 … nⱼ.
///   - trials: nⱼ; groups of none do not count.
///   - limit: tables are told apart by their probability alone, and made group by group; where that
///     takes more steps than this they are not counted through.
/// - Returns: nil where there is nothing to test (fewer than two groups, all successes or none),
///   or too much to count.
///
/// Cost: groups × kinds of tables × successes of a group, which for interviews are some hundreds.
/// Source: Freeman & Halton (1951), doi:10.1093/biomet/38.1-2.141.
public func freemanHalton(successes: [Int], trials: [Int], limit: Int = 2_000_000) -> Double? {
  precondition(zip(successes, trials).allSatisfy { (0...$1).contains($0) }, "more than trials")
  let groups = trials.indices.filter { trials[$0] > 0 }
  let (total, hits) = (trials.reduce(0, +), successes.reduce(0, +))
  guard groups.count > 1, hits > 0, hits < total else { return nil }
  let binomials = LogBinomials(upTo: total)
  let found = groups.reduce(0) { $0 + binomials[trials[$1], successes[$1]] }
  guard let kinds = tables(groups.map { trials[$0] }, hits, binomials, limit) else { return nil }
  let everything = binomials[total, hits]
  let rarer = kinds.filter { $0.key.logWeight <= found + 1e-7 }
  // Exactly, not but for rounding, where no table is likelier.
  guard rarer.count < kinds.count else { return 1 }
  let p = rarer.reduce(0) { $0 + $1.value * exp($1.key.logWeight - everything) }
  return min(1, p)
}

/// Tables so far, in so far as they differ: their successes, and log Π C(nⱼ, aⱼ) to 10⁻¹².
private struct TableKind: Hashable {
  let successes: Int
  let units: Int64

  init(_ successes: Int, _ logWeight: Double) {
    (self.successes, units) = (successes, Int64((logWeight * 1e12).rounded()))
  }
  var logWeight: Double { Double(units) / 1e12 }
}

/// How many tables there are of each kind, group by group; nil beyond the limit.
private func tables(
  _ trials: [Int], _ hits: Int, _ binomials: LogBinomials, _ limit: Int
) -> [(key: TableKind, value: Double)]? {
  var kinds = [TableKind(0, 0): 1.0]
  var (left, steps) = (trials.reduce(0, +), 0)
  for n in trials {
    left -= n
    var next: [TableKind: Double] = [:]
    for (kind, count) in kinds {
      let rest = hits - kind.successes
      for a in max(0, rest - left)...min(n, rest) {
        next[TableKind(kind.successes + a, kind.logWeight + binomials[n, a]), default: 0] += count
        steps += 1
      }
      if steps > limit { return nil }
    }
    kinds = next
  }
  // A fixed order of summation: hashing differs from run to run.
  return kinds.sorted { $0.key.units < $1.key.units }
}

/// log C(n, k) by sums of logarithms.
private struct LogBinomials {
  private let factorials: [Double]

  init(upTo n: Int) {
    factorials = (1...max(1, n)).reduce(into: [0]) { $0.append($0[$0.count - 1] + log(Double($1))) }
  }
  subscript(n: Int, k: Int) -> Double { factorials[n] - factorials[k] - factorials[n - k] }
}
