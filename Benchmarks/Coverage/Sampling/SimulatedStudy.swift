import Statistics
import Survey

/// A study whose surveys are drawn, as `canvass` would read it from a folder.
struct SimulatedStudy: Sendable {
  let population: Superpopulation
  let design: SurveyDesign
  /// Respondents, or about as many where teams are drawn.
  let n: Int
  let seed: UInt64

  static let (construct, group, role) = ("view", "group", "role")
  static let items = (1...5).map { "q\($0)" }

  /// Survey number `number`, weighed with so many replicates.
  func survey(_ number: Int, replicates: Int) -> (wave: Wave, data: SurveyData) {
    let stream = (design.rawValue * 10_000 + n) << 32 | number
    var generator = CounterGenerator(seed: seed, purpose: .simulation, stream: stream)
    let people = design.draw(about: n, from: population, &generator)
    return (wave(people), data(EstimationPlan(replicates: replicates, seed: generator.next())))
  }

  private func wave(_ people: Respondents) -> Wave {
    Wave(
      id: "1", label: "1", respondents: people.count, answers: people.answers,
      levels: [people.groups, people.roles].map { LevelCodes($0) },
      weights: design.hasWeights ? people.weights : nil,
      strata: design.hasStrata ? people.groups.map(Int32.init) : nil,
      clusters: design.hasTeams ? people.teams : nil)
  }

  private func data(_ plan: EstimationPlan) -> SurveyData {
    let levels = population.groupShares.indices.map { String($0 + 1) }
    return SurveyData(
      title: StudyTitle(title: "", organisation: "", marking: ""), codebook: codebook,
      segmentations: [Self.group, Self.role].map {
        Segmentation(id: $0, title: $0, levels: levels)
      },
      waves: [], waveTitles: [], strata: levels, population: design.isRaked ? staff : nil,
      design: DesignPlan(rake: design.isRaked ? [Self.group, Self.role] : []), estimation: plan)
  }

  private var codebook: Codebook {
    let scale = Scale(
      id: "agree", labels: (1...5).map(String.init),
      favourable: [false, false, false, true, true])
    return Codebook(
      items: Self.items.map {
        Item(
          id: $0, wording: $0, scale: scale, construct: Self.construct, direction: .positive)
      },
      constructs: [
        Construct(
          id: Self.construct, title: Self.construct, items: Array(Self.items.indices),
          isOutcome: false)
      ])
  }

  /// Margins of a billion staff, of whom a sample is nothing.
  private var staff: Population {
    func counts(_ share: (Superpopulation.Cell) -> Int) -> [String: Int] {
      population.cells.reduce(into: [:]) { counts, cell in
        counts[String(share(cell) + 1), default: 0] += Int((1e9 * cell.share).rounded())
      }
    }
    return Population(counts: [Self.group: counts(\.group), Self.role: counts(\.role)])
  }
}
