internal import Survey
internal import Testing

@Suite struct SubmissionTimesTests {
  private static let times: [Int64?] = [1_527_152_400, nil, 0, -1, nil, .max, .min + 1]

  @Test func timesComeBackAndNilStaysNil() {
    let kept = SubmissionTimes(Self.times)
    #expect(Array(kept) == Self.times && kept.count == 7)
    #expect(kept == [1_527_152_400, nil, 0, -1, nil, .max, .min + 1])
    #expect(kept != [1_527_152_400, nil, 0, -1, 0, .max, .min + 1])
  }

  @Test func whatIsStoredAsMissingIsNil() {
    #expect(SubmissionTimes(stored: [5, SubmissionTimes.missing]) == [5, nil])
  }
}
