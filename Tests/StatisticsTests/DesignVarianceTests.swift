internal import Foundation
internal import LinearAlgebra
internal import Statistics
internal import TestSupport
internal import Testing

/// Means of the api samples with strata, clusters and finite populations, as R's `survey`.
@Suite(.enabled(if: RealStudies.has("weights-api"), "\(RealStudies.reason)"))
struct DesignVarianceTests {
  /// Every design of Tests/Golden/domains.R: strata, clusters, clusters nested in
  /// strata, unequal weights; of sampled clusters we make no finite population correction, so those rows are R's alone.
  @Test func meansOfEverybodyAndOfDomains() throws {
    let golden = try Golden("domains")
    var checked = 0
    for row in golden["estimates"].list {
      guard let design = golden["designs"].list.first(where: { matches($0, row) }),
        row["outcome"].text == "api00",
        ["", "stype"].contains(row["by"].text ?? "?"), let data = design["data"].text,
        design["psu"].text == nil || design["use_fpc"].flag == false
      else { continue }
      let sample = try ApiSample(data, design: design)
      let error = try sample.errorOfMean(
        "api00", stype: row["by"].text == "" ? nil : row["level"].text)
      #expect(isClose(error, row["se"].number), "\(data) \(row["level"].text ?? "")")
      checked += 1
    }
    #expect(checked == 40)
  }

  private func matches(_ design: Golden, _ row: Golden) -> Bool {
    design["design"].text == row["design"].text && design["use_fpc"].flag == row["fpc"].flag
  }

  @Test func lonelyUnitsAreAnErrorUnlessToldOtherwise() {
    #expect(throws: SampleDesignError.lonelyStrata([1])) {
      try SampleDesign(units: 3, strata: [0, 0, 1])
    }
    #expect(throws: Never.self) {
      try SampleDesign(units: 3, strata: [0, 0, 1], lonely: .certainty)
    }
  }

  @Test func lonelyPoliciesByHand() throws {
    let values = Matrix(rows: 4, columns: 1, columnMajor: [1, 3, 10, 14])
    func variance(_ policy: SampleDesign.LonelyPolicy) throws -> Double {
      let lonely = Matrix(rows: 5, columns: 1, columnMajor: [1, 3, 10, 14, 5])
      return try SampleDesign(units: 5, strata: [0, 0, 1, 1, 2], lonely: policy)
        .variances(of: lonely).withReplacement[0]
    }
    // Each pair of strata adds 2·Σ(t − t̄)²: 4 and 16.
    let known = try SampleDesign(units: 4, strata: [0, 0, 1, 1]).variances(of: values)
    #expect(known.withReplacement[0] == 20)
    #expect(try variance(.certainty) == 20)
    #expect(try variance(.adjust) == 45)
    #expect(try variance(.average) == 30)
  }
}

/// One of the api samples under one design.
private struct ApiSample {
  let columns: [String: [String]]
  let weights: [Double]
  let design: SampleDesign
  let finite: Bool

  init(_ name: String, design plan: Golden) throws {
    var columns = try csvColumns(RealStudies.data.appendingPathComponent("weights-api/\(name).csv"))
    let weights = (columns["pw"] ?? []).compactMap(Double.init)
    columns["parity"] = columns["dnum"]?.map { String((Int($0) ?? 0) % 3) }
    self.weights =
      plan["weights"].text == "pw"
      ? weights : weights.enumerated().map { $1 * (1 + Double(($0 + 1) % 5) / 4) }
    finite = plan["use_fpc"].flag == true
    func codes(_ key: String) -> [Int32]? {
      guard let column = plan[key].text, let values = columns[column] else { return nil }
      let names = Set(values).sorted()
      return values.map { Int32(names.firstIndex(of: $0) ?? 0) }
    }
    let strata = codes("strata")
    let sizes = (columns["fpc"] ?? []).compactMap(Double.init)
    var populations = [Double?](repeating: nil, count: Int((strata?.max() ?? 0)) + 1)
    for (row, size) in sizes.enumerated() { populations[Int(strata?[row] ?? 0)] = size }
    self.columns = columns
    design = try SampleDesign(
      units: weights.count, strata: strata, clusters: codes("psu"), populations: populations)
  }

  func errorOfMean(_ outcome: String, stype: String?) throws -> Double {
    let y = try #require(columns[outcome]).map { Double($0) ?? 0 }
    let inside = (columns["stype"] ?? []).map { stype == nil || $0 == stype ? 1.0 : 0 }
    let total = zip(weights, inside).reduce(0) { $0 + $1.0 * $1.1 }
    let mean = zip(zip(weights, inside), y).reduce(0) { $0 + $1.0.0 * $1.0.1 * $1.1 } / total
    let influence = y.indices.map { weights[$0] * inside[$0] * (y[$0] - mean) / total }
    let variances = design.variances(
      of: Matrix(rows: y.count, columns: 1, columnMajor: influence))
    return (finite ? variances.finite : variances.withReplacement)[0].squareRoot()
  }
}
