import Statistics

/// How a survey finds its respondents, and what its study file would say of that.
enum SurveyDesign: Int, CaseIterable, Sendable {
  case simple, stratified, clustered, raked, rakedClusters

  var name: String {
    switch self {
    case .simple: "simple random"
    case .stratified: "unequal strata"
    case .clustered: "teams in strata"
    case .raked: "raked"
    case .rakedClusters: "raked teams"
    }
  }

  var isRaked: Bool { self == .raked || self == .rakedClusters }
  var hasStrata: Bool { self != .simple && self != .raked }
  var hasTeams: Bool { self == .clustered || self == .rakedClusters }
  var hasWeights: Bool { hasStrata }
}

extension SurveyDesign {
  /// Draws one survey of n respondents; of about n where whole teams are drawn.
  func draw(
    about n: Int, from population: Superpopulation, _ generator: inout CounterGenerator
  ) -> Respondents {
    var people = Respondents(population, generator)
    switch self {
    case .simple, .raked:
      while people.count < n {
        let group = people.choice(population.groupShares)
        let cell = population.cell(group, people.choice(population.roleShares[group]))
        if !isRaked || people.happens(population.response(of: cell)) { people.add(cell) }
      }
    case .stratified:
      for group in population.groupShares.indices { people.addStratum(group, of: n / 4) }
    case .clustered:
      people.addTeams(Self.teams(about: n, population), sizes: 3...7) { _ in 1 }
    case .rakedClusters:
      people.addTeams(Self.teams(about: n, population), sizes: 5...11, population.response)
    }
    generator = people.generator
    return people
  }

  /// Teams per group, five respondents to a team, two teams at least.
  static func teams(about n: Int, _ population: Superpopulation) -> [Int] {
    population.groupShares.map { max(2, Int(($0 * Double(n) / 5).rounded())) }
  }
}

extension Respondents {
  /// One group, equally many of each, the rarer and less content roles more often.
  fileprivate mutating func addStratum(_ group: Int, of n: Int) {
    let roles = population.roleShares[group]
    let sought = zip(roles, [1.0, 1.5, 2, 3]).map { $0 * $1 }
    let total = sought.reduce(0, +)
    for _ in 0..<n {
      let role = choice(sought)
      let cell = population.cell(group, role)
      add(cell, weight: 1000 * cell.share / (Double(n) * sought[role] / total))
    }
  }

  /// Whole teams, of equal chance within a group; who answers is up to `response`.
  fileprivate mutating func addTeams(
    _ counts: [Int], sizes: ClosedRange<Int>,
    _ response: (Superpopulation.Cell) -> Double
  ) {
    for (group, teams) in counts.enumerated() {
      let weight = 1000 * population.groupShares[group] / Double(teams)
      for _ in 0..<teams {
        startTeam()
        for _ in 0..<sizes.lowerBound + index(below: sizes.count) {
          let cell = population.cell(group, choice(population.roleShares[group]))
          if happens(response(cell)) { add(cell, weight: weight) }
        }
      }
    }
  }
}
