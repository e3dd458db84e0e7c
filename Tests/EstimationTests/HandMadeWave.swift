internal import Estimation
internal import Survey
internal import Weighting

/// A wave so small that its figures can be worked out by hand: items of one construct with
/// five labels (scores 0, 25, 50, 75, 100), one segmentation.
struct HandMadeWave {
  /// Per item, by respondent.
  var answers: [[UInt8]]
  /// Per respondent; nil: everybody is of one level.
  var levels: [UInt16]?
  var strata: [Int32]?
  var clusters: [Int32]?
  var weights: [Double]?
  var directions: [Direction] = []
  /// Staff in post per level.
  var staff: [Int] = []
  var design = DesignPlan()
  var replicates = 0

  static let missing = MissingKind.notAnswered.rawValue

  var data: SurveyData {
    let scale = Scale(
      id: "s", labels: ["1", "2", "3", "4", "5"], favourable: [false, false, false, true, true])
    let count = Int(levels?.max() ?? 0) + 1
    let names = (0..<count).map { "level \($0)" }
    return SurveyData(
      title: StudyTitle(title: "", organisation: "", marking: ""),
      codebook: Codebook(
        items: answers.indices.map {
          Item(
            id: "q\($0)", wording: "", scale: scale, construct: "c",
            direction: directions.isEmpty ? .positive : directions[$0])
        },
        constructs: [
          Construct(id: "c", title: "c", items: Array(answers.indices), isOutcome: false)
        ]),
      segmentations: [Segmentation(id: "l", title: "l", levels: names)], waves: [wave],
      waveTitles: [WaveTitle(id: "w", label: "w")],
      strata: (0...(strata?.max() ?? 0)).map { "stratum \($0)" },
      population: staff.isEmpty
        ? nil
        : Population(counts: ["l": Dictionary(uniqueKeysWithValues: zip(names, staff))]),
      design: design, estimation: EstimationPlan(replicates: replicates, seed: 5))
  }

  var wave: Wave {
    let n = answers[0].count
    return Wave(
      id: "w", label: "w", respondents: n, answers: answers,
      levels: [levels.map { LevelCodes($0) } ?? LevelCodes(repeating: 0, count: n)],
      weights: weights, strata: strata,
      clusters: clusters)
  }

  func weighted() throws -> WeightedWave { try WeightedWave(wave, of: data) }

  func estimated() throws -> EstimatedWave { EstimatedWave(try weighted(), of: data) }

  /// The item q0 in everyone, or at a level.
  func item(_ statistic: Statistic = .mean, level: Int? = nil) throws -> Score? {
    let domain = level.map { Domain(wave: "w", segment: "l", level: "level \($0)") }
    return try estimated().scores().map(\.score).first {
      $0.measure == Measure(kind: .item, id: "q0") && $0.statistic == statistic
        && $0.domain == domain ?? .everyone(in: "w")
    }
  }
}
