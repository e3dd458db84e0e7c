internal import Ingestion
internal import Survey
internal import Testing

/// How long respondents took.
@Suite struct DurationTests {
  private let study = SmallStudy().adding("duration: secs\n")

  @Test func secondsAreReadAndMayBeMissing() throws {
    let data = try study.with(
      "w1.csv", "rank,q1,q2,secs\nPC,Agree,Agree,301\nPC,Agree,Agree,\nPC,Agree,Agree,12.5\n"
    ).read()
    #expect(data.waves[0].durations == [301, nil, 12.5])
    #expect(!data.notes.joined().contains("secs"))
  }

  @Test func withoutTheKeyNothingIsKnown() throws {
    #expect(try SmallStudy().read().waves[0].durations == nil)
  }

  @Test(arguments: ["4 minutes", "-3", "nan", "0x10", "1e999"])
  func otherTextsAreFaultsInTheirPlace(_ text: String) throws {
    let faults = try study.with(
      "w1.csv", "rank,q1,q2,secs\nPC,Agree,Agree,9\nPC,Agree,Agree,\(text)\n"
    ).faults()
    #expect(
      faults == [
        "w1.csv:3:16: “\(text)” is not a duration: a number of seconds, 0 or more"
      ])
  }

  @Test func aWaveMayHaveAnotherColumnOrNone() throws {
    let waves = """
      - {id: w1, responses: w1.csv}
        - {id: w2, responses: w2.csv}
        - {id: w3, responses: w2.csv}
      """
    let data = try SmallStudy().replacing("- {id: w1, responses: w1.csv}", waves)
      .adding("duration: secs\n\"duration:w2\": time\n\"duration:w3\": \"-\"\n")
      .with("w1.csv", "rank,q1,q2,secs\nPC,Agree,Agree,1\n")
      .with("w2.csv", "rank,q1,q2,time\nPC,Agree,Agree,2\n").read()
    #expect(data.waves.map(\.durations) == [[1], [2], nil])
  }

  @Test func aMissingColumnIsAFault() throws {
    let faults = try study.with("w1.csv", "rank,q1,q2,sec\nPC,Agree,Agree,1\n").faults()
    #expect(faults.count == 1 && faults[0].contains("“secs” for “duration”"))
    #expect(faults[0].contains("did you mean “sec”?"))
  }
}
