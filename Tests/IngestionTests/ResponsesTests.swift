internal import Ingestion
internal import Survey
internal import Testing

/// Waves: columns, levels, people, design.
@Suite struct ResponsesTests {
  @Test func aMissingColumnNamesTheNearestHeader() throws {
    let faults = try SmallStudy().with("w1.csv", "rank,q1,Q_2\nPC,Agree,Agree\n").faults()
    #expect(
      faults == [
        "w1.csv:1:1: there is no column “q2” for item “q2” (codebook.csv:3); "
          + "if wave w1 did not ask, its “column:w1” is “-”; did you mean “Q_2”?"
      ])
  }

  @Test func aDuplicateHeaderInUseIsAFault() throws {
    let faults = try SmallStudy().with("w1.csv", "rank,q1,q2,q1\nPC,Agree,Agree,Agree\n").faults()
    #expect(faults.count == 1 && faults[0].hasPrefix("w1.csv:1:12: 2 columns are called “q1”"))
  }

  @Test func aDuplicateHeaderOutOfUseIsANote() throws {
    let notes = try SmallStudy().with("w1.csv", "rank,x,q1,q2,x\nPC,1,Agree,Agree,2\n").read().notes
    #expect(
      notes == [
        "w1.csv: 2 columns are not used: x, x.", "w1.csv: unused columns share a name: x.",
      ])
  }

  @Test func personalColumnsAreNamedAndUnread() throws {
    let text =
      "rank,IP Address,RecipientLastName,q1,q2,Where do you work?\nPC,1.2.3.4,Doe,Agree,Agree,X\n"
    let notes = try SmallStudy().with("w1.csv", text).read().notes
    #expect(
      notes == [
        "w1.csv: columns that look personal were not read: IP Address, RecipientLastName.",
        "w1.csv: 1 column is not used: Where do you work?.",
      ])
    #expect(!notes.joined().contains("1.2.3.4"))
  }

  @Test func anUnknownLevelIsAFault() throws {
    let faults = try SmallStudy().with("w1.csv", "rank,q1,q2\nSergent,Agree,Agree\n").faults()
    #expect(
      faults == [
        "w1.csv:2:1: “Sergent” is not a level of “rank”; allowed: PC, Sergeant; did you mean “Sergeant”?"
      ])
  }

  @Test func levelsNotDeclaredComeInOrderOfAppearance() throws {
    let study = SmallStudy().replacing(", levels: [PC, Sergeant]", "")
      .replacing(
        "- {id: w1, responses: w1.csv}",
        "- {id: w1, responses: w1.csv}\n  - {id: w2, responses: w2.csv}"
      )
      .with("w1.csv", "rank,q1,q2\nB,Agree,Agree\n,Agree,Agree\nA,Agree,Agree\n")
      .with("w2.csv", "rank,q1,q2\nC,Agree,Agree\nA,Agree,Agree\n")
    let data = try study.read()
    #expect(data.segmentations[0].levels == ["B", "A", "C"])
    #expect(data.waves.map { $0.levels[0] } == [[0, Wave.unknownLevel, 1], [2, 1]])
  }

  @Test func aDuplicateRespondentIsNamedByLinesOnly() throws {
    let faults = try SmallStudy().adding("respondent: id\n")
      .with(
        "w1.csv",
        "rank,q1,q2,id\nPC,Agree,Agree,secret7\nPC,Agree,Agree,x\nPC,Agree,Agree,secret7\n"
      )
      .faults()
    #expect(
      faults == [
        "w1.csv:4:16: the respondent of line 4 is that of line 2; keep one of the two rows"
      ])
  }

  @Test func aPersonHasOneNumberInEveryWave() throws {
    let data = try twoWaves.adding("respondent: id\n")
      .with("w1.csv", "id,rank,q1,q2\na,PC,Agree,Agree\nb,PC,Agree,Agree\n,PC,Agree,Agree\n")
      .with("w2.csv", "id,rank,q1,q2\nc,PC,Agree,Agree\na,PC,Agree,Agree\n,PC,Agree,Agree\n").read()
    let (first, second) = (data.waves[0].persons ?? [], data.waves[1].persons ?? [])
    #expect(first[0] == second[1])
    #expect(Set(first + second).count == 5)
    #expect(data.notes.filter { $0.contains("no id") }.count == 2)
  }

  @Test func waveMayLackIDs() throws {
    let data = try twoWaves.adding("respondent: id\n\"respondent:w2\": \"-\"\n")
      .with("w1.csv", "id,rank,q1,q2\na,PC,Agree,Agree\n")
      .with("w2.csv", "rank,q1,q2\nPC,Agree,Agree\n").read()
    #expect(data.waves[0].persons == [0] && data.waves[1].persons == nil)
  }

  @Test func wavesMayShareAFile() throws {
    let study = SmallStudy().replacing(
      "- {id: w1, responses: w1.csv}",
      "- {id: a, responses: w1.csv, only: {year: [\"1\"]}}\n  - {id: b, responses: w1.csv, only: {year: [\"2\", \"3\"]}}"
    )
    let data = try study.with(
      "w1.csv", "year,rank,q1,q2\n2,PC,Agree,Agree\n1,PC,Neither,Agree\n3,PC,Disagree,Agree\n"
    ).read()
    #expect(data.waves.map { $0.answers[0] } == [[1], [2, 0]])
    #expect(data.inputs.map(\.path) == ["study.yaml", "w1.csv", "codebook.csv"])
  }

  @Test func aWaveWithoutRowsIsAFault() throws {
    let faults = try SmallStudy().replacing("w1.csv}", "w1.csv, only: {rank: [Chief]}}").faults()
    #expect(faults.count == 1 && faults[0].contains("no row belongs to this wave"))
  }

  @Test func designColumns() throws {
    let data = try SmallStudy().adding("design: {weight: w, stratum: s, cluster: c}\n")
      .with(
        "w1.csv",
        "rank,q1,q2,w,s,c\nPC,Agree,Agree,1.5,N,t1\nPC,Agree,Agree,2,S,t1\nPC,Agree,Agree,2,N,t1\n"
      )
      .read()
    #expect(data.waves[0].weights == [1.5, 2, 2])
    #expect(data.strata == ["N", "S"] && data.waves[0].strata == [0, 1, 0])
    // Units are nested in strata: t1 of N is not t1 of S.
    #expect(data.waves[0].clusters == [0, 1, 0])
  }

  @Test func strataMayBeASegment() throws {
    let data = try SmallStudy().adding("design: {stratum: rank}\n").read()
    #expect(data.strataSegmentation == "rank" && data.strata == ["PC", "Sergeant"])
    #expect(data.waves[0].strata == [0, 1])
  }

  @Test(arguments: ["-1", "0", "1,5", "nan", "inf", "0x10", "", "1e999"])
  func badWeights(_ weight: String) throws {
    let faults = try SmallStudy().adding("design: {weight: w}\n")
      .with("w1.csv", "rank;q1;q2;w\nPC;Agree;Agree;\(weight)\n").faults()
    let allowed = "a number above 0, from 1e-12 to 1e12"
    #expect(faults == ["w1.csv:2:16: “\(weight)” is not a weight: \(allowed)"])
  }

  @Test func everyFaultIsReportedInOrder() throws {
    let faults = try SmallStudy().adding("colour: red\n")
      .with("w1.csv", "rank,q1,q2\nPC,x,Agree\nPC,Agree\nInspector,Agree,y\n")
      .with(
        "codebook.csv",
        "item,wording,scale,construct,direction\nq1,W,agree3,t,+\nq2,W,agree3,t,+\nq2,W,agree4,t,?\n"
      )
      .faults()
    #expect(
      faults.map(place) == [
        "codebook.csv:4:1", "codebook.csv:4:6", "codebook.csv:4:15", "study.yaml:13:1",
        "w1.csv:2:4", "w1.csv:3:4", "w1.csv:4:1", "w1.csv:4:17",
      ])
  }

  private var twoWaves: SmallStudy {
    SmallStudy().replacing(
      "- {id: w1, responses: w1.csv}",
      "- {id: w1, responses: w1.csv}\n  - {id: w2, responses: w2.csv}")
  }
}
