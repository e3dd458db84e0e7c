internal import Statistics
internal import TestSupport
internal import Testing

@testable internal import canvass_coverage

/// What the coverage study holds to be true, against R's quadrature and against people.
@Suite struct TruthTests {
  private let truth = Truth(of: Superpopulation())
  private let items = Array(0..<5)

  @Test func momentsAreThoseOfR() throws {
    let golden = try Golden("coverage-truth")
    for item in items {
      #expect(try (truth.mean([item]) - #require(golden["means"][item].number)).magnitude < 1e-10)
      #expect(
        try (truth.favourable([item]) - #require(golden["favourable"][item].number)).magnitude
          < 1e-10)
    }
    let ofRole = truth.mean(items) { $0.role == 2 }
    #expect(try (ofRole - #require(golden["mean_role_3"].number)).magnitude < 1e-10)
  }

  /// Two rules of quadrature; ω also two optimisers, R's stopping at a slope of 1e-9.
  @Test func reliabilitiesAreThoseOfR() throws {
    let golden = try Golden("coverage-truth")
    let alpha = try #require(truth.alpha)
    let omega = try #require(truth.omega)
    #expect(try (alpha - #require(golden["alpha"].number)).magnitude < 1e-10)
    #expect(try (omega - #require(golden["omega"].number)).magnitude < 1e-7)
    let teams = try #require(golden["team_correlation"].number)
    #expect((truth.teamCorrelation - teams).magnitude < 1e-9)
  }

  /// Every design draws from the one population: with its weights, and with 1 / response
  /// where raking is left to make up for it, margins and the mean are within five standard
  /// errors (25 points of deviation; weights and teams widen them by less than half).
  @Test(arguments: SurveyDesign.allCases) func peopleAreOfThePopulation(_ design: SurveyDesign) {
    let population = truth.population
    var generator = CounterGenerator(seed: 5, purpose: .simulation, stream: design.rawValue)
    let people = design.draw(about: 8000, from: population, &generator)
    let cells = zip(people.groups, people.roles).map { population.cell(Int($0), Int($1)) }
    let weights = zip(people.weights, cells).map { weight, cell in
      weight / (design.isRaked ? population.response(of: cell) : 1)
    }
    let error = 1.5 / 8000.0.squareRoot()
    for level in 0..<4 {
      let shares = population.cells.filter { $0.role == level }.reduce(0) { $0 + $1.share }
      #expect((share(weights) { cells[$0].role == level } - shares).magnitude < 2.5 * error)
      let group = share(weights) { cells[$0].group == level }
      #expect((group - population.groupShares[level]).magnitude < 2.5 * error)
    }
    let answered = weights.indices.filter { people.answers[0][$0] < 5 }
    let base = answered.reduce(0) { $0 + weights[$1] }
    let sum = answered.reduce(0) { $0 + weights[$1] * 25 * Double(people.answers[0][$1]) }
    #expect((sum / base - truth.mean([0])).magnitude < 5 * 25 * error)
  }

  private func share(_ weights: [Double], _ isChosen: (Int) -> Bool) -> Double {
    let chosen = weights.indices.filter(isChosen).reduce(0) { $0 + weights[$1] }
    return chosen / weights.reduce(0, +)
  }
}
