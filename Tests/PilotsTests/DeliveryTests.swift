import Pilots
import Survey
import TestSupport
import Testing

@Suite struct DeliveryTests {
  @Test("the register is Python's", arguments: ["shipped", "drawn"])
  func golden(_ name: String) throws {
    let registers = try GoldenRegister.all(name)
    try #require(registers.count >= 4)
    for register in registers {
      let found = try #require(Delivery(plan: register.plan, assessment: register.assessment))
      let expected = register.expected
      let states = found.pilots.flatMap { $0.outputs.map(\.state) }
      #expect(states.map(\.goldenName) == expected["states"].list.map { $0[0].text })
      #expect(
        states.map { $0.days } == expected["states"].list.map { $0[1].number.map { Int($0) } })
      #expect(found.pilots.map(\.pilot.id) == expected["pilots"].list.map { $0["pilot"].text })
      for (pilot, row) in zip(found.pilots, expected["pilots"].list) {
        expectAlike(pilot.totals, row)
      }
      expectAlike(found.all, expected["all"])
      #expect((found.chosen == nil) == (expected["chosen"].keys.isEmpty))
      if let chosen = found.chosen { expectAlike(chosen, expected["chosen"]) }
      let mispriced = found.priceNotes.map { String($0.prefix { $0 != ":" }) }
      #expect(mispriced == expected["mispriced"].list.map { $0.text })
    }
  }

  private func expectAlike(_ found: DeliveryTotals, _ expected: Golden) {
    let counts = [
      found.outputs, found.accepted, found.acceptedLate, found.overdue, found.due,
    ]
    let names = ["outputs", "accepted", "late", "overdue", "due"]
    #expect(counts.map { Double($0) } == names.map { expected[$0].number })
    #expect(isClose(found.price, expected["price"].number, 1e-12))
    #expect(isClose(found.paid, expected["paid"].number, 1e-12))
    #expect(isClose(found.toPay, expected["to_pay"].number, 1e-12))
    #expect(isClose(found.value, expected["value"].number, 1e-12))
    #expect(isClose(found.valuePerAccepted, expected["value_per_accepted"].number, 1e-12))
    #expect(isClose(found.paidPerAccepted, expected["paid_per_accepted"].number, 1e-12))
    #expect(found.nextDue == expected["next_due"].text)
  }

  @Test("every output is accepted, overdue or due, and parts add up to the whole")
  func partition() throws {
    for register in try GoldenRegister.all("drawn") {
      let found = try #require(Delivery(plan: register.plan, assessment: register.assessment))
      for totals in found.pilots.map(\.totals) + [found.all] {
        #expect(totals.accepted + totals.overdue + totals.due == totals.outputs)
        #expect(totals.acceptedLate <= totals.accepted && totals.paid <= totals.price)
      }
      #expect(found.pilots.map(\.totals.outputs).reduce(0, +) == found.all.outputs)
      #expect(isClose(found.pilots.map(\.totals.paid).reduce(0, +), found.all.paid, 1e-12))
    }
  }

  @Test("as days go by nothing accepted is taken back, and no overdue day is lost")
  func later() throws {
    for register in try GoldenRegister.all("drawn") {
      var plan = register.plan
      var before: [OutputState] = []
      for day in ["2017-12-31", "2018-06-30", "2019-02-28", "2020-07-01"] {
        plan.asOf = day
        let found = try #require(Delivery(plan: plan, assessment: register.assessment))
        let states = found.pilots.flatMap { $0.outputs.map(\.state) }
        for (old, new) in zip(before, states) {
          if old.isAccepted { #expect(new == old) }
          if case .overdue(let days) = old { #expect(new.days ?? 0 > days || new.isAccepted) }
        }
        before = states
      }
    }
  }

  @Test("the edges of a day: accepted on it is on time, due on it is not overdue")
  func edges() throws {
    func state(_ due: String?, _ accepted: String?, _ day: String?) -> OutputState {
      let output = Output(pilot: "P", output: "O", price: 1, due: due, accepted: accepted)
      return OutputState(output, asOf: day.flatMap { CalendarDay(iso: $0) })
    }
    #expect(state("2018-12-31", "2018-12-31", nil) == .acceptedOnTime)
    #expect(state("2018-12-31", "2019-01-01", nil) == .acceptedLate(days: 1))
    #expect(state("2020-02-28", "2020-03-01", nil) == .acceptedLate(days: 2))
    #expect(state("2018-12-31", nil, "2018-12-31") == .due)
    #expect(state("2018-12-31", nil, "2019-01-01") == .overdue(days: 1))
    #expect(state("2018-12-31", nil, nil) == .due)
    #expect(state("2018-12-31", "2019-01-05", "2019-01-04") == .overdue(days: 4))
    #expect(state("2018-12-31", "2019-01-05", "2019-01-05") == .acceptedLate(days: 5))
    #expect(state(nil, "2019-01-05", "2019-01-05") == .acceptedUndated)
    #expect(state(nil, nil, "2019-01-05") == .undated)
  }

  @Test("prices that are not the cost are named with both, to the penny")
  func prices() throws {
    let pilots = [
      Make.pilot("P1", cost: Range3(41_000)), Make.pilot("P2", cost: Range3(99.5)),
      Make.pilot("P3", cost: Range3(0.3)),
    ]
    func output(_ pilot: String, _ name: String, _ price: Double) -> Output {
      Output(pilot: pilot, output: name, price: price, due: nil, accepted: nil)
    }
    let plan = Registers.plan(
      pilots,
      outputs: [
        output("P1", "a", 40_000), output("P2", "a", 99.25), output("P3", "a", 0.1),
        output("P3", "b", 0.2),
      ])
    let found = try #require(
      Delivery(
        plan: plan,
        assessment: Registers.assessment(pilots, values: [1, 2, 3], selected: ["P1"])))
    #expect(
      found.priceNotes == [
        "P1: outputs are priced £40,000, its cost is £41,000",
        "P2: outputs are priced £99.25, its cost is £99.50",
      ])
  }

  @Test func whatAReaderShouldKnow() throws {
    let pilots = [Make.pilot("P1"), Make.pilot("P2")]
    let output = Output(
      pilot: "P1", output: "a", price: 10, due: "2018-01-01", accepted: "2018-02-01")
    let assessment = Registers.assessment(pilots, values: [1, 2], selected: ["P2"])
    var plan = Registers.plan(pilots, outputs: [output])
    let undated = try #require(Delivery(plan: plan, assessment: assessment))
    #expect(undated.notes.count == 2 && undated.notes[0].contains("no date is given"))
    #expect(undated.notes[1] == "chosen without any output: P2" && undated.chosen == nil)
    plan.asOf = "2018-01-31"
    let dated = try #require(Delivery(plan: plan, assessment: assessment))
    #expect(dated.notes[0] == "1 output is accepted after 2018-01-31 and not counted as accepted")
    #expect(dated.all.paid == 0 && dated.all.valuePerAccepted == nil)
    #expect(dated.all.paidPerAccepted == nil && dated.all.overdue == 1)
    plan = Registers.plan(pilots, outputs: [])
    #expect(Delivery(plan: plan, assessment: assessment) == nil)
  }

  @Test func aCostThatEqualsAThresholdIsWithinIt() {
    let pilots = [
      Make.pilot("P1", cost: Range3(low: 5, mode: 10, high: 30)), Make.pilot("P2"),
      Make.pilot("P3"),
    ]
    let assessment = Registers.assessment(
      pilots, values: [1, 2, 3], selected: ["P1", "P2"])
    let limits = [
      PaperPlan.Threshold(name: "low", amount: 19.99, above: "x"),
      PaperPlan.Threshold(name: "even", amount: 20, above: ""),
      PaperPlan.Threshold(name: "high", amount: 40, above: ""),
    ]
    let checks = ThresholdCheck.checks(of: assessment, against: limits)
    #expect(checks.count == 9 && checks[0...2].allSatisfy { $0.pilot == nil && $0.cost == 20 })
    #expect(checks[0...2].map(\.isAbove) == [true, false, false])
    #expect(checks[0...2].map(\.couldBeAbove) == [true, true, false])
    #expect(checks[3].pilot == "P1" && !checks[3].isAbove && checks[3].couldBeAbove)
    let nobody = Registers.assessment(pilots, values: [1, 2, 3], selected: [])
    #expect(ThresholdCheck.checks(of: nobody, against: limits).isEmpty)
  }
}
