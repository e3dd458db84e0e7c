internal import Statistics
public import Survey

/// Agreement between coders: percent and Cohen's κ, per code and over all codes.
///
/// Pairs of coders are pooled; only units that both read count, and a unit nobody
/// coded counts when both were recorded as having read it.  `all` pools presence
/// and absence over every code that any coder used.  Intervals are percentiles
/// over resampled units.
///
///     κ = (p_o − p_e) / (1 − p_e)
///
/// Source: Cohen (1960), doi:10.1177/001316446002000104.
public func agreements(
  _ interviews: Interviews, wave: String, confidence: Double, replicates: Int, seed: UInt64
) -> [Agreement] {
  let units = SharedUnits(interviews)
  guard !units.pairs.isEmpty else { return [] }
  let resamples = resampledCounts(units.pairs.count, replicates: replicates, seed: seed)
  let codes = interviews.codes.indices.filter { code in
    units.pairs.contains { $0.first.contains(code) || $0.second.contains(code) }
  }
  let each = codes.flatMap { code in
    agreement(units.tables(of: [code]), wave, interviews.codes[code], confidence, resamples)
  }
  return agreement(units.tables(of: codes), wave, "all", confidence, resamples) + each
}

private func agreement(
  _ tables: [AgreementTable], _ wave: String, _ code: String, _ confidence: Double,
  _ resamples: [ResampledInterviews]
) -> [Agreement] {
  let whole = tables.reduce(AgreementTable()) { $0.adding($1, times: 1) }
  let drawn = resamples.map { resample in
    zip(tables, resample.counts).reduce(AgreementTable()) { $0.adding($1.0, times: $1.1) }
  }
  func row(_ name: String, _ statistic: (AgreementTable) -> Double?) -> Agreement {
    let values = drawn.compactMap(statistic).sorted()
    let interval =
      values.count < 20
      ? nil
      : percentile((1 - confidence) / 2, ofSorted: values).flatMap { lower in
        percentile((1 + confidence) / 2, ofSorted: values).map {
          Interval(lower: lower, upper: $0)
        }
      }
    let estimate = statistic(whole)
    return Agreement(
      wave: wave, code: code, statistic: name, estimate: estimate,
      interval: estimate == nil ? nil : interval, n: tables.count)
  }
  return [row("percent") { $0.percent }, row("kappa") { $0.kappa }]
}

/// Units that two coders both read, with the codes each gave.
private struct SharedUnits {
  let pairs: [(first: Set<Int>, second: Set<Int>)]

  init(_ interviews: Interviews) {
    var order: [UnitKey] = []
    var given: [UnitKey: [Int: Set<Int>]] = [:]
    for coding in interviews.codings {
      guard let coder = coding.coder else { continue }
      let key = UnitKey(interview: coding.interview, unit: coding.unit)
      if given[key] == nil { order.append(key) }
      given[key, default: [:]][coder, default: []].formUnion(coding.code.map { [$0] } ?? [])
    }
    pairs = order.flatMap { key in
      let coders = given[key, default: [:]].sorted { $0.key < $1.key }.map(\.value)
      return coders.indices.flatMap { i in
        coders[(i + 1)...].map { (first: coders[i], second: $0) }
      }
    }
  }

  func tables(of codes: [Int]) -> [AgreementTable] {
    pairs.map { pair in
      codes.reduce(AgreementTable()) { table, code in
        table.adding(
          AgreementTable(pair.first.contains(code), pair.second.contains(code)), times: 1)
      }
    }
  }
}

private struct UnitKey: Hashable {
  let interview: Int
  let unit: String?
}

/// Decisions of two coders: both gave the code, one did, neither.
struct AgreementTable {
  var both = 0
  var first = 0
  var second = 0
  var neither = 0

  init() {}
  init(_ a: Bool, _ b: Bool) {
    both = a && b ? 1 : 0
    first = a && !b ? 1 : 0
    second = b && !a ? 1 : 0
    neither = a || b ? 0 : 1
  }

  func adding(_ other: AgreementTable, times count: Int) -> AgreementTable {
    var sum = self
    sum.both += other.both * count
    sum.first += other.first * count
    sum.second += other.second * count
    sum.neither += other.neither * count
    return sum
  }

  private var total: Double { Double(both + first + second + neither) }

  /// % of decisions alike.
  var percent: Double? { total > 0 ? 100 * Double(both + neither) / total : nil }

  /// nil where one value is all there is, so that chance agreement is certain.
  var kappa: Double? {
    guard total > 0 else { return nil }
    let observed = Double(both + neither) / total
    let (a, b) = (Double(both + first) / total, Double(both + second) / total)
    let expected = a * b + (1 - a) * (1 - b)
    return expected < 1 ? (observed - expected) / (1 - expected) : nil
  }
}
