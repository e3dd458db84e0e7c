import Pilots
import Survey
import TestSupport

/// A register that Python worked out, with what it is of.
struct GoldenRegister {
  let plan: PilotPlan
  let assessment: Assessment
  let expected: Golden

  static func all(_ name: String) throws -> [GoldenRegister] {
    try Golden("delivery")[name].list.map(GoldenRegister.init)
  }

  init(_ golden: Golden) {
    let selected = Set(golden["selected"].list.compactMap(\.text))
    let pilots = golden["pilots"].list.map { one in
      Pilot(
        id: one["id"].text ?? "", name: "", sponsor: "",
        cost: Range3(Double(one["cost"].text ?? "") ?? 0), weeks: one["weeks"].number,
        requires: [], excludes: [], judged: [:])
    }
    let values = golden["pilots"].list.map { $0["value"].text.flatMap { Double($0) } }
    plan = Registers.plan(
      pilots, asOf: golden["as_of"].text,
      outputs: golden["outputs"].list.map { one in
        Output(
          pilot: one["pilot"].text ?? "", output: one["output"].text ?? "",
          price: Double(one["price"].text ?? "") ?? 0, due: one["due"].text,
          accepted: one["accepted"].text)
      },
      questions: golden["questions"].list.map { one in
        ProgrammeQuestion(
          question: one["question"].text ?? "", document: one["document"].text ?? "",
          pilots: one["pilots"].list.compactMap(\.text))
      })
    assessment = Registers.assessment(pilots, values: values, selected: selected)
    expected = golden["expected"]
  }
}

/// Registers made by hand.
enum Registers {
  static func plan(
    _ pilots: [Pilot], asOf: String? = nil, outputs: [Output],
    questions: [ProgrammeQuestion] = []
  ) -> PilotPlan {
    var plan = PilotPlan(
      pilots: pilots, addresses: [], outputs: outputs, criteria: [], selection: Selection(),
      weights: .exact, wave: "w1")
    (plan.asOf, plan.questions) = (asOf, questions)
    return plan
  }

  /// Nothing but values and who is chosen matters to a register.
  static func assessment(
    _ pilots: [Pilot], values: [Double?], selected: Set<String>
  ) -> Assessment {
    let scores = zip(pilots, values).map { pilot, value in
      PilotScore(
        pilot: pilot, criteria: [], value: value, interval: nil, rank: nil, acceptability: [],
        selectedShare: nil, coreIndex: nil, isSelected: selected.contains(pilot.id),
        unrankable: [])
    }
    return Assessment(
      wave: "w1", criteria: [], pilots: scores, portfolios: [], infeasible: nil,
      selection: Selection(), draws: 1, weights: .exact, infeasibleDraws: 0)
  }
}

extension OutputState {
  /// As Python's register has it.
  var goldenName: String {
    switch self {
    case .acceptedOnTime: "accepted on time"
    case .acceptedLate: "accepted late"
    case .acceptedUndated: "accepted, no due date"
    case .overdue: "overdue"
    case .due: "due"
    case .undated: "no due date"
    }
  }
}
