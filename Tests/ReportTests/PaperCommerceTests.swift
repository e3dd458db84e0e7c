internal import Pilots
@testable internal import Report
internal import Survey
internal import Testing

/// Part 1 gives away no cost, no price and no sponsor, and Part 2 has them.
@Suite struct PaperCommerceTests {
  /// Amounts as files, programs and people write them.
  private func forms(_ amount: Double) -> [String] {
    [fixed(amount, 0), amount.description, "\(Int(amount))"]
  }

  /// No cost of a pilot, no price, no sum of prices, no cost of another set.
  private func amounts(_ content: PaperContent) throws -> [Double] {
    let assessment = try #require(content.published.assessment)
    let delivery = try #require(content.exempt.delivery)
    return assessment.pilots.flatMap { [$0.pilot.cost.mode, $0.pilot.cost.high] }
      + assessment.portfolios.dropFirst().map(\.cost)
      + delivery.pilots.flatMap { $0.outputs.map(\.output.price) }.filter { $0 > 0 }
      + delivery.pilots.flatMap { [$0.totals.price, $0.totals.paid, $0.totals.toPay] }
      .filter { $0 > 0 }
  }

  @Test("not a digit of money without leave, the total alone with it", arguments: [false, true])
  func partOne(_ publishesTotal: Bool) throws {
    var plan = PaperPlan.whole
    plan.publishesTotal = publishesTotal
    let content = Fixture().paper(plan)
    let paper = try WrittenPaper(content)
    let published = paper.everything(of: 1)
    for amount in try amounts(content) {
      for form in forms(amount) { #expect(!published.contains(form), "£\(form)") }
    }
    #expect(!published.contains("Sponsor") && !published.contains("thrift"))
    let total = try #require(content.published.assessment?.portfolios.first?.cost)
    for form in forms(total) where form != total.description {
      #expect(published.contains("£\(form)") || form != fixed(total, 0) || !publishesTotal)
    }
    #expect(published.contains("£") == publishesTotal)
    #expect(published.contains("252,000") == publishesTotal)
    #expect(published.contains("Tender limit") == publishesTotal)
  }

  @Test("Part 2 has every chosen pilot's cost and sponsor: the search can fail")
  func partTwo() throws {
    let content = Fixture().paper(.whole)
    let exempt = try WrittenPaper(content).everything(of: 2)
    for score in try #require(content.exempt.assessment).pilots where score.isSelected {
      #expect(exempt.contains("£\(fixed(score.pilot.cost.mode, 0))"))
      #expect(exempt.contains(score.pilot.sponsor))
    }
    #expect(exempt.contains("£252,000") && exempt.contains("outputs are priced"))
  }

  @Test("the total of one pilot is its cost, and stays in Part 2")
  func onePilot() throws {
    var plan = PaperPlan.whole
    plan.publishesTotal = true
    let content = Fixture().paper(plan) { assessment in
      Assessment(
        wave: assessment.wave, criteria: assessment.criteria,
        pilots: assessment.pilots.map { $0.with(isSelected: $0.pilot.id == "P3") },
        portfolios: [
          Portfolio(
            pilots: ["P3"], value: 10, cost: assessment.pilots[2].pilot.cost.mode, gap: 0)
        ], infeasible: nil, selection: Selection(count: 1, budget: 252_000), draws: 10,
        weights: .order,
        infeasibleDraws: 0)
    }
    let paper = try WrittenPaper(content)
    let cost = try #require(content.exempt.assessment?.portfolios.first?.cost)
    #expect(!paper.everything(of: 1).contains(fixed(cost, 0)))
    #expect(!paper.everything(of: 1).contains("£"))
    #expect(paper.markdown(2).contains("£\(fixed(cost, 0))"))
  }

  @Test("for the public there is Part 1 and nothing of Part 2")
  func publicAlone() throws {
    let paper = try WrittenPaper(Fixture().paper(hasExemptPart: false))
    #expect(paper.files.keys.allSatisfy { $0.contains("part-1") })
    #expect(paper.gaps.allSatisfy { $0.hasPrefix("Part 1: ") })
  }
}
