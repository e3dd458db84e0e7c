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
  /// where raking is left to make up for it, the mean is within five standard errors
  /// (25 points of deviation; weights and teams widen it by less than two).
  @Test(arguments: SurveyDesign.allCases) func peopleAreOfThePopulation(_ design: SurveyDesign) {
    let population = truth.population
    var generator = CounterGenerator(seed: 5, purpose: .simulation, stream: design.rawValue)
    let n = 2000
    let people = design.draw(about: n, from: population, &generator)
    var (sum, base) = (0.0, 0.0)
    for row in 0..<people.count where people.answers[0][row] < 5 {
      let cell = population.cell(Int(people.groups[row]), Int(people.roles[row]))
      let weight = people.weights[row] / (design.isRaked ? population.response(of: cell) : 1)
      sum += weight * 25 * Double(people.answers[0][row])
      base += weight
    }
    let error = 2 * 30 / Double(n).squareRoot()
    #expect((sum / base - truth.mean([0])).magnitude < 5 * error)
  }
}
