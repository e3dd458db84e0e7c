import Statistics
import Survey

/// People as they are drawn, with their answers.
struct Respondents {
  let population: Superpopulation
  private(set) var generator: CounterGenerator
  private(set) var answers: [[UInt8]]
  private(set) var groups: [UInt16] = []
  private(set) var roles: [UInt16] = []
  private(set) var weights: [Double] = []
  /// Number of the team; everybody their own team where teams play no part.
  private(set) var teams: [Int32] = []
  private var team: (number: Int32, view: Double)?
  private var teamsStarted: Int32 = 0

  init(_ population: Superpopulation, _ generator: CounterGenerator) {
    (self.population, self.generator) = (population, generator)
    answers = Array(repeating: [], count: population.items.count)
  }

  var count: Int { groups.count }

  /// Those added from now on share a team.
  mutating func startTeam() {
    team = (teamsStarted, normal())
    teamsStarted += 1
  }

  mutating func add(_ cell: Superpopulation.Cell, weight: Double = 1) {
    let share = population.teamVariance
    let common = share.squareRoot() * (team?.view ?? normal())
    let view = cell.shift + common + (1 - share).squareRoot() * normal()
    for (index, item) in population.items.enumerated() {
      let own = (1 - item.loading * item.loading).squareRoot() * normal()
      let value = item.loading * view + own
      let label = UInt8(item.thresholds.count { value > $0 })
      answers[index].append(
        happens(population.silence) ? MissingKind.notAnswered.rawValue : label)
    }
    groups.append(UInt16(cell.group))
    roles.append(UInt16(cell.role))
    weights.append(weight)
    teams.append(team?.number ?? Int32(teams.count))
  }
}

extension Respondents {
  mutating func happens(_ probability: Double) -> Bool { generator.uniform() < probability }
  mutating func index(below bound: Int) -> Int { generator.index(below: bound) }

  private mutating func normal() -> Double { StandardNormal.quantile(generator.uniform()) }

  /// An index drawn in proportion to `weights`.
  mutating func choice(_ weights: [Double]) -> Int {
    var remaining = generator.uniform() * weights.reduce(0, +)
    for (index, weight) in weights.enumerated().dropLast() {
      if remaining < weight { return index }
      remaining -= weight
    }
    return weights.count - 1
  }
}
