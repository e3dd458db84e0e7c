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

  static func readiness(_ profile: Profile) -> Double {
    RankTable.willingness[profile[.rank]] * BusinessGroup.all[profile[.group]].willingness
  }

  /// The respondents of both rounds, by place in the force.
  func draw() -> [Round: [Int32]] {
    let first = readiest(respondents, of: keys(in: .first)) { _ in true }
    var answered = [Bool](repeating: false, count: force.size)
    for person in first { answered[Int(person)] = true }

    let keys = keys(in: .second)
    let back = Int((Self.returning * Double(respondents)).rounded())
    let second =
      readiest(back, of: keys) { answered[$0] }
      + readiest(respondents - back, of: keys) { !answered[$0] }
    return [.first: arrivals(first, in: .first), .second: arrivals(second, in: .second)]
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

  private func keys(in round: Round) -> [Double] {
    (0..<force.size).map { person in
      var draw = CounterGenerator(
        seed: force.seed, subject: person, Strand.participation.inRound(round))
      return -log(draw.uniform()) / Self.readiness(force.profile(of: person))
    }
  }

  private func readiest(_ count: Int, of keys: [Double], where admits: (Int) -> Bool) -> [Int32] {
    let candidates = keys.indices.filter(admits).map { (key: keys[$0], person: Int32($0)) }
    return candidates.sorted { $0 < $1 }.prefix(count).map(\.person)
  }

  private func arrivals(_ people: [Int32], in round: Round) -> [Int32] {
    people.map { (arrival(Int($0), round), $0) }.sorted { $0 < $1 }.map(\.1)
  }
}
