internal import Ingestion
internal import Survey
internal import Testing

/// What became of codes between waves, and who is senior.
@Suite struct CodeChangesTests {
  private func study(_ changes: String) -> SmallStudy {
    var study = SmallStudy()
    study.yaml = """
      study: 1
      title: Talks
      waves: [{id: w1, interviews: one.csv}, {id: w2, interviews: two.csv}]
      themes: themes.csv
      code-changes: changes.csv

      """
    return study.with("one.csv", "interview,code\ni1,slow\ni2,old\n")
      .with("two.csv", "interview,code\ni1,sluggish\ni2,older\ni2,oldest\ni3,fresh\n")
      .with(
        "themes.csv",
        "code,theme\nsluggish,Speed\nolder,Age\noldest,Age\nfresh,Age\n"
      )
      .with("changes.csv", "wave,code,becomes\n\(changes)\n")
  }

  @Test func renamesSplitsNewAndGivenUp() throws {
    let data = try study("w2,Slow,sluggish\nw2,old,older; oldest\nw2,,fresh").read()
    #expect(
      data.codeHistory.changes == [
        CodeChange(wave: "w2", code: "slow", successors: ["sluggish"]),
        CodeChange(wave: "w2", code: "old", successors: ["older", "oldest"]),
        CodeChange(wave: "w2", code: nil, successors: ["fresh"]),
      ])
    #expect(data.notes.isEmpty, "\(data.notes)")
  }

  @Test func withoutChangesCodesOfOneWaveAreNoted() throws {
    let notes = try study("w2,slow,sluggish").read().notes
    #expect(
      notes == [
        "Codes in interviews that belong to no theme (1): old.",
        "Codes that of w1 and w2 only w1 has, and no code change tells why (1): old.",
        """
        Codes that of w1 and w2 only w2 has, and no code change tells why (3): fresh, older, oldest.
        """,
      ])
  }

  @Test(arguments: [
    ("w1,slow,sluggish", "changes.csv:2:1: there is no later wave “w1”; allowed: w2"),
    ("w2,slov,sluggish", "changes.csv:2:4: there is no code “slov”"),
    ("w2,,", "changes.csv:2:4: a change needs a code, or what is new"),
    (
      "w2,slow,sluggish\nw2,slow,older",
      "changes.csv:3:4: “slow” is changed twice in this wave"
    ),
  ])
  func badChanges(_ rows: String, _ expected: String) throws {
    let faults = try study(rows).faults()
    #expect(faults.contains { $0.hasPrefix(expected) }, "\(faults)")
  }

  @Test func aMissingColumnIsAFault() throws {
    let faults = try study("").with("changes.csv", "wave,code\nw2,slow\n").faults()
    #expect(faults.contains { $0.contains("becomes") }, "\(faults)")
  }

  @Test func seniorStaffAreLevels() throws {
    let data = try SmallStudy().adding("senior: {segment: rank, levels: [Sergeant]}\n").read()
    #expect(data.senior == SeniorStaff(segment: "rank", levels: ["Sergeant"]))
  }

  @Test(arguments: [
    ("{segment: ranks, levels: [Sergeant]}", "there is no segment “ranks”; allowed: rank; did you"),
    ("{segment: rank, levels: [Sargeant]}", "there is no level “Sargeant”; allowed: PC, Sergeant"),
    ("{segment: rank, levels: [PC, Sergeant]}", "every level is senior; nobody is left"),
    ("{segment: rank}", "“senior” needs its “levels”"),
  ])
  func badSeniors(_ value: String, _ expected: String) throws {
    let faults = try SmallStudy().adding("senior: \(value)\n").faults()
    #expect(faults.contains { $0.contains(expected) }, "\(faults)")
  }
}
