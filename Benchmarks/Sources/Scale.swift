import Estimation
import Foundation
import LinearAlgebra
import Statistics
import Survey
import Weighting

/// A large wave in memory, answers as bytes, scored in every segment: how long, and how many bytes.
///
/// 40 items in 8 constructs, five segmentations with 50 levels between them, raked to two.
func runScale(respondents: Int, replicates: Int) throws {
  let data = largeStudy(respondents: respondents, replicates: replicates)
  let before = residentBytes("VmRSS")
  let clock = ContinuousClock()
  var scores = 0
  let seconds = try clock.measure {
    let weighted = try WeightedWave(data.waves[0], of: data)
    scores = ScoreTables(EstimatedWave(weighted, of: data)).scores.count
  }
  let (answers, peak) = (respondents * 40, residentBytes("VmHWM"))
  print(
    "scale\t\(respondents)\t\(answers)\t\(scores)\t\(seconds / .seconds(1))\t\(before)\t\(peak)")
}

/// VmRSS or VmHWM of this process.
func residentBytes(_ key: String) -> Int {
  let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  let line = status.split(separator: "\n").first { $0.hasPrefix(key) }
  return (line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0)
    * 1024
}

/// Answers drawn at random; what they say does not matter here.
func largeStudy(respondents n: Int, replicates: Int) -> SurveyData {
  let scale = Scale(
    id: "agree", labels: ["1", "2", "3", "4", "5"],
    favourable: [false, false, false, true, true])
  let items = (0..<40).map { index in
    Item(
      id: "q\(index)", wording: "q\(index)", scale: scale, construct: "c\(index / 5)",
      direction: .positive)
  }
  let constructs = (0..<8).map { index in
    Construct(
      id: "c\(index)", title: "c\(index)", items: Array(index * 5..<index * 5 + 5),
      isOutcome: false)
  }
  let sizes = [4, 12, 20, 8, 6]
  let answers = (0..<40).map { item in
    var dice = CounterGenerator(seed: 1, purpose: .simulation, stream: item)
    return (0..<n).map { _ in UInt8(dice.index(below: 5)) }
  }
  let levels = sizes.enumerated().map { index, count in
    var dice = CounterGenerator(seed: 2, purpose: .simulation, stream: index)
    return LevelCodes((0..<n).lazy.map { _ in UInt16(dice.index(below: count)) })
  }
  let segmentations = sizes.enumerated().map { index, count in
    Segmentation(id: "s\(index)", title: "s\(index)", levels: (0..<count).map { "l\($0)" })
  }
  let counts = [0, 1].map { index in
    let share = 2 * n / 60 * 60 / sizes[index]
    return (
      "s\(index)", Dictionary(uniqueKeysWithValues: segmentations[index].levels.map { ($0, share) })
    )
  }
  let wave = Wave(id: "1", label: "1", respondents: n, answers: answers, levels: levels)
  return SurveyData(
    title: StudyTitle(title: "", organisation: "", marking: ""),
    codebook: Codebook(items: items, constructs: constructs), segmentations: segmentations,
    waves: [wave], waveTitles: [WaveTitle(id: "1", label: "1")],
    population: Population(counts: Dictionary(uniqueKeysWithValues: counts)),
    design: DesignPlan(rake: ["s0", "s1"]),
    estimation: EstimationPlan(replicates: replicates, seed: 1))
}
