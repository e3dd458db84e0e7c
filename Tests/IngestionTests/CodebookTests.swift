internal import Ingestion
internal import Survey
internal import Testing

/// `codebook.csv` and `population.csv`.
@Suite struct CodebookTests {
  private let header = "item,wording,scale,construct,direction"

  @Test(arguments: [
    (
      "q1,W,agree4,tools,+",
      "codebook.csv:2:6: “agree4” is not a scale of the study; allowed: agree3"
    ),
    ("q1,W,agree3,tools,up", "codebook.csv:2:19: “up” is no direction; allowed: +, -"),
    ("q1,,agree3,tools,+", "codebook.csv:2:4: “wording” is blank"),
    (",W,agree3,tools,+", "codebook.csv:2:1: “item” is blank"),
    ("q1,W,agree3,,+", "codebook.csv:2:13: “construct” is blank"),
    ("q1,W,agree3,q1,+", "codebook.csv:2:1: item “q1” has the name of a construct"),
    ("q1,W,agree3,index,+", "codebook.csv:2:13: “index” is the mean of all constructs"),
    (
      "q1,W,agree3,a,+\nq1,W,agree3,a,+", "codebook.csv:3:1: item “q1” is already defined in line 2"
    ),
  ])
  func badItems(_ row: String, _ expected: String) throws {
    let faults = try SmallStudy().with("codebook.csv", "\(header)\n\(row)\n").faults()
    #expect(faults.contains { $0.hasPrefix(expected) }, "\(faults)")
  }

  @Test func aHeaderAloneIsAFault() throws {
    let faults = try SmallStudy().with("codebook.csv", header + "\n").faults()
    #expect(faults == ["codebook.csv:1:1: the file has a header and no rows"])
  }

  @Test func missingColumnsAreAllNamed() throws {
    let faults = try SmallStudy().with("codebook.csv", "item,word,scales\nq1,W,agree3\n").faults()
    #expect(faults.count == 4)
    #expect(faults.contains { $0.hasSuffix("“scale” for this file; did you mean “scales”?") })
  }

  @Test func columnsAndWordingsPerWave() throws {
    let study = SmallStudy().replacing(
      "- {id: w1, responses: w1.csv}",
      "- {id: w1, responses: w1.csv}\n  - {id: w2, responses: w2.csv}"
    ).with(
      "codebook.csv",
      "\(header),column,column:w2,wording:w2,note\nq1,Old,agree3,t,+,A,B,New,\nq2,W,agree3,t,-,,-,,x\n"
    )
    let data = try study.with("w1.csv", "rank,A,q2\nPC,Agree,Agree\n")
      .with("w2.csv", "rank,B\nPC,Neither\n").read()
    #expect(data.waves.map(\.answers) == [[[2], [2]], [[1], nil]])
    #expect(data.codebook.items.map { $0.columns["w2"] } == [.some("B"), .some(nil)])
    #expect(data.codebook.items[0].wording(in: "w2") == "New")
    #expect(data.codebook.items[1].direction == .negative)
    #expect(data.notes == ["codebook.csv: 1 column is not used: note."])
  }

  @Test func aColumnOfAnUnknownWaveIsAFault() throws {
    let faults = try SmallStudy().with(
      "codebook.csv", "\(header),column:w9\nq1,W,agree3,t,+,\nq2,W,agree3,t,+,\n"
    ).faults()
    #expect(
      faults == [
        "codebook.csv:1:40: there is no wave “w9”; allowed: w1; did you mean “w1”?"
      ])
  }

  @Test func populationCounts() throws {
    let data = try counted("rank,PC,100\nrank,sergeant,20\n").read()
    #expect(data.population?.counts == ["rank": ["PC": 100, "Sergeant": 20]])
    #expect(data.population?.total == 120 && data.design.rake == ["rank"])
  }

  @Test(arguments: [
    ("rank,PC,1\nrank,Sergent,2\n", "population.csv:3:6: “Sergent” is not a level of “rank”"),
    ("rank,PC,1\nrank,Sergeant,2.5\n", "population.csv:3:15: “2.5” is not a count of people"),
    ("rank,PC,-1\nrank,Sergeant,2\n", "population.csv:2:9: “-1” is not a count of people"),
    (
      "rank,PC,1\nrank,PC,2\nrank,Sergeant,2\n",
      "population.csv:3:1: “PC” of “rank” is counted twice"
    ),
    ("ranks,PC,1\nrank,PC,1\nrank,Sergeant,2\n", "population.csv:2:1: “ranks” is not a segment"),
    ("rank,PC,1\n", "study.yaml:13:45: raking to “rank” needs the population of Sergeant"),
  ])
  func badPopulations(_ rows: String, _ expected: String) throws {
    let faults = try counted(rows).faults()
    #expect(faults.contains { $0.hasPrefix(expected) }, "\(faults)")
  }

  private func counted(_ rows: String) -> SmallStudy {
    SmallStudy().adding("design: {population: population.csv, rake: [rank]}\n")
      .with("population.csv", "segment,level,count\n" + rows)
  }
}
