internal import Statistics
public import Survey

/// Whether further interviews would bring new codes: bases of 4 to 6 interviews, runs of 2 and 3,
/// thresholds of 5 % and none, in the order of the file and over random orders.
///
/// Bands are the middle 90 % of orders.  What is unheard is bounded by Chao's estimate from how
/// many interviews mention each code.  See ``SaturationRuns`` and ``Chao1``.
///
/// Cost: orders × codings.
public func codeSaturation(
  _ interviews: Interviews, wave: String, confidence: Double, orders: Int, seed: UInt64
) -> CodeSaturation {
  let said = codes(of: interviews)
  let n = said.count
  func new(_ order: [Int]) -> [Int] {
    newCategories(said, interviews.codes.count, in: order)
  }
  let given = new(Array(0..<n))
  // As many as make a table of four million steps.
  let orders = min(orders, max(100, 4_000_000 / max(n, 1)))
  let drawn = (0..<orders).map { new(randomOrder(of: n, seed: seed, stream: $0)) }
  var counts = [Int](repeating: 0, count: interviews.codes.count)
  for code in said.flatMap(\.self) { counts[code] += 1 }
  let chao = Chao1(counts, confidence: confidence)
  let stops = stops(given, drawn)
  return CodeSaturation(
    wave: wave, n: n, orders: orders, curve: curve(given, drawn), stops: stops, seen: chao.seen,
    once: chao.once, twice: chao.twice, expected: chao.estimate,
    expectedInterval: chao.interval.map { Interval(lower: $0.lower, upper: $0.upper) },
    coverage: Chao1.coverage(counts).map { 100 * $0 },
    note: !stops.isEmpty ? nil : chao.seen == 0 ? "no passage has a code" : tooFew)
}

private let tooFew = "fewer interviews than the smallest base and run, four and two"

/// Codes of each interview, each once.
private func codes(of interviews: Interviews) -> [[Int]] {
  var said = [Set<Int>](repeating: [], count: interviews.interviews.count)
  for coding in interviews.codings {
    if let code = coding.code { said[coding.interview].insert(code) }
  }
  return said.map { $0.sorted() }
}

/// Codes heard after each interview; of more than 200, after every second, third, ….
private func curve(_ given: [Int], _ drawn: [[Int]]) -> [CodeSaturation.Step] {
  func heard(_ new: [Int]) -> [Double] {
    var sum = 0
    return new.map {
      sum += $0
      return Double(sum)
    }
  }
  let (given, drawn) = (heard(given), drawn.map(heard))
  let pace = (given.count + 199) / 200
  return given.indices.filter { ($0 + 1) % pace == 0 || $0 == given.count - 1 }.compactMap { step in
    let values = drawn.map { $0[step] }.sorted()
    guard let median = percentile(0.5, ofSorted: values), let band = band(values) else {
      return nil
    }
    return CodeSaturation.Step(
      interviews: step + 1, given: given[step], median: median, band: band)
  }
}

private func stops(_ given: [Int], _ drawn: [[Int]]) -> [CodeSaturation.Stop] {
  [4, 5, 6].flatMap { base in
    [2, 3].flatMap { run -> [CodeSaturation.Stop] in
      let mine = SaturationRuns(new: given, base: base, run: run)
      let others = drawn.map { SaturationRuns(new: $0, base: base, run: run) }
      let last = others.compactMap(\.ratios.last).map { 100 * $0 }.sorted()
      guard !mine.ratios.isEmpty, let median = percentile(0.5, ofSorted: last),
        let lastBand = band(last)
      else { return [] }
      return [5.0, 0].map { threshold in
        let reached = others.map { $0.reached(threshold / 100) ?? .max }.sorted()
        return CodeSaturation.Stop(
          base: base, run: run, threshold: threshold, given: mine.reached(threshold / 100),
          median: ranked(0.5, reached), lower: ranked(0.05, reached), upper: ranked(0.95, reached),
          reached: 100 * Double(reached.count { $0 < .max }) / Double(reached.count),
          held: given.count - run, last: median,
          lastBand: lastBand)
      }
    }
  }
}

/// The smallest number of interviews that a share of orders needs at most; nil: they never stop.
private func ranked(_ share: Double, _ sorted: [Int]) -> Int? {
  let place = max(0, Int((share * Double(sorted.count)).rounded(.up)) - 1)
  return sorted.indices.contains(place) && sorted[place] < .max ? sorted[place] : nil
}

/// The middle 90 %.
private func band(_ sorted: [Double]) -> Interval? {
  guard let lower = percentile(0.05, ofSorted: sorted),
    let upper = percentile(0.95, ofSorted: sorted)
  else { return nil }
  return Interval(lower: lower, upper: upper)
}
