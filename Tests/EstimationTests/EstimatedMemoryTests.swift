@testable internal import Estimation
internal import LinearAlgebra
internal import Survey
internal import TestSupport
internal import Testing
internal import Weighting

/// Estimation sums respondents away: what it keeps does not grow with their number.
@Suite struct EstimatedMemoryTests {
  /// Bytes of a wave of n respondents, weighted and estimated: 4 answers, 2 levels, 1 cell.
  private func bytes(_ n: Int) throws -> Int {
    let wave = Wave(
      id: "1", label: "1", respondents: n,
      answers: (0..<4).map { item in (0..<n).map { UInt8(($0 + $0 / 5 * item) % 5) } },
      levels: [4, 3].map { count in LevelCodes((0..<n).lazy.map { UInt16($0 % count) }) })
    let data = Self.data(wave)
    return storedBytes(of: EstimatedWave(try WeightedWave(wave, of: data), of: data))
  }

  @Test func aRespondentMoreCostsTheirAnswersLevelsAndCell() throws {
    let (few, many) = (try bytes(2400), try bytes(12_000))
    let each = Double(many - few) / 9600
    #expect(each >= 7 && each < 7.5, "\(each)")
  }

  private static func data(_ wave: Wave) -> SurveyData {
    let scale = Scale(
      id: "s", labels: ["1", "2", "3", "4", "5"], favourable: [false, false, false, true, true])
    let segmentations = [4, 3].enumerated().map { index, count in
      Segmentation(id: "s\(index)", title: "", levels: (0..<count).map { "l\($0)" })
    }
    let staff = segmentations.map { segmentation in
      let each = 36_000 / segmentation.levels.count
      let counts = segmentation.levels.map { ($0, each) }
      return (segmentation.id, Dictionary(uniqueKeysWithValues: counts))
    }
    return SurveyData(
      title: StudyTitle(title: "", organisation: "", marking: ""),
      codebook: Codebook(
        items: (0..<4).map {
          Item(id: "q\($0)", wording: "", scale: scale, construct: "c", direction: .positive)
        },
        constructs: [Construct(id: "c", title: "", items: [0, 1, 2, 3], isOutcome: false)]),
      segmentations: segmentations, waves: [wave],
      waveTitles: [WaveTitle(id: "1", label: "1")],
      population: Population(counts: Dictionary(uniqueKeysWithValues: staff)),
      design: DesignPlan(rake: ["s0", "s1"]), estimation: EstimationPlan(replicates: 1, seed: 1))
  }
}
