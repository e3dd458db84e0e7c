internal import Foundation
internal import TestSupport
internal import Testing

/// Rows of a result file by column name; our own files have no quoted line breaks.
private func rows(_ file: URL) throws -> [[String: String]] {
  let columns = try csvColumns(file)
  let count = columns.values.first?.count ?? 0
  return (0..<count).map { row in columns.mapValues { $0[row] } }
}

/// `canvass report` on real data, and the check values of that data's README.
@Suite struct RealStudyReportTests {
  private func report(_ name: String, _ check: (URL) throws -> Void) throws {
    let study = try RealStudies.folder(name)
    defer { try? FileManager.default.removeItem(at: study) }
    let out = study.appendingPathComponent("out")
    let text = try String(contentsOf: study.appendingPathComponent("study.yaml"), encoding: .utf8)
    #expect(!text.isEmpty)
    let run = try canvass("report", study.path, "--output", out.path)
    #expect(run.status == 0, "\(run.errors)")
    #expect(FileManager.default.fileExists(atPath: out.appendingPathComponent("report.html").path))
    try check(out.appendingPathComponent("results"))
  }

  private func everyone(
    _ results: URL, _ wave: String, _ measure: String
  ) throws -> (value: Double, n: Int) {
    let row = try #require(
      try rows(results.appendingPathComponent("segments.csv")).first {
        $0["wave"] == wave && $0["segment"] == "all" && $0["measure"] == measure
          && $0["statistic"] == "mean"
      })
    return (
      try #require(row["estimate"].flatMap(Double.init)), try #require(row["n"].flatMap { Int($0) })
    )
  }

  /// "Accept another job at the same pay", "real enjoyment": published means on 1–5.
  @Test(.enabled(if: RealStudies.has("rse-survey-2016-2017"), "\(RealStudies.reason)"))
  func researchSoftwareEngineers() throws {
    try report("rse-uk") { results in
      let expected =
        [
          ("2016", "turnOver6", 2.640, 272, true), ("2017", "turnOver6", 2.718, 209, true),
          ("2016", "affSat1", 3.742, nil, false), ("2017", "affSat1", 4.196, nil, false),
        ] as [(String, String, Double, Int?, Bool)]
      for (wave, item, mean, n, isReversed) in expected {
        let found = try everyone(results, wave, item)
        let onFive = isReversed ? 5 - found.value / 25 : 1 + found.value / 25
        #expect(abs(onFive - mean) < 0.0006, "\(wave) \(item)")
        if let n { #expect(found.n == n) }
      }
    }
  }

  @Test(.enabled(if: RealStudies.has("org-climate-multilevel"), "\(RealStudies.reason)"))
  func climatePanel() throws {
    try report("climate-panel") { results in
      let waves = Set(
        try rows(results.appendingPathComponent("segments.csv")).compactMap { $0["wave"] })
      let means = try waves.sorted().map { try everyone(results, $0, "JSAT") }
      #expect(means.map(\.n) == [468, 465, 463])
      for (found, expected) in zip(means, [3.2350, 3.2459, 3.3384]) {
        #expect(abs(1 + found.value / 25 - expected) < 0.00006)
      }
      #expect(
        try rows(results.appendingPathComponent("change.csv")).allSatisfy {
          $0["basis"] != "independent"
        })
    }
  }

  @Test(.enabled(if: RealStudies.has("osmi-2014-2016"), "\(RealStudies.reason)"))
  func mentalHealthInTechnology() throws {
    try report("osmi-2014") { results in
      let response = try rows(results.appendingPathComponent("response.csv"))
      #expect(response.first { $0["segment"] == "all" }?["n"] == "1259")
    }
  }

  @Test(.enabled(if: RealStudies.has("qual-mannheimer-qualcoder"), "\(RealStudies.reason)"))
  func codedInterviews() throws {
    try report("interviews-mannheimer") { results in
      let themes = try rows(results.appendingPathComponent("themes.csv"))
      #expect(themes.filter { $0["segment"] == "all" }.allSatisfy { $0["n"] == "28" })
      #expect(Set(themes.compactMap { $0["level"] }).isSuperset(of: ["BSR", "DC", "QR"]))
    }
  }
}
