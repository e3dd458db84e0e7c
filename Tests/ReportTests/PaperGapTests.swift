@testable internal import Report
internal import Survey
internal import Testing

/// What nobody wrote is a gap; what somebody wrote is none.
@Suite struct PaperGapTests {
  @Test("a plan that says everything leaves no gap")
  func whole() throws {
    let paper = try WrittenPaper(Fixture().paper(.whole))
    #expect(paper.gaps.isEmpty)
    for file in paper.files.values { #expect(!file.contains("TO WRITE")) }
    #expect(!paper.markdown(1).contains("still to be written"))
  }

  @Test(
    "each key that is not there is one gap, marked, listed and told",
    arguments: PaperPlan.Remark.allCases)
  func each(_ remark: PaperPlan.Remark) throws {
    var plan = PaperPlan.whole
    plan.remarks[remark] = nil
    let paper = try WrittenPaper(Fixture().paper(plan))
    let part = [.funding, .exempt].contains(remark) ? 2 : 1
    #expect(paper.gaps == ["Part \(part): \(remark.hint)"])
    let marks = paper.markdown(part).matches(of: #/\*\*\[TO WRITE: /#).count
    #expect(marks == 1 && paper.page(part).contains("<mark>[TO WRITE: "))
    #expect(paper.markdown(part).contains("> - "))
    #expect(paper.markdown(part).contains("One thing is still to be written"))
    #expect(!paper.markdown(3 - part).contains("TO WRITE"))
  }

  @Test("thresholds that are not there, or do not say what applies, are gaps")
  func thresholds() throws {
    var plan = PaperPlan.whole
    plan.thresholds = []
    let none = try WrittenPaper(Fixture().paper(plan))
    #expect(none.gaps.count == 1 && none.gaps[0].contains("“paper: thresholds”"))
    plan.thresholds = [
      .init(name: "Tender limit", amount: 90_000, above: ""),
      .init(name: "Board limit", amount: 900_000, above: ""),
    ]
    let silent = try WrittenPaper(Fixture().paper(plan))
    #expect(silent.gaps.count == 1 && silent.gaps[0].hasSuffix(": Tender limit"))
  }

  @Test("an empty plan is all gaps, and invents nothing")
  func empty() throws {
    let paper = try WrittenPaper(Fixture().paper())
    #expect(paper.gaps.count == PaperPlan.Remark.allCases.count + 1)
    let unmarked = try WrittenPaper(
      Fixture(rename: { $0 == "OFFICIAL" ? "" : $0 }).paper(.whole))
    #expect(unmarked.gaps.count == 2 && unmarked.gaps.allSatisfy { $0.contains("marking") })
  }
}
