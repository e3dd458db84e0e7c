internal import Ingestion
internal import Survey
internal import Testing

/// What weights must meet: `rake`, `post-stratify`, `calibrate`, `bounds`, `trim`, and the
/// combinations that a population file counts.
@Suite struct MarginsTests {
  @Test(arguments: [
    ("rake: [rank], calibrate: linear", DesignPlan(rake: ["rank"], calibration: .linear)),
    ("rake: [rank], calibrate: raking", DesignPlan(rake: ["rank"])),
    (
      "rake: [rank, site], calibrate: logit, bounds: [0.3, 3]",
      DesignPlan(rake: ["rank", "site"], calibration: .logit(lower: 0.3, upper: 3))
    ),
    ("post-stratify: [rank, site], trim: 4", DesignPlan(postStratify: ["rank", "site"], trim: 4)),
  ])
  func plansArrive(_ design: String, _ expected: DesignPlan) throws {
    let data = try study("design: {population: population.csv, \(design)}\n").read()
    #expect(data.design == expected)
  }

  @Test(arguments: [
    ("calibrate: linear", "“calibrate” says how margins are met; name them under “rake”"),
    ("rake: rank, calibrate: lineal", "“lineal” is no value of calibrate; allowed: raking, linear"),
    ("rake: rank, calibrate: logit", "“calibrate: logit” needs “bounds”, as [0.3, 3]"),
    ("rake: rank, bounds: [0.3, 3]", "“bounds” are those of “calibrate: logit”"),
    ("rake: rank, calibrate: logit, bounds: [1, 3]", "“bounds” are two multiples"),
    ("rake: rank, calibrate: logit, bounds: [0.3, 1]", "“bounds” are two multiples"),
    ("rake: rank, calibrate: logit, bounds: [-1, 3]", "“bounds” are two multiples"),
    ("rake: rank, calibrate: logit, bounds: [0.3, x]", "“bounds” are two multiples"),
    ("rake: rank, calibrate: logit, bounds: [0.3]", "“bounds” are two multiples"),
    ("rake: rank, post-stratify: site", "weights are fitted by “rake” or by “post-stratify”"),
    ("trim: 5", "“trim” cuts weights that “rake” or “post-stratify” fit"),
    ("post-stratify: [rank, sites]", "“sites” is not a segment of the study; allowed: rank, site"),
  ])
  func whatWouldDoNothingIsRefused(_ design: String, _ expected: String) throws {
    let faults = try study("design: {population: population.csv, \(design)}\n").faults()
    #expect(faults.contains { $0.contains(expected) }, "\(faults)")
  }

  @Test func postStratifyingNeedsTheFile() throws {
    let faults = try study("design: {post-stratify: [rank, site]}\n").faults()
    #expect(faults.contains { $0.contains("“post-stratify” needs the counts of a") }, "\(faults)")
  }

  /// In the study's order however the file writes them, and summed to each segment's own.
  @Test func combinationsAreCounted() throws {
    let counts = """
      segment,level,count
      site*rank,North * PC,10
      site*rank,South*Sergeant,7

      """
    let design = "design: {population: population.csv, post-stratify: [site, rank]}\n"
    let data = try study(design).with("population.csv", counts).read()
    #expect(
      data.population?.counts == [
        "rank*site": ["PC*North": 10, "Sergeant*South": 7], "rank": ["PC": 10, "Sergeant": 7],
        "site": ["North": 10, "South": 7],
      ])
    #expect(data.population?.total == 17)
  }

  @Test(arguments: [
    (
      "rank*site,PC*Noth,1\n", "population.csv:2:11: “PC*Noth” is not a level of “rank*site”",
      "did you mean “North”?"
    ),
    ("rank*site,PC,1\n", "population.csv:2:11: “PC” is not a level of “rank*site”", "PC*North"),
    ("rank*size,PC*North,1\n", "population.csv:2:1: “rank*size” is not a segment", "site"),
    ("rank*rank,PC*PC,1\n", "population.csv:2:1: “rank*rank” is not a segment", "site"),
    (
      "rank*site,PC*North,1\nsite*rank,North*PC,1\n",
      "population.csv:3:1: “PC*North” of “rank*site” is counted twice", ""
    ),
    (
      "rank,PC,3\nrank,Sergeant,1\nrank*site,PC*North,2\nrank*site,Sergeant*South,1\n",
      "population.csv:2:1: “PC” of “rank” is counted as 3, and as 2 over “rank*site”", ""
    ),
    (
      "rank,PC,1\nrank,Sergeant,1\n",
      "study.yaml:14:54: post-stratifying needs the population of every combination", ""
    ),
  ])
  func badCombinations(_ rows: String, _ expected: String, _ remedy: String) throws {
    let faults = try study("design: {population: population.csv, post-stratify: [rank, site]}\n")
      .with("population.csv", "segment,level,count\n" + rows).faults()
    #expect(
      faults.contains { $0.hasPrefix(expected) && (remedy.isEmpty || $0.contains(remedy)) },
      "\(faults)")
  }

  private func study(_ design: String) -> SmallStudy {
    SmallStudy()
      .replacing(
        "  - {id: rank, levels: [PC, Sergeant]}\n",
        "  - {id: rank, levels: [PC, Sergeant]}\n  - {id: site, levels: [North, South]}\n"
      )
      .with("w1.csv", "rank,site,q1,q2\nPC,North,Agree,Disagree\nSergeant,South,Neither,Agree\n")
      .with(
        "population.csv",
        """
        segment,level,count
        rank,PC,10
        rank,Sergeant,5
        site,North,10
        site,South,5
        rank*site,PC*North,10
        rank*site,Sergeant*South,5

        """
      )
      .adding(design)
  }
}
