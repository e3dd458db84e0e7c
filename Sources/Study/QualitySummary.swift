internal import Ingestion
internal import LinearAlgebra
public import Report
internal import Survey

/// What was read, for `canvass check`: from what, by whom, what was answered, what changed
/// between waves, and what a reader should know.
public struct QualitySummary: Sendable {
  public let title: String
  /// A list for each wave.
  public let waves: [FactList]
  /// Every item of every wave, and every set of options, with the share of each kind of
  /// missing answer.
  public let items: Table
  /// The same to be read by people: kinds that occur, and a bar.
  public let answered: Table
  /// Signs of careless answers that somebody shows, to be read by people.
  public let careless: Table
  /// What is asked otherwise in a later wave; a list per wave in which something is.
  public let drift: [FactList]
  public let notes: [String]
  /// That all is well, and how much of it there is.
  public let verdict: String
  /// All of it for programs.
  public let json: JSON

  public init(at path: String) throws(StudyFailure) {
    let data = try StudyFailure.reading(path)
    useSingleThreadedBLAS()
    let shares = answerShares(data)
    title = data.title.title
    waves = waveFacts(data, shares)
    items = itemTable(shares)
    answered = answeredTable(shares)
    let pairs = drifts(data)
    let signs = carelessTable(data)
    careless = carelessCounts(signs)
    drift = driftFacts(pairs)
    notes = data.notes
    verdict = "No faults: \(size(of: data))."
    json = .object([
      ("title", .text(title)), ("faults", .list([])),
      ("waves", .list(data.waveTitles.map { waveJSON($0, data) })),
      ("items", .table(items)), ("careless", .table(signs)),
      ("drift", driftJSON(pairs)), ("notes", .list(notes.map(JSON.text))),
    ])
  }
}

/// `2 waves, 2,600 respondents, 43 items`.
private func size(of data: SurveyData) -> String {
  let respondents = data.waves.map(\.respondents).reduce(0, +)
  let sets = data.choiceSets.count
  return
    ([
      countOf(data.waveTitles.count, "wave"), countOf(respondents, "respondent"),
      countOf(data.codebook.items.count, "item"),
    ] + (sets > 0 ? [countOf(sets, "set") + " of options"] : [])).joined(separator: ", ")
}
