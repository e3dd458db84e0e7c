internal import Testing

/// Whole studies with nothing in their answers, or next to nothing: each is read, weighted,
/// estimated and reported for analysts and for the public, or refused with a fault.
@Suite struct DegenerateAnswersTests {
  @Test func theStudyThatOthersAreMadeOf() throws {
    let names = try WrittenStudy().report().names(in: "analyst/results")
    #expect(names.contains("drivers.csv") && names.contains("loadings.csv"))
  }

  @Test func oneRespondent() throws {
    var study = WrittenStudy()
    study.people = 1
    study.answer = { _, item in item % 5 }
    try study.report()
  }

  @Test func aConstantItem() throws {
    var study = WrittenStudy()
    let usual = study.answer
    study.answer = { $1 == 1 ? 3 : usual($0, $1) }
    try study.report()
  }

  @Test func everybodyAnswersAlike() throws {
    var study = WrittenStudy()
    study.answer = { _, _ in 3 }
    try study.report()
  }

  @Test func allAnswersMissing() throws {
    var study = WrittenStudy()
    study.answer = { _, _ in nil }
    try study.report()
  }

  @Test func oneItemThatNobodyAnswered() throws {
    var study = WrittenStudy()
    let usual = study.answer
    study.answer = { $1 == 4 ? nil : usual($0, $1) }
    try study.report()
  }

  @Test func twoIdenticalItems() throws {
    var study = WrittenStudy()
    let usual = study.answer
    study.answer = { usual($0, $1 == 1 ? 0 : $1) }
    try study.report()
  }

  @Test func noRowsAtAll() throws {
    var study = WrittenStudy()
    study.people = 0
    try study.refuse("responses.csv:1:1", "the file has a header and no rows")
    study.people = 5
    study.sections["waves"] = "waves: [{id: w, responses: responses.csv, only: {role: [Nobody]}}]"
    try study.refuse("study.yaml:", "no row belongs to this wave")
  }

  @Test func noOutcome() throws {
    var study = WrittenStudy()
    study.sections["outcome"] = nil
    #expect(try !study.report().has("analyst/results/drivers.csv"))
  }

  @Test func nothingButAnOutcome() throws {
    var study = WrittenStudy()
    study.items = [("b1", "benefit"), ("b2", "benefit")]
    try study.report()
  }

  @Test func constructsOfOneItem() throws {
    var study = WrittenStudy()
    study.items = [("q1", "quality"), ("t1", "tools"), ("b1", "benefit")]
    try study.report()
    study.items = [("q1", "quality")]
    study.sections["outcome"] = nil
    try study.report()
  }

  @Test func aScaleOfTwoLabels() throws {
    var study = WrittenStudy()
    study.labels = ["No", "Yes"]
    let usual = study.answer
    study.answer = { person, item in usual(person, item).map { $0 > 2 ? 1 : 0 } }
    try study.report()
  }
}
