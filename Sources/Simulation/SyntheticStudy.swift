public import Foundation

/// A study whose truth is known: a force, its staff's answers in two waves,
/// interviews and candidate pilots, all a function of size and seed.
///
/// The same size and seed give the same bytes.  Cost is linear in the force,
/// which is 43,000 or the smallest multiple of it of which the respondents are at
/// most 30 %; memory is some 50 bytes per member of staff, because rows go out as they are
/// made.  A million responses take half a minute and 180 MB.
public struct SyntheticStudy: Sendable, Equatable {
  /// The most responses that a wave may have.
  public static let respondentLimit = 10_000_000

  /// Responses in each of the two waves.
  public let respondents: Int
  /// Another seed makes another force, which answers otherwise.
  public let seed: UInt64

  /// - Throws: `noRespondents` below 1, `tooManyRespondents` above the limit.
  public init(respondents: Int = 1300, seed: UInt64 = 20_180_524) throws(SimulationError) {
    guard respondents > 0 else { throw .noRespondents(respondents) }
    guard respondents <= Self.respondentLimit else { throw .tooManyRespondents(respondents) }
    (self.respondents, self.seed) = (respondents, seed)
  }

  /// Writes the study folder, beside its place first.
  ///
  /// - Throws: `occupied` where the folder holds anything that was not written
  ///   here; `cannotWrite` with the path and the system's reason.
  public func write(to folder: URL) throws(SimulationError) {
    let place = try StudyFolder(folder)
    do {
      try write(in: place)
      try place.publish()
    } catch {
      place.discard()
      throw error
    }
  }

  private func write(in place: StudyFolder) throws(SimulationError) {
    let force = Force(respondents: respondents, seed: seed)
    try writeResponses(of: force, in: place)
    let population = FinitePopulation(force)
    let truth = TruthFile(study: self, force: force, population: population)
    try place.write(truth.rendered().utf8, to: "truth.json")
    try place.write(Tables.population(population).bytes, to: "population.csv")
    try place.write(Tables.interviews(seed: seed).bytes, to: "interviews-2018.csv")
    try place.write(ReadMe.text(self, staff: force.size).utf8, to: "README.md")
    try writeDefinition(in: place)
  }

  private func writeResponses(of force: Force, in place: StudyFolder) throws(SimulationError) {
    let participation = Participation(force: force, respondents: respondents)
    let respondents = participation.draw()
    for round in Round.allCases {
      var rows = ResponseRows(force: force, participation: participation, round: round)
      try place.write(
        to: "responses-\(round.id).csv", header: rows.header, rows: respondents[round] ?? []
      ) { person, page in rows.append(Int(person), to: &page) }
    }
  }

  /// What is the same whatever size and seed.
  private func writeDefinition(in place: StudyFolder) throws(SimulationError) {
    try place.write(StudyDefinition.text.utf8, to: "study.yaml")
    try place.write(Tables.codebook.bytes, to: "codebook.csv")
    try place.write(Tables.themes.bytes, to: "themes.csv")
    try place.write(Tables.pilots.bytes, to: "pilots.csv")
    try place.write(Tables.addresses.bytes, to: "addresses.csv")
    try place.write(Tables.outputs.bytes, to: "outputs.csv")
    try place.write(Tables.questions.bytes, to: "questions.csv")
  }
}
