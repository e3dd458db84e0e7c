import Testing

@testable import Simulation

@Suite struct PopulationTests {
  @Test("every segmentation adds up to the force")
  func margins() throws {
    let rows = try WrittenStudy.standard.get().table("population.csv")
    for segment in Segment.allCases {
      let levels = rows.filter { $0["segment"] == segment.id }
      #expect(levels.map { $0["level"] ?? "" } == segment.levels)
      #expect(levels.reduce(0) { $0 + (Int($1["count"] ?? "") ?? 0) } == 43_000)
    }
  }

  @Test("business groups have exactly the size they should")
  func groups() throws {
    let rows = try WrittenStudy.standard.get().table("population.csv")
    for group in BusinessGroup.all {
      let row = rows.first { $0["level"] == group.name }
      #expect(row?["count"] == "\(group.staff)")
    }
  }

  /// Response odds of staff against constables: 1.6/0.7 by design, times the groups'.
  @Test("staff and headquarters answer more readily than constables")
  func bias() throws {
    let study = try WrittenStudy.standard.get()
    let responses = try study.table("responses-2018.csv")
    let rate = { (header: String, level: String, staff: Double) in
      Double(responses.count { $0[header] == level }) / staff
    }
    let counts = try study.table("population.csv").reduce(into: [String: Double]()) {
      $0[$1["level"] ?? ""] = Double($1["count"] ?? "")
    }
    let ratio =
      rate("Rank", "Staff", counts["Staff"] ?? 0)
      / rate("Rank", "Constable", counts["Constable"] ?? 0)
    #expect(ratio > 2 && ratio < 3.2)
    #expect(rate("Business group", "Headquarters", 2300) > 0.045)
    #expect(rate("Business group", "Central Area", 6000) < 0.022)
  }

  @Test("ids are distinct over the whole force and do not follow its order")
  func ids() {
    let force = Force(respondents: 1300, seed: 1)
    let ids = (0..<force.size).map(force.id)
    #expect(Set(ids).count == force.size)
    #expect(ids[0..<100] != ids[0..<100].sorted()[...])
  }

  @Test("a profile is its cell", arguments: [0, 1, 1234, Profile.cells - 1])
  func cells(_ cell: Int) { #expect(Profile(cell: cell).cell == cell) }

  @Test("the force grows by whole multiples so that at most 30 % respond")
  func scale() {
    #expect(Force(respondents: 12_900, seed: 1).size == 43_000)
    #expect(Force(respondents: 12_901, seed: 1).size == 86_000)
  }
}
