internal import Change
internal import Estimation
internal import Foundation
internal import Ingestion
internal import Survey
internal import TestSupport
internal import Testing
internal import Weighting

private func changes(_ data: SurveyData, from: Int = 0, to: Int = 1) throws -> [ScoreChange] {
  let waves = try [data.waves[from], data.waves[to]].map {
    EstimatedWave(try WeightedWave($0, of: data), of: data)
  }
  return scoreChanges(from: waves[0], to: waves[1], of: data)
}

@Suite struct ChangeTests {
  /// The shipped study against R: stacked influence of people in either wave.
  @Test func shippedStudyAsR() throws {
    let ours = try changes(readStudy(at: Package.shippedStudy))
    let byKey = Dictionary(
      uniqueKeysWithValues: ours.map {
        ("\($0.segment)|\($0.level)|\($0.measure.id)|\($0.statistic.rawValue)", $0)
      })
    let rows = try Golden("shipped-study")["change"].table
    #expect(rows.count > 500)
    for row in rows {
      let key =
        "\(row.text("segment"))|\(row.text("level"))|\(row.text("measure"))|\(row.text("statistic"))"
      let change = try #require(byKey[key])
      #expect(isClose(change.difference, row.number("difference")), "\(key)")
      #expect(isClose(change.contrast?.standardError, row.number("se")), "\(key)")
      #expect(isClose(change.interval?.lower, row.number("lower")), "\(key)")
      #expect(isClose(change.interval?.upper, row.number("upper")), "\(key)")
      #expect(change.contrast.map { Double($0.df) } == row.number("df"), "\(key)")
      #expect(isClose(change.contrast?.q, row.number("q")), "\(key)")
      #expect(change.flag.rawValue == row.text("flag"), "\(key)")
      #expect(change.basis.rawValue == row.text("basis"), "\(key)")
    }
  }

  @Test func theTrueChangesAreFoundAndTheRewordedItemIsNamed() throws {
    let ours = try changes(readStudy(at: Package.shippedStudy))
    func everyone(_ construct: String) -> ScoreChange? {
      ours.first { $0.segment == "all" && $0.measure.id == construct && $0.statistic == .mean }
    }
    #expect(everyone("tools")?.flag == .higher)
    #expect(everyone("leadership")?.flag == .lower)
    #expect(everyone("quality")?.flag == .noEvidence)
    #expect(everyone("access")?.drift == ["A4 was reworded for 2019"])
    #expect(everyone("index")?.drift == ["A4 was reworded for 2019"])
    #expect(everyone("outcome")?.drift == ["O3 was first asked in 2019"])
    #expect(everyone("tools")?.drift == [])
  }

  @Test func declaredHarmlessIsNoDrift() throws {
    var data = try readStudy(at: Package.shippedStudy)
    data.harmlessDrift = ["A4": [.wording]]
    let drift = InstrumentDrift(from: "2018", to: "2019", data: data)
    #expect(drift.notes(for: Measure(kind: .construct, id: "access")).isEmpty)
  }

  /// A → B = −(B → A).
  @Test func backwardsIsTheOpposite() throws {
    var data = try readStudy(at: Package.shippedStudy)
    data.estimation.replicates = 0
    let (there, back) = (try changes(data), try changes(data, from: 1, to: 0))
    #expect(there.count == back.count)
    for (a, b) in zip(there, back) {
      #expect(isClose(a.difference, -b.difference, 1e-12))
      #expect(isClose(a.contrast?.standardError, b.contrast?.standardError, 1e-10))
    }
  }

  /// Without ids variances add, and the degrees of freedom with them.
  @Test func withoutIdsTheWavesAreIndependent() throws {
    var data = try readStudy(at: Package.shippedStudy)
    data.estimation.replicates = 0
    let linked = try changes(data)
    for wave in data.waves.indices { data.waves[wave].persons = nil }
    let unlinked = try changes(data)
    #expect(unlinked.allSatisfy { $0.basis == .independent })
    let pairs = zip(linked, unlinked).filter { $0.0.segment == "all" }
    // People who answered twice are alike, so counting them makes errors smaller.
    #expect(
      pairs.allSatisfy { a, b in
        (a.contrast?.standardError ?? 0) < (b.contrast?.standardError ?? 0)
      })
    #expect(pairs.allSatisfy { ($0.1.contrast?.df ?? 0) == $0.1.nFrom + $0.1.nTo - 2 })
  }
}

/// univbct: 495 people, three waves, answers missing in each; against R.
@Suite(.enabled(if: RealStudies.has("org-climate-multilevel"), "\(RealStudies.reason)"))
struct PanelChangeTests {
  @Test(arguments: [(0, 1), (0, 2), (1, 2)])
  func jobSatisfaction(_ from: Int, _ to: Int) throws {
    let folder = try RealStudies.folder("climate-panel")
    defer { try? FileManager.default.removeItem(at: folder) }
    let ours = try changes(readStudy(at: folder.path), from: from, to: to)
    let change = try #require(
      ours.first { $0.segment == "all" && $0.measure.id == "JSAT" && $0.statistic == .mean })
    let row = try #require(
      try Golden("change")["changes"].list.first {
        $0["sample"].text == "full" && $0["design"].text == "person" && $0["by"].text == ""
          && $0["from"].number == Double(from) && $0["to"].number == Double(to)
      })
    // Scores run 0–100, the file's 1–5.  Its thirds are rounded to six places.
    #expect(isClose(change.difference / 25, row["change"].number, 1e-6))
    #expect(isClose((change.contrast?.standardError ?? 0) / 25, row["se"].number, 1e-6))
    #expect(change.contrast.map { Double($0.df) } == row["df"].number)
    #expect(change.basis == .paired)
    #expect(Double(change.nFrom) == row["n_earlier"].number)
  }
}
