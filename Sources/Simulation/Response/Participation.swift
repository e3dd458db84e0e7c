internal import Foundation
internal import Statistics

/// Who answers.  A person's readiness depends on rank and business group only,
/// so weighting to those margins undoes the bias.
///
/// Exactly the wanted number is drawn without replacement, with probabilities in
/// proportion to readiness: those with the smallest −ln(u)/readiness.
///
/// Source: Efraimidis & Spirakis (2006), doi:10.1016/j.ipl.2005.11.003.
struct Participation {
  /// Share of the second round who had answered the first.
  static let returning = 0.4

  private let force: Force
  private let respondents: Int

  init(force: Force, respondents: Int) {
    (self.force, self.respondents) = (force, respondents)
  }

  private func readiness(_ person: Int) -> Double {
    let profile = force.profile(of: person)
    return RankTable.willingness[profile[.rank]]
      * BusinessGroup.all[profile[.group]].willingness
  }

  /// The respondents of both rounds, by place in the force, as they arrive.  Who of
  /// the first round answers again is left to chance alone, so that readiness
  /// weighs the same on both rounds.
  func draw() -> [Round: [Int32]] {
    let first = smallest(respondents, in: .first, among: { _ in true }, readiness)
    var answered = [Bool](repeating: false, count: force.size)
    for person in first { answered[Int(person)] = true }

    let back = Int((Self.returning * Double(respondents)).rounded())
    let second =
      smallest(back, in: .second, among: { answered[$0] }, { _ in 1 })
      + smallest(respondents - back, in: .second, among: { !answered[$0] }, readiness)
    return [.first: byArrival(first, in: .first), .second: byArrival(second, in: .second)]
  }

  /// The day of fieldwork, 0-based, on which someone answers: most answer early.
  func day(_ person: Int, in round: Round) -> Int {
    Int(Double(Round.fieldworkDays) * pow(arrival(person, round), 1.8))
  }

  private func arrival(_ person: Int, _ round: Round) -> Double {
    var draw = CounterGenerator(
      seed: force.seed, subject: person, Strand.arrival.inRound(round))
    return draw.uniform()
  }

  /// The people with the smallest keys −ln(u)/chance.
  private func smallest(
    _ count: Int, in round: Round, among admits: (Int) -> Bool, _ chance: (Int) -> Double
  ) -> [Int32] {
    let keys = (0..<force.size).filter(admits).map { person in
      var draw = CounterGenerator(
        seed: force.seed, subject: person, Strand.participation.inRound(round))
      return (key: -log(draw.uniform()) / chance(person), person: Int32(person))
    }
    return keys.sorted { $0 < $1 }.prefix(count).map(\.person)
  }

  private func byArrival(_ people: [Int32], in round: Round) -> [Int32] {
    people.map { (arrival(Int($0), round), $0) }.sorted { $0 < $1 }.map(\.1)
  }
}
