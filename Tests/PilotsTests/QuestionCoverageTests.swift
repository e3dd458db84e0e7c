import Pilots
import Survey
import TestSupport
import Testing

@Suite struct QuestionCoverageTests {
  @Test("who answers what by when is Python's", arguments: ["shipped", "drawn"])
  func golden(_ name: String) throws {
    for register in try GoldenRegister.all(name) {
      let found = try #require(
        QuestionCoverage(plan: register.plan, assessment: register.assessment))
      for (row, expected) in zip(found.questions, register.expected["questions"].list) {
        #expect(row.answeredBy == expected["answered_by"].list.map { $0.text })
        #expect(row.first == expected["first"].text && row.last == expected["last"].text)
        #expect(row.weeks == expected["weeks"].number)
        #expect(row.cheapest == expected["cheapest"].text)
      }
      let documents = register.expected["documents"].list
      #expect(found.documents.map(\.document) == documents.map { $0[0].text })
      #expect(found.documents.map { Double($0.answered) } == documents.map { $0[1].number })
      #expect(found.documents.map { Double($0.questions) } == documents.map { $0[2].number })
    }
  }

  @Test("choosing one pilot more never leaves a question unanswered, nor its answer later")
  func monotone() throws {
    for register in try GoldenRegister.all("drawn") {
      let pilots = register.plan.pilots
      var selected: Set<String> = []
      var before: QuestionCoverage?
      for pilot in pilots {
        selected.insert(pilot.id)
        let assessment = Registers.assessment(
          pilots, values: pilots.map { _ in nil }, selected: selected)
        let now = try #require(QuestionCoverage(plan: register.plan, assessment: assessment))
        for (old, new) in zip(before?.questions ?? [], now.questions) {
          #expect(!old.isAnswered || new.isAnswered)
          if let first = old.first { #expect((new.first ?? "9") <= first) }
        }
        before = now
      }
      #expect(before?.questions.allSatisfy { $0.isAnswered != $0.question.pilots.isEmpty } == true)
    }
  }

  @Test("the order in which a question names its pilots makes no difference")
  func order() throws {
    for register in try GoldenRegister.all("drawn") {
      var plan = register.plan
      plan.questions = plan.questions.map {
        ProgrammeQuestion(
          question: $0.question, document: $0.document, pilots: $0.pilots.reversed())
      }
      let (one, other) = (
        try #require(QuestionCoverage(plan: register.plan, assessment: register.assessment)),
        try #require(QuestionCoverage(plan: plan, assessment: register.assessment))
      )
      #expect(one.questions.map(\.answeredBy) == other.questions.map(\.answeredBy))
      #expect(one.questions.map(\.cheapest) == other.questions.map(\.cheapest))
    }
  }

  @Test func aProgrammeWithoutQuestions() {
    let pilots = [Make.pilot("P1")]
    let assessment = Registers.assessment(pilots, values: [1], selected: ["P1"])
    #expect(
      QuestionCoverage(plan: Registers.plan(pilots, outputs: []), assessment: assessment) == nil)
  }
}
