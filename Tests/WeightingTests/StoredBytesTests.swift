internal import Survey
internal import TestSupport
internal import Testing
internal import Weighting

/// What a respondent costs in memory: a byte an answer, a byte a level, a byte for the cell of
/// the margins; nothing for weights that start equal, nor for a design without clusters.
@Suite struct StoredBytesTests {
  private static let n = 6000

  /// Bytes a respondent beyond what answers and levels take themselves.
  private func bytesBeside(
    _ change: (inout Wave, inout SurveyData) -> Void = { _, _ in }
  ) throws -> Double {
    var (wave, data) = Self.study()
    change(&wave, &data)
    let weighted = try WeightedWave(wave, of: data)
    return Double(storedBytes(of: weighted)) / Double(Self.n) - 8 - 2
  }

  @Test func aRakedRespondentCostsTheirAnswersTheirLevelsAndAByte() throws {
    #expect(storedBytes(of: Self.study().0) == (8 + 2) * Self.n)
    let bytes = try bytesBeside()
    #expect(bytes >= 1 && bytes < 1.5, "\(bytes)")
    #expect(try bytesBeside { $1.design.rake = [] } < 0.5)
  }

  @Test func whatTheStudyGivesOfEverybodyCostsNoMoreThanThat() throws {
    let weights = (0..<Self.n).map { 1 + Double($0 % 3) }
    #expect(try bytesBeside { wave, _ in wave.weights = weights } < 8 + 1.5)
    let strata = (0..<Self.n).map { Int32($0 / 2000) }
    let sorted = try bytesBeside {
      ($0.strata, $1.strata) = (strata, ["1", "2", "3"])
    }
    #expect(sorted < 4 + 1.5, "\(sorted)")
  }

  @Test func trimmedWeightsAreStoredOnce() throws {
    let trimmed = try bytesBeside { wave, data in
      wave.weights = (0..<Self.n).map { $0 % 50 == 0 ? 9 : 1 }
      data.design.trim = 4
    }
    #expect(trimmed >= 17 && trimmed < 17.5, "\(trimmed)")
  }

  /// 8 items, two segmentations of 12 and 3 levels, raked to both.
  private static func study() -> (Wave, SurveyData) {
    let scale = Scale(
      id: "s", labels: ["1", "2", "3", "4", "5"], favourable: [false, false, false, true, true])
    let items = (0..<8).map {
      Item(id: "q\($0)", wording: "", scale: scale, construct: "c", direction: .positive)
    }
    let segmentations = [12, 3].enumerated().map { index, count in
      Segmentation(id: "s\(index)", title: "", levels: (0..<count).map { "l\($0)" })
    }
    let wave = Wave(
      id: "1", label: "1", respondents: n,
      answers: (0..<8).map { item in (0..<n).map { UInt8(($0 + $0 / 5 * item) % 5) } },
      levels: [12, 3].map { count in LevelCodes((0..<n).lazy.map { UInt16($0 % count) }) })
    let staff = segmentations.map { segmentation in
      let each = 18_000 / segmentation.levels.count
      let counts = segmentation.levels.map { ($0, each) }
      return (segmentation.id, Dictionary(uniqueKeysWithValues: counts))
    }
    let data = SurveyData(
      title: StudyTitle(title: "", organisation: "", marking: ""),
      codebook: Codebook(
        items: items,
        constructs: [
          Construct(id: "c", title: "", items: Array(items.indices), isOutcome: false)
        ]),
      segmentations: segmentations, waves: [wave],
      waveTitles: [WaveTitle(id: "1", label: "1")],
      population: Population(counts: Dictionary(uniqueKeysWithValues: staff)),
      design: DesignPlan(rake: ["s0", "s1"]), estimation: EstimationPlan(replicates: 1, seed: 1))
    return (wave, data)
  }
}
