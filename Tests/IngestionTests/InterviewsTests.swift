internal import Ingestion
internal import Survey
internal import Testing

/// Interviews, codes and themes.
@Suite struct InterviewsTests {
  @Test func codingsArrive() throws {
    let data = try talks(
      """
      interview,coder,unit,code,polarity,severity,rank,excerpt
      i1,A,1,slow,barrier,3,PC,words
      i1,B,1,,,,PC,
      i2,A,1,Fast,Enabler,,,more

      """
    ).read()
    let interviews = try #require(data.interviews["w1"])
    #expect(interviews.interviews == ["i1", "i2"] && interviews.coders == ["A", "B"])
    #expect(interviews.codes == ["slow", "fast"])
    #expect(interviews.levels == ["rank": ["PC", nil]])
    #expect(
      interviews.codings == [
        Coding(interview: 0, unit: "1", coder: 0, code: 0, polarity: .barrier, severity: 3),
        Coding(interview: 0, unit: "1", coder: 1, code: nil, polarity: nil, severity: nil),
        Coding(interview: 1, unit: "1", coder: 0, code: 1, polarity: .enabler, severity: nil),
      ])
    #expect(
      data.themes == [
        Theme(name: "Speed", codes: ["slow", "fast"], construct: "tools"),
        Theme(name: "Idle", codes: ["unused"], construct: nil),
      ])
    #expect(data.notes == ["Codes of themes that no interview has (1): unused."])
  }

  @Test func codesWithoutThemeAreNoted() throws {
    let notes = try talks("interview,code\ni1,odd\ni1,slow\ni1,fast\ni1,unused\n").read().notes
    #expect(notes == ["Codes in interviews that belong to no theme (1): odd."])
  }

  @Test func interviewsAloneMakeAStudy() throws {
    var study = SmallStudy()
    study.yaml = """
      study: 1
      title: Talks
      waves: [{id: w1, interviews: talks.csv}]
      segments: [{id: group, column: Gruppe}]
      """
    let data = try study.with("talks.csv", "interview,code,Gruppe\ni1,a,X\ni2,b,Y\n").read()
    #expect(data.waves.isEmpty && data.waveTitles.map(\.id) == ["w1"])
    #expect(data.segmentations[0].levels == ["X", "Y"])
    #expect(data.interviews["w1"]?.levels == ["group": ["X", "Y"]])
  }

  @Test func aSegmentMayBelongToInterviewsAlone() throws {
    let study = talks("interview,code,grade\ni1,slow,Senior\n")
      .replacing("levels: [PC, Sergeant]}", "levels: [PC, Sergeant]}\n  - {id: grade}")
    let data = try study.read()
    #expect(data.waves[0].levels[1] == [Wave.unknownLevel, Wave.unknownLevel])
    #expect(data.interviews["w1"]?.levels["grade"] == ["Senior"])
  }

  @Test(arguments: [
    (
      "i1,slow,obstacle,1,PC", "talks.csv:2:9: “obstacle” is no polarity; allowed: barrier, enabler"
    ),
    ("i1,slow,barrier,4,PC", "talks.csv:2:17: “4” is no severity; allowed: 1, 2, 3"),
    (",slow,barrier,1,PC", "talks.csv:2:1: “interview” is blank"),
    ("i1,slow,barrier,1,Chief", "talks.csv:2:19: “Chief” is not a level of “rank”"),
    ("i1,slow,,,PC\ni1,slow,,,Sergeant", "talks.csv:3:11: this interview was “PC” before"),
  ])
  func badCodings(_ rows: String, _ expected: String) throws {
    let faults = try talks("interview,code,polarity,severity,rank\n\(rows)\n").faults()
    #expect(faults.contains { $0.hasPrefix(expected) }, "\(faults)")
  }

  @Test(arguments: [
    ("slow,Speed,toys", "themes.csv:2:12: there is no construct “toys”; allowed: tools"),
    ("slow,Speed,\nslow,Speed,", "themes.csv:3:1: code “slow” is already in theme “Speed”"),
    ("slow,,", "themes.csv:2:6: a theme's row needs a code and a theme"),
  ])
  func badThemes(_ rows: String, _ expected: String) throws {
    let study = talks("interview,code\ni1,slow\n").with(
      "themes.csv", "code,theme,construct\n\(rows)\n")
    let faults = try study.faults()
    #expect(faults.contains { $0.hasPrefix(expected) }, "\(faults)")
  }

  private func talks(_ text: String) -> SmallStudy {
    SmallStudy().replacing("responses: w1.csv", "responses: w1.csv, interviews: talks.csv")
      .adding("themes: themes.csv\n").with("talks.csv", text)
      .with("themes.csv", "code,theme,construct\nslow,Speed,tools\nfast,Speed,\nunused,Idle,\n")
  }
}
