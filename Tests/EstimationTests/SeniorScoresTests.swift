internal import Estimation
internal import Survey
internal import TestSupport
internal import Testing
internal import Weighting

/// Senior staff beside everybody else.
@Suite struct SeniorScoresTests {
  private func estimated(_ senior: [String]?) throws -> EstimatedWave {
    let study = try ShippedStudy.shared.get()
    var data = study.data
    data.senior = senior.map { SeniorStaff(segment: "rank", levels: $0) }
    return EstimatedWave(study.waves[0].weighted, of: data)
  }

  /// One level is that level against everybody else, which R's `survey` told
  /// (Tests/Golden/shipped-study.R).
  @Test func oneLevelIsItsContrastByR() throws {
    let rows = try Golden("shipped-study")["scores"]["2018"].table.filter {
      $0.text("segment") == "rank" && $0.text("level") == "Inspector and above"
        && $0.text("statistic") == "mean"
    }
    let scores = try estimated(["Inspector and above"]).seniorScores()
    #expect(scores.count >= 8)
    for score in scores {
      let row = try #require(rows.first { $0.text("measure") == score.measure.id })
      #expect(isClose(score.seniors.value, row.number("estimate")))
      #expect(isClose(score.seniors.standardError, row.number("se")))
      #expect(isClose(score.contrast?.difference, row.number("difference")))
      #expect(isClose(score.contrast?.standardError, row.number("difference_se")))
      #expect(isClose(score.contrast?.p, row.number("p")))
    }
  }

  /// Several levels are one group: as a segmentation of two levels would have them.
  @Test func severalLevelsAreOneGroup() throws {
    let study = try ShippedStudy.shared.get()
    let senior = ["Sergeant", "Inspector and above"]
    let rank = try #require(study.data.segmentations.firstIndex { $0.id == "rank" })
    let levels = study.data.segmentations[rank].levels
    var (data, wave) = (study.data, study.data.waves[0])
    data.segmentations.append(Segmentation(id: "side", title: "side", levels: ["old", "new"]))
    wave.levels.append(
      LevelCodes(
        wave.levels[rank].map { code in
          Int(code) < levels.count ? (senior.contains(levels[Int(code)]) ? 0 : 1) : code
        }))
    let merged = EstimatedWave(try WeightedWave(wave, of: data), of: data).scores().map(\.score)
    for score in try estimated(senior).seniorScores() {
      let level = try #require(
        merged.first {
          $0.domain.level == "old" && $0.measure == score.measure && $0.statistic == .mean
        })
      #expect(isClose(score.seniors.value, level.estimate.value))
      #expect(isClose(score.seniors.standardError, level.estimate.standardError))
      #expect(isClose(score.contrast?.difference, level.contrast?.difference))
      #expect(isClose(score.contrast?.standardError, level.contrast?.standardError))
    }
  }

  /// Who is called senior changes the sign and no size.
  @Test func theOthersAreTheMirror() throws {
    let one = try estimated(["Sergeant", "Inspector and above"]).seniorScores()
    let segmentations = try ShippedStudy.shared.get().data.segmentations
    let ranks = try #require(segmentations.first { $0.id == "rank" }).levels
    let rest = ranks.filter { !["Sergeant", "Inspector and above"].contains($0) }
    let other = try estimated(rest).seniorScores()
    for (a, b) in zip(one, other) {
      #expect(isClose(a.seniors.value, b.others.value))
      #expect(isClose(a.contrast?.difference, b.contrast.map { -$0.difference }))
      #expect(isClose(a.contrast?.q, b.contrast?.q))
      #expect((a.flag == .higher) == (b.flag == .lower))
    }
  }

  @Test func nobodySaysWhoIsSenior() throws {
    #expect(try estimated(nil).seniorScores().isEmpty)
    #expect(try estimated(["Nobody"]).seniorScores().isEmpty)
  }
}
