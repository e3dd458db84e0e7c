import LinearAlgebra

extension Truth {
  /// Intraclass correlation of construct scores of teams in a group: the variance of
  /// team means over the variance of people, both within groups.
  var teamCorrelation: Double {
    let items = Array(population.items.indices)
    let everyone = mean(items)
    var (between, ofGroups) = (0.0, 0.0)
    for (group, share) in population.groupShares.enumerated() {
      let mean = mean(items) { $0.group == group }
      let square = normalExpectation { team in
        let expected = expectedScore(group, team: team)
        return expected * expected
      }
      between += share * (square - mean * mean)
      ofGroups += share * (mean - everyone) * (mean - everyone)
    }
    return between / (scoreVariance - ofGroups)
  }

  /// Of members of a group whose team's τ is known.
  private func expectedScore(_ group: Int, team: Double) -> Double {
    let share = population.teamVariance
    return population.roleShares[group].indices.reduce(0) { sum, role in
      let view = population.cell(group, role).shift + share.squareRoot() * team
      return sum + population.roleShares[group][role] * population.score(given: view, share: share)
    }
  }

  private var scoreVariance: Double {
    let k = covariance.rows
    let sum = (0..<k * k).reduce(0) { $0 + covariance[$1 % k, $1 / k] }
    return sum / Double(k * k)
  }
}
