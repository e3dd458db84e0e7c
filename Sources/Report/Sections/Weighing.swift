internal import Pilots
internal import Survey

/// Sliders for the weights of criteria, and the released figures that follow them.
struct Weighing: Sendable {
  let criteria: [(name: String, swing: Double)]
  /// As JSON, for a page's script element.
  let data: String
  /// So many are chosen.
  let places: Int
  let draws: Int

  /// nil where scores may not be seen, or there is nothing to weigh.
  init?(_ figures: PilotFigures, places: Int) {
    guard figures.showsCriteria, let reweighing = figures.assessment.reweighing else { return nil }
    let weights = figures.criteria.map { figures.utility($0.weight) ?? 0 }
    guard let most = weights.max(), most > 0 else { return nil }
    criteria = zip(figures.criteria, weights).map {
      (plain($0.criterion.id, limit: 60), 100 * $1 / most)
    }
    (self.places, draws) = (places, reweighing.deviations.count)
    data = Self.json(reweighing, figures, weights: weights, places: places)
  }

  private static func json(
    _ reweighing: Reweighing, _ figures: PilotFigures, weights: [Double], places: Int
  ) -> String {
    let chosen = figures.assessment.portfolios.first?.pilots ?? []
    let pilots = reweighing.pilots
    let members = pilots.indices.filter { chosen.contains(pilots[$0].id) }
    let text = JSON.object([
      ("ids", .list(pilots.map { .text($0.id) })),
      ("pilots", .list(pilots.map { .text(shortened($0.name)) })),
      ("weights", .list(weights.map(JSON.number))),
      (
        "utilities",
        .list(
          reweighing.utilities.map { row in
            .list(row.map { .number(figures.utility($0) ?? 0) })
          })
      ),
      ("sets", reweighing.sets.map { .list($0.map { .list($0.map(JSON.count)) }) } ?? .null),
      ("chosen", .list(members.map(JSON.count))), ("places", .count(places)),
      ("draws", .text(packed(reweighing.deviations))),
    ]).inline
    // A “<” in a name must not end the script element that the data stand in.
    return text.replacing("<", with: "\\u003c")
  }

  /// Hundredths of utility, a signed byte each, in base 64.
  private static func packed(_ deviations: [[Double]]) -> String {
    base64(
      deviations.joined().map { deviation in
        UInt8(bitPattern: Int8(min(max((deviation * 100).rounded(), -127), 127)))
      })
  }

  var view: [String: Any] {
    [
      "template": "weighing", "places": places, "data": data,
      "criteria": criteria.map { ["name": $0.name, "swing": $0.swing.description] },
      "note": """
      Value of 0–100 at the weights set here. Chances: \(grouped(draws)) draws of the scores, \
      with the spread and the correlation that survey, interviews and judgements leave open; \
      weights as set and not drawn, costs as most likely. A pilot judged within a lopsided range can \
      have a better chance than one of the same value.
      """,
    ]
  }
}
