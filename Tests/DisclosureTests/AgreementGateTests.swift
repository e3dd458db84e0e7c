internal import Disclosure
internal import Survey
internal import Testing
internal import Themes

@Suite struct AgreementGateTests {
  private func release(for audience: Audience, interviews: Int = 26, shared: Int = 12) -> Release {
    func row(_ code: String, _ pair: CoderPair?) -> Agreement {
      var row = Agreement(
        wave: "1", code: code, statistic: "alpha", estimate: 0.4567,
        interval: Interval(lower: 0.1234, upper: 0.7891), n: 203)
      row.pair = pair
      return row
    }
    let coders = ["Kim", "Lee", "Ola"].map {
      CoderReading(coder: $0, interviews: 13, units: 212, shared: 203, codes: 188, uncoded: 27)
    }
    var findings = WaveFindings(wave: "1")
    findings.coderAgreement = CoderAgreement(
      overlap: CodingOverlap(
        wave: "1", interviews: interviews, sharedInterviews: shared, units: 402, sharedUnits: 203,
        coders: coders, reason: nil),
      all: [row("all", nil), row("a", nil)],
      pairs: [row("all", CoderPair(first: "Kim", second: "Ola"))],
      toMend: [
        CodeToMend(
          wave: "1", code: "a", alpha: 0.4567, interval: nil, isSure: false, used: 13,
          disputed: 8, confusions: [CodeConfusion(code: "b", disputes: 7)], unanswered: 1)
      ])
    return Release(
      Findings(waves: [findings], changes: []),
      through: Gate(for: audience, of: RandomStudy(seed: 1).data))
  }

  @Test func analystsSeeAll() {
    let all = release(for: .analyst, interviews: 3, shared: 2)
    #expect(all.agreement.map(\.cell.value?.estimate) == [0.4567, 0.4567])
    #expect(all.pairAgreement[0].pair == CoderPair(first: "Kim", second: "Ola"))
    #expect(all.codingOverlap[0].cell.value?.coders.map(\.coder) == ["Kim", "Lee", "Ola"])
  }

  @Test(arguments: [Audience.partner, .public])
  func codersAreNumberedForOthers(_ audience: Audience) {
    let all = release(for: audience)
    #expect(all.pairAgreement[0].pair == CoderPair(first: "coder 1", second: "coder 3"))
    #expect(all.pairAgreement[0].cell.value?.pair == all.pairAgreement[0].pair)
    let names = all.codingOverlap[0].cell.value?.coders.map(\.coder)
    #expect(names == ["coder 1", "coder 2", "coder 3"])
  }

  /// Fewer interviews than the threshold were read by two: no agreement, though how much was
  /// read may be told.
  @Test(arguments: [Audience.partner, .public])
  func fewSharedInterviewsAreWithheld(_ audience: Audience) {
    let all = release(for: audience, shared: 9)
    #expect((all.agreement + all.pairAgreement).allSatisfy { $0.cell.value == nil })
    #expect(all.codesToMend.allSatisfy { $0.cell.value == nil })
    #expect(all.codingOverlap[0].cell.value != nil)
    let few = release(for: audience, interviews: 9, shared: 9)
    #expect(few.codingOverlap[0].cell.value == nil)
    #expect(few.suppressed.contains { $0.table == "coder agreement" && $0.withheld == 4 })
  }

  @Test func publicFiguresAreCoarse() {
    let all = release(for: .public)
    let row = all.agreement[1].cell.value
    #expect(row?.estimate == 0.46 && row?.interval == Interval(lower: 0.12, upper: 0.79))
    #expect(row?.n == 205)
    let overlap = all.codingOverlap[0].cell.value
    #expect(overlap?.units == 400 && overlap?.sharedUnits == 205 && overlap?.share == 50)
    #expect(overlap?.coders[0].codes == 190 && overlap?.coders[0].uncoded == 25)
    let mend = all.codesToMend[0].cell.value
    #expect(mend?.alpha == 0.46 && mend?.used == 15 && mend?.disputed == 10)
    #expect(mend?.confusions.map(\.disputes) == [5] && mend?.unanswered == 0)
  }
}
