internal import Estimation
internal import Foundation
internal import Survey
internal import TestSupport
internal import Testing
internal import Weighting

/// The shipped study against R's `survey`, by a script that knows the written
/// conventions and none of our code (Tests/Golden/shipped-study.R).
@Suite struct ShippedStudyTests {
  let study: ShippedStudy
  let golden: Golden

  init() throws {
    study = try ShippedStudy.shared.get()
    golden = try Golden("shipped-study")
  }

  @Test func theGoldenValuesAreOfTheseFiles() {
    let hashes = Dictionary(
      study.data.inputs.map { (URL(fileURLWithPath: $0.path).lastPathComponent, $0.sha256) },
      uniquingKeysWith: { first, _ in first })
    #expect(golden["inputs"].keys.count == 6)
    for file in golden["inputs"].keys {
      #expect(hashes[file] == golden["inputs"][file].text, "stale golden: make golden")
    }
  }

  @Test func weights() {
    for wave in study.waves {
      let expected = golden["weights"][wave.wave]
      let summary = wave.weighted.summary
      #expect(isClose(summary.effectiveRespondents, expected["kish"].number))
      #expect(isClose(summary.smallest, expected["min"].number))
      #expect(isClose(summary.largest, expected["max"].number))
      #expect(isClose(wave.weighted.weights.reduce(0, +), expected["staff"].number))
    }
  }

  @Test func scoresContrastsAndFlags() throws {
    for wave in study.waves {
      let rows = golden["scores"][wave.wave].table
      let ours = Dictionary(
        uniqueKeysWithValues: wave.scores().map { (key($0.score), $0.score) })
      #expect(rows.count == ours.count)
      for row in rows {
        let name = "\(wave.wave)|\(row.text("segment"))|\(row.text("level"))|\(row.text("measure"))"
        let score = try #require(ours["\(name)|\(row.text("statistic"))"])
        expect(score.estimate, row, name)
        #expect(score.flag?.rawValue == row["flag"]?.text, "\(name)")
        guard let contrast = score.contrast else { continue }
        #expect(isClose(contrast.difference, row.number("difference")), "\(name)")
        #expect(isClose(contrast.standardError, row.number("difference_se")), "\(name)")
        #expect(Double(contrast.df) == row.number("difference_df"), "\(name)")
        #expect(isClose(contrast.p, row.number("p")), "\(name)")
        #expect(isClose(contrast.q, row.number("q")), "\(name)")
      }
    }
  }

  private func expect(_ estimate: Estimate, _ row: GoldenRow, _ name: String) {
    #expect(isClose(estimate.value, row.number("estimate")), "\(name)")
    #expect(isClose(estimate.standardError, row.number("se")), "\(name)")
    #expect(isClose(estimate.interval?.lower, row.number("lower")), "\(name)")
    #expect(isClose(estimate.interval?.upper, row.number("upper")), "\(name)")
    #expect(estimate.df.map(Double.init) == row.number("df"), "\(name)")
    #expect(Double(estimate.n) == row.number("n"), "\(name)")
  }

  private func key(_ score: Score) -> String {
    "\(score.domain.key)|\(score.measure.id)|\(score.statistic.rawValue)"
  }

  @Test func answerShares() throws {
    for wave in study.waves {
      let ours = Dictionary(
        uniqueKeysWithValues: AnswerTables(wave).shares.map {
          ("\($0.domain.key)|\($0.item)|\($0.answer)", $0.estimate)
        })
      for row in golden["shares"][wave.wave].table {
        let name =
          "\(wave.wave)|\(row.text("segment"))|\(row.text("level"))|\(row.text("item"))|\(row.text("answer"))"
        let estimate = try #require(ours[name])
        #expect(isClose(estimate.value, row.number("share")), "\(name)")
        #expect(isClose(estimate.interval?.lower, row.number("lower")), "\(name)")
        #expect(isClose(estimate.interval?.upper, row.number("upper")), "\(name)")
        #expect(Double(estimate.n) == row.number("n"), "\(name)")
      }
    }
  }

  @Test func missingShares() {
    for wave in study.waves {
      let ours = Dictionary(
        uniqueKeysWithValues: wave.missingShares().map {
          ("\($0.domain.key)|\($0.item)|\($0.kind.name)", $0.share)
        })
      for row in golden["missing"][wave.wave].table {
        let name =
          "\(wave.wave)|\(row.text("segment"))|\(row.text("level"))|\(row.text("item"))|\(row.text("kind"))"
        #expect(isClose(ours[name] ?? 0, row.number("share")), "\(name)")
      }
    }
  }

  /// Six places for ω, whose factor is found by iteration.
  @Test func reliability() throws {
    for wave in study.waves {
      let ours = Dictionary(
        uniqueKeysWithValues: wave.reliabilities().map { ($0.construct, $0) })
      for row in golden["reliability"][wave.wave].table {
        let scale = try #require(ours[row.text("construct")])
        #expect(Double(scale.n) == row.number("n"))
        #expect(isClose(scale.alpha, row.number("alpha")))
        #expect(isClose(scale.omega, row.number("omega"), 1e-6))
        let (alpha, interval) = (try #require(scale.alpha), try #require(scale.alphaInterval))
        #expect(interval.lower < alpha && alpha < interval.upper)
      }
    }
  }

  /// Linearised and replicate errors estimate one thing by two roads.  1,000
  /// replicates put 1/√2000 ≈ 2.2 % of noise on an error; over some thousand scores
  /// the widest of them stray five times that, small domains a little more.
  @Test func replicatesAgreeWithLinearisation() throws {
    for wave in study.waves {
      let ratios = wave.scores().compactMap { drawn -> Double? in
        let score = drawn.score
        guard score.estimate.n >= 100, let one = score.replicateError,
          let two = score.withReplacementError, two > 0
        else { return nil }
        return one / two
      }
      #expect(ratios.count > 1000)
      let mean = ratios.reduce(0, +) / Double(ratios.count)
      #expect(abs(mean - 1) < 0.02, "replicate errors are \(mean) of linearised ones on average")
      #expect(ratios.allSatisfy { (0.85...1.15).contains($0) })
    }
  }

  /// What `canvass simulate` put in is what comes out: nine constructs in two waves
  /// within four standard errors, and most within two.
  @Test func recoversTheTruth() throws {
    let file = Package.root.appendingPathComponent("datasets/data-culture/truth.json")
    let truth = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
    let measures = try #require(truth?["measures"] as? [[String: Any]])
    var deviations: [Double] = []
    for wave in study.waves {
      let everyone = measures.first {
        $0["wave"] as? String == wave.wave && $0["segment"] as? String == "all"
      }
      let constructs = try #require(everyone?["constructs"] as? [String: [Double]])
      for score in wave.scores().map(\.score) {
        guard score.domain.isEveryone, score.measure.kind == .construct, score.statistic == .mean,
          let true_ = constructs[score.measure.id]?[0], let error = score.estimate.standardError
        else { continue }
        deviations.append((score.estimate.value - true_) / error)
      }
    }
    #expect(deviations.count == 18)
    #expect(deviations.allSatisfy { abs($0) < 4 })
    #expect(deviations.filter { abs($0) < 2 }.count >= 15)
  }
}
