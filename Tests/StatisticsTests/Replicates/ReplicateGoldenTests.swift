internal import Foundation
internal import LinearAlgebra
internal import Statistics
internal import TestSupport
internal import Testing

/// JK1, JKn, BRR and Fay against R's `survey`, about the full-sample estimate.
@Suite(.enabled(if: RealStudies.has("weights-api"), "\(RealStudies.reason)"))
struct ReplicateGoldenTests {
  let golden: Golden

  init() throws { golden = try Golden("replicates") }

  /// Totals, means, ratios and domains, 30 of them.
  @Test func standardErrors() throws {
    for row in golden["estimates"].list {
      let sample = try ReplicatedApi(row["source"].text ?? "")
      let design =
        row["method"].text == "jackknife"
        ? try ReplicateDesign.jackknife(sample.design)
        : try ReplicateDesign.balanced(sample.design, fay: try #require(row["rho"].number))
      let (estimate, spread) = sample.estimate(
        row["statistic"].text ?? "", level: row["level"].text ?? "", design)
      #expect(isClose(estimate, row["estimate"].number, 1e-12))
      let place = "\(row["source"].text ?? "") \(row["statistic"].text ?? "")"
      // The half-samples' total is over 4,000,000: sums round at 1e-16 of that.
      let error = try #require(row["se"].number)
      #expect(isClose(spread.standardError.map { $0 / error }, 1), "\(place)")
      #expect(spread.lost == 0)
    }
    #expect(golden["estimates"].list.count == 30)
  }

  @Test func theHadamardMatrixIsTheOneBuiltInR() throws {
    let rows = golden["hadamard"].list.map(\.numbers)
    let matrix = try #require(HadamardMatrix(order: 24))
    for (row, values) in rows.enumerated() {
      #expect(values == (0..<24).map { matrix[row, $0] })
    }
    #expect(rows.count == 24)
  }

  /// R's Canty–Davison bootstrap draws n − 1 as ours.  Each mean of 20 errors of 1,000
  /// draws is off by √(1/2000)/√20 = .5 %; four times √2 of that, 2.8 %.
  @Test func bootstrapsAgreeInDistribution() throws {
    for row in golden["bootstraps"].list where row["type"].text == "subbootstrap" {
      let sample = try ReplicatedApi(row["source"].text ?? "")
      let mean = try (1...20).reduce(0.0) { sum, seed in
        let design = ReplicateDesign.bootstrap(
          sample.design, replicates: 1000, seed: UInt64(seed))
        let error = sample.estimate("mean", level: "", design).spread.standardError
        return sum + (try #require(error)) / 20
      }
      #expect(abs(mean / (row["se"].number ?? 0) - 1) < 0.028)
    }
  }

  @Test func theUnitOfWeightsDoesNotMatter() throws {
    let (one, many) = (try ReplicatedApi("pairs"), try ReplicatedApi("pairs", scale: 1000))
    for design in [
      ReplicateDesign.bootstrap(one.design, replicates: 50, seed: 2),
      .poisson(one.design, replicates: 50, seed: 2), try .balanced(one.design, fay: 0.5),
      try .jackknife(one.design),
    ] {
      let (a, b) = (
        one.estimate("ratio", level: "H", design), many.estimate("ratio", level: "H", design)
      )
      #expect(isClose(a.spread.standardError, b.spread.standardError, 1e-12))
      #expect(a.spread.lost == b.spread.lost)
    }
  }
}

/// One of the api samples, rows in the order of strata.
private struct ReplicatedApi {
  let design: SampleDesign
  private let weights: [Double]
  private let columns: [String: [Double]]
  private let types: [String]

  init(_ source: String, scale: Double = 1) throws {
    let file = ["clus1": "apiclus1", "strat": "apistrat", "pairs": "apisrs"][source] ?? ""
    let cells = try csvColumns(RealStudies.data.appendingPathComponent("weights-api/\(file).csv"))
    let unsorted = cells["stype"] ?? []
    let order =
      source == "strat"
      ? unsorted.indices.sorted { (unsorted[$0], $0) < (unsorted[$1], $1) }
      : Array(unsorted.indices)
    func column(_ name: String) -> [Double] { order.map { Double(cells[name]?[$0] ?? "") ?? .nan } }
    types = order.map { unsorted[$0] }
    weights = column("pw").map { scale * $0 }
    columns = ["api00": column("api00"), "api.stu": column("api.stu"), "enroll": column("enroll")]
    let n = order.count
    switch source {
    case "clus1":
      design = try SampleDesign(units: n, clusters: column("dnum").map { Int32($0) })
    case "strat":
      design = try SampleDesign(
        units: n, strata: types.map { Int32(["E", "H", "M"].firstIndex(of: $0) ?? 0) })
    default:
      design = try SampleDesign(
        units: n, strata: (0..<n).map { Int32($0 / 10) }, clusters: (0..<n).map { Int32($0 / 5) })
    }
  }

  func estimate(
    _ statistic: String, level: String, _ replicates: ReplicateDesign
  ) -> (estimate: Double, spread: ReplicateSpread) {
    let top = columns[statistic == "ratio" ? "api.stu" : "api00"] ?? []
    let base = statistic == "ratio" ? columns["enroll"] ?? [] : types.map { _ in 1 }
    func theta(_ multipliers: [Double]?) -> Double {
      var (a, b) = (0.0, 0.0)
      for row in weights.indices where level.isEmpty || types[row] == level {
        let weight = weights[row] * (multipliers?[design.cluster(ofUnit: row)] ?? 1)
        a += weight * top[row]
        b += weight * base[row]
      }
      return statistic == "total" ? a : b > 0 ? a / b : .nan
    }
    let values = (0..<replicates.count).map { theta(replicates.multipliers($0)) }
    let full = theta(nil)
    return (full, ReplicateSpread(values, about: full, scales: replicates.scales))
  }
}
