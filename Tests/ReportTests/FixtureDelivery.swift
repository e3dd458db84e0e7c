internal import Disclosure
internal import Pilots
internal import Report
internal import Survey

extension Fixture {
  /// Two or three outputs for each pilot but the last, whose prices add up to its cost, except
  /// the second's; on the day half of them are accepted.
  var plan: PilotPlan {
    let pilots = assessment.pilots.map(\.pilot)
    var plan = PilotPlan(
      pilots: pilots, addresses: [], outputs: pilots.dropLast().flatMap(outputs), criteria: [],
      selection: Selection(count: 6, budget: 252_000), weights: .order, wave: waves[0])
    plan.asOf = "2018-12-31"
    plan.questions = [
      ProgrammeQuestion(
        question: rename("What makes staff trust data?"), document: rename("Data strategy"),
        pilots: ["P1", "P9"]),
      ProgrammeQuestion(
        question: "What would recording once give back?", document: "Business case",
        pilots: ["P12", "P14"]),
      ProgrammeQuestion(question: "Who learns?", document: "Business case", pilots: ["P20"]),
      ProgrammeQuestion(question: "Nobody’s question", document: "", pilots: []),
    ]
    return plan
  }

  private func outputs(of pilot: Pilot) -> [Output] {
    let number = Int(pilot.id.dropFirst()) ?? 0
    let first = 10_003 + Double(number) * 7
    let second = pilot.cost.mode - first - (number == 2 ? 500 : 0)
    return [
      Output(
        pilot: pilot.id, output: rename("First of \(pilot.id)"), price: first, due: "2018-09-28",
        accepted: number.isMultiple(of: 2) ? "2018-10-05" : "2018-09-20"),
      Output(
        pilot: pilot.id, output: "Second", price: second,
        due: number.isMultiple(of: 3) ? "2018-11-30" : "2019-01-31", accepted: nil),
      Output(pilot: pilot.id, output: "Undated", price: 0, due: nil, accepted: nil),
    ]
  }

  /// What a decision paper of the fixture is written from.
  func paper(
    _ plan: PaperPlan = PaperPlan(), hasExemptPart: Bool = true,
    change: (Assessment) -> Assessment = { $0 }
  ) -> PaperContent {
    func content(_ audience: Audience) -> ReportContent {
      var fixture = self
      fixture.audience = audience
      var content = fixture.content
      let assessment = change(fixture.assessment)
      content.assessment = assessment
      content.delivery = Delivery(plan: fixture.plan, assessment: assessment)
      content.coverage = QuestionCoverage(plan: fixture.plan, assessment: assessment)
      return content
    }
    return PaperContent(
      published: content(.public), exempt: content(.partner), plan: plan,
      hasExemptPart: hasExemptPart)
  }
}
